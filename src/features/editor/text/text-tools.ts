/** What texts can do beyond taking keys as they come; `late-text-tools.ts` loads it. */
import { nextItem, shiftedItems } from './list-lines.ts';
import { pasteInto } from './paste.ts';

export const textTools = { pasteInto, nextItem, shiftedItems };
