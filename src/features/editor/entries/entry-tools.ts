/** What can be done with tasks and steps as a whole; `late-entry-tools.ts` loads it. */
import { addStep, addTask } from './entry-adding.ts';
import { cardItems, entryItems, runEntryKey } from './entry-items.tsx';
import { moveTo } from './entry-moves.ts';

export const entryTools = { addStep, addTask, cardItems, entryItems, runEntryKey, moveTo };
