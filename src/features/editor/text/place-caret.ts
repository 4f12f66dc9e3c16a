/** Putting a caret back where it was. */
import { FIELD, ROW_PART } from '../../../ui/screen-address.ts';
import {
  type Caret,
  type CaretRow,
  listsIn,
  looseTexts,
  type Row,
  rowsIn,
  type TextControl,
} from './caret.ts';

/** Puts focus and selection back; `around` is the element of the card, or of the title. Whether it could. */
export function placeCaret(around: HTMLElement, caret: Caret): boolean {
  const field = caret.spot?.field ?? null;
  const root = field === null ? around : FIELD.find(around, field);
  if (!root) return false;
  const found = caret.row ? rowText(root, caret.row) : { text: looseTexts(root)[caret.at] };
  const { text } = found;
  if (!text) return false;
  const { length } = text.value;
  text.focus({ preventScroll: true });
  if (found.edge) text.setSelectionRange(...edgeOf(text, found.edge));
  else {
    const { start, end, direction } = caret;
    text.setSelectionRange(Math.min(start, length), Math.min(end, length), direction ?? 'none');
  }
  revealCaret(text);
  return true;
}

/** The text of a row; where it was blank and is gone, an edge of its neighbour. */
function rowText(
  root: HTMLElement,
  { key, part, list: at, filledBefore, isBlank }: CaretRow,
): { text?: TextControl | undefined; edge?: 'start' | 'end' } {
  const list = listsIn(root)[at];
  if (!list) return {};
  const rows = rowsIn(list);
  const ofPart = (row: Row | undefined) =>
    row?.texts.find((text) => ROW_PART.of(text) === part) ?? row?.texts[0];
  const same = rows.find((row) => row.key === key);
  if (same) return { text: ofPart(same) };
  const filled = rows.filter(({ isFilled }) => isFilled);
  if (!isBlank) return { text: ofPart(filled[filledBefore] ?? filled.at(-1) ?? rows[0]) };
  const before = filled[filledBefore - 1];
  if (before) return { text: before.texts.at(-1), edge: 'end' };
  return { text: rows[0]?.texts[0], edge: 'start' };
}

function edgeOf({ value }: TextControl, edge: 'start' | 'end'): [number, number] {
  const at = edge === 'start' ? 0 : value.length;
  return [at, at];
}

/** A text can be taller than the window: only taking the focus anew makes browsers scroll to the caret. */
function revealCaret(text: TextControl): void {
  if (text.clientHeight > window.innerHeight / 2) {
    text.blur();
    text.focus();
  } else {
    text.scrollIntoView({ block: 'nearest' });
  }
}
