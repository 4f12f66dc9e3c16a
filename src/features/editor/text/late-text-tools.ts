import { keptData } from '../../../ui/kept-data.ts';
import { late, withLate } from '../../../ui/late.ts';
import type { Paste, PasteEvent } from './paste.ts';

/** Until it is there, Enter and Tab do in a text what they do in any text of a page. */
export const lateTextTools = late(
  'what pastes into texts',
  async () => (await import('./text-tools.ts')).textTools,
);

/** Pastes what the browser is about to paste, as `pasteInto` does; a paste is kept for it. */
export function latePaste(event: PasteEvent, paste: Paste): void {
  const tools = lateTextTools.now();
  if (tools) tools.pasteInto(event, paste);
  else keepPaste(event, paste);
}

function keepPaste(event: PasteEvent, paste: Paste): void {
  const { currentTarget: area, clipboardData: data } = event;
  const kept = keptData(data);
  event.preventDefault();
  withLate(lateTextTools, ({ pasteKept }) => pasteKept(area, kept, paste));
}
