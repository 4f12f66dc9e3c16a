import { type PlacedLine, WHY_BESIDE } from '../formats/derived/placed-lines.ts';

interface PlacedLineListProps {
  readonly lines: readonly PlacedLine[];
}

/** Which lines an export changes, or adds, though nobody edited what they say, and why. */
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
        {lines.slice(0, MOST).map(({ number, text, place, isNew }) => (
          <li key={`${isNew} ${number}`} className="break-words">
            {isNew ? 'New line' : 'Line'} {number}
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
