import { formatOf, type HasFormat, isWrittenIn } from '../../formats/built-in/format-of.ts';
import type { PreviewSource } from './use-print.ts';

interface LayoutNoteProps {
  /** What the plan was opened from, or why that cannot be read. */
  readonly source: PreviewSource | Error;
  readonly plan: HasFormat;
  /** Why the opened text is not shown though it is in this format. */
  readonly failure: Error | null;
}

/** Says that the standard layout is shown, and not the text that the plan was opened from. */
export function LayoutNote({ source, plan, failure }: LayoutNoteProps) {
  const note = noteFor(source, plan, failure);
  if (note === '') return null;
  return (
    <p role="status" className="border-b border-line px-5 py-2 text-xs text-ink-soft">
      {note}
    </p>
  );
}

function noteFor(
  source: LayoutNoteProps['source'],
  plan: HasFormat,
  failure: Error | null,
): string {
  if (source instanceof Error) return source.message;
  const name = source.fileName === '' ? 'the text that it was opened from' : source.fileName;
  if (!isWrittenIn(source.plan, plan, plan.format)) {
    const { name: opened } = formatOf(source.plan);
    return `In the standard layout: ${name} is in another format, ${opened}.`;
  }
  if (!failure) return '';
  return `In the standard layout: ${name} could not be shown here with your changes. ${failure.message}`;
}
