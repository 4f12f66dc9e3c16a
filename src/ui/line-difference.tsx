import { type Hunk, lineDiff } from '../markdown/line-diff.ts';
import { classNames } from './class-names.ts';

interface LineDifferenceProps {
  /** What the two texts are, for screen readers: `Opened text and export`. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Where two texts differ, line by line, with a few lines around. */
export function LineDifference({ label, before, after }: LineDifferenceProps) {
  const rows = rowsOf(before, after);
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
      {rows.slice(0, MOST).map(({ key, sign, number, text }) => (
        <div key={key} className={classNames('flex gap-2 px-2', STYLES[sign])}>
          <span className="w-10 shrink-0 text-end text-ink-faint select-none">{number}</span>
          <span className="w-3 shrink-0 select-none" aria-hidden="true">
            {sign}
          </span>
          <span className="sr-only">{WORDS[sign]}</span>
          <span dir="auto" className="min-w-0 flex-1 whitespace-pre-wrap">
            {text}
          </span>
        </div>
      ))}
      {rows.length > MOST ? (
        <p className="px-3 py-1 font-sans text-ink-soft">… and {rows.length - MOST} more lines.</p>
      ) : null}
    </section>
  );
}

/** How many lines differ, in words: `2 lines changed, 1 added`. '' where none does. */
export function differenceCount(before: string, after: string): string {
  let [changed, added, removed] = [0, 0, 0];
  for (const { old, new: now } of lineDiff(before, after)) {
    const both = Math.min(old.end - old.start, now.end - now.start);
    changed += both;
    removed += old.end - old.start - both;
    added += now.end - now.start - both;
  }
  const parts = [
    changed > 0 ? `${changed} changed` : '',
    added > 0 ? `${added} added` : '',
    removed > 0 ? `${removed} removed` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Lines: ${parts.join(', ')}`;
}

type Sign = '+' | '−' | ' ' | '⋯';

interface Row {
  readonly key: string;
  readonly sign: Sign;
  /** From 1; '' between lines that are not next to each other. */
  readonly number: number | '';
  readonly text: string;
}

/** Lines shown before and after each difference. */
const AROUND = 2;
const MOST = 2_000;
const STYLES: Record<Sign, string> = {
  '+': 'bg-success-soft text-success',
  '−': 'bg-danger-soft text-danger',
  ' ': 'text-ink-soft',
  '⋯': 'text-ink-faint',
};
const WORDS: Record<Sign, string> = { '+': 'Added: ', '−': 'Removed: ', ' ': '', '⋯': '' };

function rowsOf(before: string, after: string): readonly Row[] {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const rows: Row[] = [];
  let shown = 0;
  const context = (start: number, end: number) => {
    for (let at = Math.max(start, shown); at < end && at < now.length; at++) {
      rows.push({ key: `c${at}`, sign: ' ', number: at + 1, text: now[at] ?? '' });
    }
  };
  for (const hunk of lineDiff(before, after)) {
    const from = hunk.new.start - AROUND;
    if (from > shown && rows.length > 0) {
      rows.push({ key: `g${from}`, sign: '⋯', number: '', text: '' });
    }
    context(from, hunk.new.start);
    rows.push(...changedRows(hunk, old, now));
    context(hunk.new.end, hunk.new.end + AROUND);
    shown = hunk.new.end + AROUND;
  }
  return rows;
}

function changedRows(hunk: Hunk, old: readonly string[], now: readonly string[]): readonly Row[] {
  const rows = (lines: readonly string[], start: number, end: number, sign: Sign): Row[] =>
    lines
      .slice(start, end)
      .map((text, at) => ({ key: `${sign}${start + at}`, sign, number: start + at + 1, text }));
  return [
    ...rows(old, hunk.old.start, hunk.old.end, '−'),
    ...rows(now, hunk.new.start, hunk.new.end, '+'),
  ];
}
