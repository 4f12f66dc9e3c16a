/** A value by itself, in words: for who compares two of them, or reads one without its document. */
import type { Step } from '../../plan/schema.ts';
import { printedBy } from '../kinds/syntax.ts';
import type { Kind } from '../language/kind.ts';
import type { Place } from '../language/place.ts';

/**
 * The Markdown of a value, without the label of its field; '' where nothing is in it. `steps` are those
 * that it may speak of by number and name, `stepNoun` is what they are called.
 */
export function valueText(
  kind: Kind,
  value: unknown,
  steps: readonly Step[],
  stepNoun: string,
): string {
  const printed = printedBy(kind, value, { ...NOWHERE, stepNoun }, steps, false);
  const text = printed?.pieces.map((piece) => piece.text).join('\n') ?? '';
  return text.trimEnd();
}

/** Nothing stands around the value that it could be taken for. */
const nothing = () => false;
const NOWHERE: Omit<Place, 'stepNoun'> = {
  indent: 0,
  boundaries: {
    heading: nothing,
    bold: nothing,
    label: nothing,
    bullet: nothing,
    tag: nothing,
  },
  key: null,
  beforeList: false,
  placeholder: '',
};
