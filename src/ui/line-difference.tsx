import { useEffect, useMemo, useState } from 'react';
import { type Difference, type DifferenceRow, differenceOf } from '../markdown/difference.ts';
import { areShort, differenceBeside } from '../store/differences.ts';
import { classNames } from './class-names.ts';

/** Where two texts differ; null while that is being found out. */
export function useDifference(before: string, after: string): Difference | null {
  const texts = useMemo(() => ({ before, after }), [before, after]);
  const now = useMemo(
    () => (areShort(texts) ? differenceOf(texts.before, texts.after) : null),
    [texts],
  );
  const [found, setFound] = useState<{ of: object; difference: Difference } | null>(null);
  useEffect(() => {
    if (areShort(texts)) return;
    const control = new AbortController();
    differenceBeside(texts, control.signal).then(
      (difference) => setFound({ of: texts, difference }),
      // Nobody waits for it any more.
      () => undefined,
    );
    return () => control.abort();
  }, [texts]);
  return now ?? (found?.of === texts ? found.difference : null);
}

interface LineDifferenceProps {
  /** What the two texts are, for screen readers: `Opened text and export`. */
  readonly label: string;
  readonly difference: Difference;
}

/** Where two texts differ, line by line, with a few lines around. */
export function LineDifference({ label, difference: { rows, more } }: LineDifferenceProps) {
  if (rows.length === 0) {
    return <p className="text-sm text-ink-soft">No line differs.</p>;
  }
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="max-h-[min(26rem,50dvh)] overflow-y-auto rounded-md border border-line bg-sunken py-1 font-mono text-sm"
    >
      <DifferenceLines rows={rows} more={more} />
    </section>
  );
}

/** The lines themselves. */
export function DifferenceLines({ rows, more }: Pick<Difference, 'rows' | 'more'>) {
  return (
    <>
      {rows.map(({ key, sign, number, text }) => (
        <div key={key} className={classNames('flex gap-2 px-2', STYLES[sign])}>
          <span className="w-10 shrink-0 text-end text-ink-faint select-none">{number}</span>
          <span className="w-3 shrink-0 select-none" aria-hidden="true">
            {sign}
          </span>
          <span className="sr-only">{WORDS[sign]}</span>
          <span dir="auto" className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">
            {text}
          </span>
        </div>
      ))}
      {more > 0 ? (
        <p className="px-3 py-1 font-sans text-ink-soft">… and {more} more lines.</p>
      ) : null}
    </>
  );
}

type Sign = DifferenceRow['sign'];

const STYLES: Record<Sign, string> = {
  '+': 'bg-success-soft text-success',
  '−': 'bg-danger-soft text-danger',
  ' ': 'text-ink-soft',
  '⋯': 'text-ink-faint',
};
const WORDS: Record<Sign, string> = { '+': 'Added: ', '−': 'Removed: ', ' ': '', '⋯': '' };
