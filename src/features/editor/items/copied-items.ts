/** Items on the clipboard: exact for Planform, and a Markdown list for everything else. */
import * as z from 'zod/mini';
import { wholeText } from '../../../markdown/item-name.ts';
import { type Span, spanMarkdown } from '../rows/item-groups.ts';
import type { ListRow } from '../rows/list-rows.ts';
import type { PastedItem } from '../rows/pasted.ts';

/** A type of our own on the clipboard; other apps take the text. */
const ITEMS_TYPE = 'application/x-planform-items+json';

const copiedSchema = z.array(
  z.object({
    depth: z.number().check(z.int(), z.nonnegative()),
    box: z.enum(['none', 'open', 'done']),
    text: z.string(),
  }),
);

/** Puts the items of a span on the clipboard. */
export function copyItems(data: DataTransfer, rows: readonly ListRow[], span: Span): void {
  const base = rows[span.start]?.depth ?? 0;
  const items = rows
    .slice(span.start, span.end)
    .map((row) => ({ depth: row.depth - base, box: row.box, text: wholeText(row) }));
  data.setData(ITEMS_TYPE, JSON.stringify(items));
  data.setData('text/plain', spanMarkdown(rows, span));
}

/** The items that were copied by Planform, in this tab or another; null for anything else. */
export function copiedItems(data: DataTransfer): readonly PastedItem[] | null {
  const json = data.getData(ITEMS_TYPE);
  if (json === '') return null;
  const found = copiedSchema.safeParse(parsed(json));
  return found.success ? found.data.map((item) => ({ ...item, marked: true })) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
