/** Finds the name that an item of a list begins with. */
import { type ItemName, type NamedText, wholeText } from './item-name.ts';
import { boldLabelIn } from './marks/label.ts';

/** The signs of a name where no other shows how they are written. */
export const NO_NAME: ItemName = { before: '**', name: '', behind: '**: ' };

/**
 * The text of an item as its name and what follows. `wholeText` gives the same text back; one that
 * it would not is all text.
 */
export function namedText(whole: string): Required<NamedText> {
  const plain = { name: null, text: whole };
  const end = whole.indexOf('\n');
  const label = boldLabelIn(end < 0 ? whole : whole.slice(0, end));
  if (!label || label.isBullet) return plain;
  const isBelow = end >= 0 && label.value.start === label.value.end;
  const from = isBelow ? end + 1 : label.value.start;
  const name = {
    before: whole.slice(0, label.name.start),
    name: whole.slice(label.name.start, label.name.end),
    behind: whole.slice(label.name.end, from),
  };
  const found = { name, text: whole.slice(from) };
  return wholeText(found) === whole ? found : plain;
}
