import { countInWords, type PlacedLine } from '../../formats/derived/placed-lines.ts';
import { PlacedLineList } from '../../ui/placed-line-list.tsx';

interface BesideNoteProps {
  readonly lines: readonly PlacedLine[];
}

/** Which lines go out in other words, or new, though nobody edited what they say. */
export function BesideNote({ lines }: BesideNoteProps) {
  if (lines.length === 0) return null;
  return (
    <div role="status" className="border-b border-line px-5 py-2 text-xs text-ink-soft">
      <details>
        <summary className="cursor-pointer">{countInWords(lines)}</summary>
        <div className="mt-1">
          <PlacedLineList lines={lines} />
        </div>
      </details>
    </div>
  );
}
