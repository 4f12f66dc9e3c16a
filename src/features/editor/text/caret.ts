/**
 * Where a caret or selection is in the plan's texts, as plain data: it can be found again
 * after the card was closed and its rows were made anew.
 */
import type { Spot } from '../../../store/place.ts';
import {
  CARD,
  FIELD,
  nearestAround,
  ROW,
  ROW_PART,
  ROWS,
  TITLE,
} from '../../../ui/screen-address.ts';
import { spotOf } from '../context/card-address.ts';

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** A selection as the page has it now; reading it costs next to nothing. */
export interface Selected {
  readonly control: TextControl;
  readonly start: number;
  readonly end: number;
  readonly direction: TextControl['selectionDirection'];
  /** Whether there was no text. */
  readonly isBlank: boolean;
}

export interface Caret {
  /** null for the title of the plan, which is in no card. */
  readonly spot: Spot | null;
  /** The row of its list that it is in, if any. */
  readonly row: CaretRow | null;
  /** Which one it is of the texts of the field that are in no row. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly direction: TextControl['selectionDirection'];
}

/** What the plan's texts stand in. */
const PARTS = [FIELD, CARD, TITLE] as const;

export interface CaretRow {
  /** Good as long as the card stays open. */
  readonly key: string;
  readonly part: string | null;
  /** Which list of the field it is in, and how many rows before it have something in them. */
  readonly list: number;
  readonly filledBefore: number;
  readonly isBlank: boolean;
}

/** The selection in the text of the plan that has the focus; null for any other focus. */
export function selectedNow(): Selected | null {
  const control = document.activeElement;
  if (!isPlanText(control)) return null;
  const { selectionStart, selectionEnd, selectionDirection: direction } = control;
  return {
    control,
    start: selectionStart ?? 0,
    end: selectionEnd ?? 0,
    direction,
    isBlank: isBlankText(control),
  };
}

/** Whether an element is a text whose edits are the plan's, rather than a search or a dialog's. */
export function isPlanText(element: unknown): element is TextControl {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type === 'text');
  return isText && nearestAround(element, PARTS) !== null;
}

/** null where the text has left the page. */
export function caretOf({ control, start, end, direction, isBlank }: Selected): Caret | null {
  const root = nearestAround(control, PARTS);
  if (!root) return null;
  const spot = spotOf(control);
  const key = ROW.of(control);
  const caret = { spot, row: null, at: 0, start, end, direction };
  if (key === null) return { ...caret, at: looseTexts(root).indexOf(control) };
  const list = ROWS.around(control);
  const rows = list ? rowsIn(list) : [];
  const at = rows.findIndex((row) => row.key === key);
  const row = {
    key,
    part: ROW_PART.of(control),
    list: list ? listsIn(root).indexOf(list) : -1,
    filledBefore: rows.slice(0, at).filter(({ isFilled }) => isFilled).length,
    isBlank: isBlank && rows[at]?.texts.every((text) => text === control || isBlankText(text)),
  };
  return { ...caret, row: { ...row, isBlank: row.isBlank === true } };
}

export interface Row {
  readonly key: string;
  readonly texts: TextControl[];
  readonly isFilled: boolean;
}

/** The rows of a list, in order. One without any text of its own says something fixed. */
export function rowsIn(list: Element): readonly Row[] {
  const rows = new Map<string, TextControl[]>();
  for (const element of ROW.all(list)) {
    const key = ROW.of(element) ?? '';
    const texts = rows.get(key) ?? [];
    rows.set(key, texts);
    if (isPlanText(element)) texts.push(element);
  }
  return [...rows].map(([key, texts]) => ({
    key,
    texts,
    isFilled: texts.length === 0 || texts.some((text) => !isBlankText(text)),
  }));
}

/** The first text of an entry of a field, counted from 0 without blank rows. */
export function entryText(field: Element, entry: number): TextControl | undefined {
  const [list] = listsIn(field);
  return list && rowsIn(list).filter(({ isFilled }) => isFilled)[entry]?.texts[0];
}

export function listsIn(root: Element): Element[] {
  return ROWS.all(root);
}

export function looseTexts(root: HTMLElement): TextControl[] {
  const texts = root.querySelectorAll<TextControl>('textarea, input[type=text]');
  const isOwn = (text: TextControl) =>
    ROW.of(text) === null && (FIELD.of(root) !== null || FIELD.around(text) === null);
  return [...texts].filter(isOwn);
}

function isBlankText({ value }: TextControl): boolean {
  return value.trim() === '';
}
