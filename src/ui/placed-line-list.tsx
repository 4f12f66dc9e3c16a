import { type PlacedLine, WHY_BESIDE } from '../formats/derived/placed-lines.ts';

interface PlacedLineListProps {
  readonly lines: readonly PlacedLine[];
}

/** Which lines of an opened text an export changes though nobody edited them, and why. */
export function PlacedLineList({ lines }: PlacedLineListProps) {
  const more = lines.length - MOST;
  return (
    <>
      <ul
        aria-label="Changed beside the edit"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="max-h-36 overflow-y-auto"
      >
        {lines.slice(0, MOST).map(({ number, text, place }) => (
          <li key={number} className="break-words">
            Line {number}
            {place === '' ? '' : `, ${place}`}:{' '}
            <code dir="auto" className="font-mono text-ink">
              {text}
            </code>
          </li>
        ))}
        {more > 0 ? <li>{more} more</li> : null}
      </ul>
      <p className="mt-1">{WHY_BESIDE}</p>
    </>
  );
}

/** More than anybody reads one by one. */
const MOST = 100;
