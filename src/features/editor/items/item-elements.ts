/** The rows of a list as they are on the page. */
import type { SyntheticEvent } from 'react';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';

/** A control of a row, as `useRowFocus` finds it. */
export interface RowControl {
  readonly key: string;
  readonly part?: string;
}

/** The row with the focus, by its control that can take it; null where focus is elsewhere. */
export function focusedRow(list: HTMLElement | null): RowControl | null {
  const active = document.activeElement;
  if (!active || !list?.contains(active)) return null;
  const item = active.closest('li');
  const control = ROW.around(active) ?? (item && ROW.all(item)[0]) ?? null;
  const key = ROW.of(control);
  if (key === null) return null;
  const part = ROW_PART.of(control);
  return part === null ? { key } : { key, part };
}

/** The key of the row that was clicked, but for its buttons, its box and its menu. */
export function clickedRow(event: SyntheticEvent): string | null {
  const target = event.target as Element;
  if (target.closest('button, input, [popover]')) return null;
  return ROW.of(target.closest('li')?.querySelector('textarea') ?? null);
}

/** An open menu has its own keys. */
export function isInMenu({ target }: { readonly target: EventTarget }): boolean {
  return (target as Element).closest('[popover]') !== null;
}

/** Whether an element stands in a row that is not selected; a menu speaks for its list. */
export function isInOtherRow(target: Element): boolean {
  if (target.closest('[popover]') || ROW_PART.of(ROW_PART.around(target)) === 'menu') return false;
  const row = target.closest('li');
  return row !== null && !row.querySelector('[aria-description="Selected"]');
}
