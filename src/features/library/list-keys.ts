/** Walking through the list of plans by keys. Its lines are `LISTED_PLAN`, with a link each. */
import { type KeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { LISTED_PLAN } from '../../ui/screen-address.ts';

/** Where the list is entered from, and left to, upwards. */
export const SEARCH_ID = 'search-plans';

/** Moves focus from the link of a plan to that of another. */
export function handleListKey(press: KeyPress): void {
  const key = pressed(press, LATE_KEYS.library);
  if (!(press.target instanceof HTMLAnchorElement) || key === null) return;
  const links = planLinks();
  const at = links.indexOf(press.target);
  const target = {
    up: at === 0 ? document.getElementById(SEARCH_ID) : links[at - 1],
    down: links[at + 1],
    first: links[0],
    last: links.at(-1),
    // The line's own.
    ...{ open: null, rename: null, remove: null },
  }[key];
  if (!target) return;
  press.preventDefault();
  target.focus();
}

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}

/** Focus to the first plan. Whether there is one. */
export function focusFirstPlan(): boolean {
  const [first] = planLinks();
  first?.focus();
  return first !== undefined;
}

/** Before a line goes, focus moves on to the next one, so that the keyboard stays in the list. */
export function focusNeighbour(id: string): void {
  const rows = LISTED_PLAN.all(document);
  const at = rows.findIndex((row) => LISTED_PLAN.of(row) === id);
  const next = rows[at + 1] ?? rows[at - 1];
  const target = next?.querySelector('a') ?? document.querySelector('h1');
  target?.focus();
}

function planLinks(): HTMLElement[] {
  return LISTED_PLAN.all(document).flatMap((row) => [...row.querySelectorAll('a')]);
}
