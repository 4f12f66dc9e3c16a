/** What can be done with tasks and steps as a whole; `late-entry-tools.ts` loads it. */
import { addStep, addTask } from './entry-adding.ts';
import { cardItems, entryItems, runEntryKey } from './entry-items.tsx';
import { moveTo } from './entry-moves.ts';
import { GuessMark } from './guess-mark.tsx';
import { focusPart } from './part-actions.ts';
import { partItems, runPartKey } from './part-items.tsx';

export const entryTools = {
  addStep,
  addTask,
  cardItems,
  entryItems,
  runEntryKey,
  moveTo,
  partItems,
  runPartKey,
  focusPart,
  GuessMark,
};
