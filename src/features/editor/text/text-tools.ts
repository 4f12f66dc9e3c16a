/** What texts can do beyond taking keys as they come; `late-text-tools.ts` loads it. */
import { applyEdit } from './apply-edit.ts';
import { nextItem, shiftedItems } from './list-lines.ts';
import { pasteInto, pasteKept } from './paste.ts';

export const textTools = { applyEdit, pasteInto, pasteKept, nextItem, shiftedItems };
