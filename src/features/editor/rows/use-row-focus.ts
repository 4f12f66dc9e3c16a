import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import type { Keyed } from './keys.ts';

/** Where focus goes: a control of a row, and where its caret goes. */
export interface FocusTarget {
  readonly key: string;
  /** Which control of the row, as its `ROW_PART` says. */
  readonly part?: string;
  /** Characters before the caret, Infinity for the end; null where it stays as it is. */
  readonly at: number | null;
}

export interface RowFocus {
  /** Goes on the element around the rows. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Says where focus goes once the rows that are being set are on the page. */
  readonly focusNext: (target: FocusTarget) => void;
}

/**
 * Keeps focus in a list of rows: on the row that an edit says, and on a neighbour
 * where the row with the focus went away (undo, another tab). Controls of rows have
 * the row's key as their `ROW`, and a `ROW_PART` where a row has several.
 */
export function useRowFocus(rows: readonly Keyed[]): RowFocus {
  const container = useRef<HTMLDivElement>(null);
  const next = useRef<FocusTarget | null>(null);
  const before = useRef(rows);
  const focused = useRef<string | null>(null);

  useLayoutEffect(() => {
    const box = container.current;
    const target = next.current;
    next.current = null;
    if (box && target) focusRow(box, target);
    else if (box && focused.current !== null && document.activeElement === document.body) {
      const neighbour = neighbourOf(focused.current, before.current, rows);
      if (neighbour) focusRow(box, { key: neighbour, at: Number.POSITIVE_INFINITY });
    }
    before.current = rows;
  });

  useLayoutEffect(() => {
    const box = container.current;
    if (!box) return;
    const remember = (event: FocusEvent) => {
      focused.current = ROW.of(ROW.around(event.target as HTMLElement));
    };
    const forget = (event: FocusEvent) => {
      // An element that is taken out of the page goes without saying where focus went.
      if (event.relatedTarget) focused.current = null;
    };
    const leave = (event: PointerEvent) => {
      if (!box.contains(event.target as Node)) focused.current = null;
    };
    box.addEventListener('focusin', remember);
    box.addEventListener('focusout', forget);
    document.addEventListener('pointerdown', leave);
    return () => {
      box.removeEventListener('focusin', remember);
      box.removeEventListener('focusout', forget);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);

  const focusNext = useCallback((target: FocusTarget) => {
    next.current = target;
  }, []);
  return { container, focusNext };
}

function focusRow(box: HTMLElement, { key, part, at }: FocusTarget): void {
  const control = ROW.all(box, key).find(
    (element) =>
      element.matches('textarea, input, select, button') &&
      (part === undefined || ROW_PART.of(element) === part),
  );
  if (!control) return;
  const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  // Moving an element in the page takes its focus away, but not its caret.
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  if (!isText || at === null || !('selectionStart' in control)) return;
  const position = Math.min(at, control.value.length);
  control.setSelectionRange(position, position);
}

/** The key of the row that stands where the lost one stood, or before it. */
function neighbourOf(
  lost: string,
  before: readonly Keyed[],
  rows: readonly Keyed[],
): string | undefined {
  if (rows.some(({ key }) => key === lost)) return undefined;
  const at = before.findIndex(({ key }) => key === lost);
  return (rows[at] ?? rows.at(-1))?.key;
}
