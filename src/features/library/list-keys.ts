/** Walking through the list of plans by keys. Its lines are `LISTED_PLAN`, with a link each. */
import type { KeyboardEvent } from 'react';
import type { KeyNote } from '../../ui/commands.ts';
import { LISTED_PLAN } from '../../ui/screen-address.ts';

export const LIBRARY_KEYS: readonly KeyNote[] = [
  { keys: ['Up', 'Down'], what: 'The plan above, below', group: 'In the list of plans' },
  { keys: ['Home', 'End'], what: 'The first plan, the last', group: 'In the list of plans' },
  { keys: ['Enter'], what: 'Open the plan', group: 'In the list of plans' },
  { keys: ['F2'], what: 'Rename the plan', group: 'In the list of plans' },
  { keys: ['Delete', 'Mod+Backspace'], what: 'Delete the plan', group: 'In the list of plans' },
];

/** Where the list is entered from, and left to, upwards. */
export const SEARCH_ID = 'search-plans';

/** Moves focus from the link of a plan to that of another. */
export function handleListKeys(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLAnchorElement)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = planLinks();
  const at = links.indexOf(event.target);
  const search = document.getElementById(SEARCH_ID);
  const targets: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: links[at + 1],
    ArrowUp: at === 0 ? search : links[at - 1],
    Home: links[0],
    End: links.at(-1),
  };
  const target = targets[event.key];
  if (!target) return;
  event.preventDefault();
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
