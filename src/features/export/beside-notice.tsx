import { countInWords, type PlacedLine } from '../../formats/derived/placed-lines.ts';
import { Banner } from '../../ui/banner.tsx';
import { PlacedLineList } from '../../ui/placed-line-list.tsx';

interface BesideNoticeProps {
  readonly lines: readonly PlacedLine[];
}

/** Which lines the export changes, or adds, though nobody edited what they say, before it leaves. */
export function BesideNotice({ lines }: BesideNoticeProps) {
  if (lines.length === 0) return null;
  const list = <PlacedLineList lines={lines} />;
  return (
    <Banner tone="warning" title={countInWords(lines)}>
      {lines.length <= MOST ? (
        list
      ) : (
        <details>
          <summary className="cursor-pointer">Which, and why</summary>
          {list}
        </details>
      )}
    </Banner>
  );
}

/** Lines that are shown at once. */
const MOST = 4;
