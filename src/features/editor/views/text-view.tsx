import { InlineText } from './inline-text.tsx';
import type { ViewProps } from './kind-view.ts';

/** A line, a choice or prose: its text, with its line breaks. */
export function TextView({ value }: Pick<ViewProps<'prose'>, 'value'>) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      <InlineText text={value} />
    </p>
  );
}
