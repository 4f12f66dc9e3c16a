/** Labels without emphasis that a document has of its own: `Date: 3 May`. */
import { plainLabelIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';

/** Whether all lines of a paragraph are such labels, each of a few words and with a value. */
export function arePlainLabels(lines: readonly string[]): boolean {
  return lines.every((line) => {
    const label = plainLabelIn(line);
    if (!label || label.value.start === label.value.end) return false;
    return sliceOf(line, label.name).split(/\s+/).length <= MOST_WORDS;
  });
}

/** What comes before the colon in a sentence may have more. */
const MOST_WORDS = 3;
