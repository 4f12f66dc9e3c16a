/** The rows of a list as they are on the page. */
import type { SyntheticEvent } from 'react';

/** A control of a row, as `useRowFocus` finds it. */
export interface RowControl {
  readonly key: string;
  readonly part?: string;
}

/** The row with the focus, by its control that can take it; null where focus is elsewhere. */
export function focusedRow(list: HTMLElement | null): RowControl | null {
  const active = document.activeElement;
  if (!active || !list?.contains(active)) return null;
  const inRow = active.closest('li')?.querySelector<HTMLElement>('[data-row]');
  const control = active.closest<HTMLElement>('[data-row]') ?? inRow;
  const { row: key, part } = control?.dataset ?? {};
  if (key === undefined) return null;
  return part === undefined ? { key } : { key, part };
}

/** The key of the row that was clicked, but for its buttons, its box and its menu. */
export function clickedRow(event: SyntheticEvent): string | null {
  const target = event.target as Element;
  if (target.closest('button, input, [popover]')) return null;
  return target.closest('li')?.querySelector<HTMLElement>('textarea')?.dataset.row ?? null;
}

/** An open menu has its own keys. */
export function isInMenu({ target }: SyntheticEvent): boolean {
  return (target as Element).closest('[popover]') !== null;
}

/** Whether an element stands in a row that is not selected; a menu speaks for its list. */
export function isInOtherRow(target: Element): boolean {
  if (target.closest('[popover], [data-part="menu"]')) return false;
  const row = target.closest('li');
  return row !== null && !row.querySelector('[aria-description="Selected"]');
}
