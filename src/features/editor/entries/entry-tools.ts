/** What can be done with a task or a step as a whole; `late-entry-tools.ts` loads it. */
import { cardItems, entryItems, runEntryKey } from './entry-items.tsx';
import { moveTo } from './entry-moves.ts';

export const entryTools = { cardItems, entryItems, runEntryKey, moveTo };
