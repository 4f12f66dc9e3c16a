/**
 * The envelope around every stored value: what it is, which schema version and
 * revision, when it was saved, and a checksum of the value. It is JSON with the
 * value last, so that the head can be read without parsing the value.
 */
import * as z from 'zod/mini';
import { isChecksumOf } from './checksum.ts';

export const headSchema = z.object({
  kind: z.string(),
  /** Version of the value's schema. */
  version: z.int(),
  /** Name of this state of the value: a count and a random part. See `revision.ts`. */
  revision: z.string(),
  /** The revisions that this one descends from and may replace. */
  supersedes: z.array(z.string()),
  /** When it was saved, in milliseconds since 1970. */
  savedAt: z.number(),
  /** When the value was removed; only its undo needs it since. */
  removedAt: z.optional(z.number()),
  /** Of the value's JSON. */
  checksum: z.string(),
});
export type Head = z.output<typeof headSchema>;

/** What every head begins with, whatever its version: by it, an older Planform knows a newer value. */
const markSchema = z.object({ kind: z.string(), version: z.int() });
export type Mark = z.output<typeof markSchema>;

const BEFORE_VALUE = ',"value":';

/** The text to store: the head and the value, which is JSON already, in parts. */
export function sealed(head: Head, valueJson: readonly string[]): string {
  return [JSON.stringify(head).slice(0, -1), BEFORE_VALUE, ...valueJson, '}'].join('');
}

/** The head alone, without parsing the value; undefined where the text has none. */
export function headOf(text: string): Head | undefined {
  const head = headSchema.safeParse(headJson(text));
  return head.success ? head.data : undefined;
}

/** What it is and of which version, where the rest of its head may be of another shape. */
export function markOf(text: string): Mark | undefined {
  const mark = markSchema.safeParse(headJson(text));
  return mark.success ? mark.data : undefined;
}

function headJson(text: string): unknown {
  const end = text.slice(0, MAX_HEAD).indexOf(BEFORE_VALUE);
  return end < 0 ? undefined : parsedJson(`${text.slice(0, end)}}`);
}
const MAX_HEAD = 10_000;

/** Whether the value is the one that the head was written for. Cheaper than parsing it. */
export function isIntact(text: string, head: Head): boolean {
  const start = text.indexOf(BEFORE_VALUE) + BEFORE_VALUE.length;
  return text.endsWith('}') && isChecksumOf(text.slice(start, -1), head.checksum);
}

/** The head and the value, or a sentence that says what is wrong with the text. */
export function unsealed(text: string): { head: Head; value: unknown } | { problem: string } {
  const parsed = parsedJson(text);
  if (parsed === undefined) return { problem: 'It is not JSON: it is cut off or damaged.' };
  const head = headSchema.safeParse(parsed);
  if (!head.success || !Object.hasOwn(parsed as object, 'value')) {
    return { problem: 'It is JSON, but nothing that Planform wrote.' };
  }
  const { value } = parsed as { value: unknown };
  if (!isIntact(text, head.data) && !isChecksumOf(JSON.stringify(value), head.data.checksum)) {
    return { problem: 'Its checksum does not fit: part of it was changed or damaged.' };
  }
  return { head: head.data, value };
}

/** The value, whoever wrote it and however whole it is; undefined where the text is no envelope. */
export function valueIn(text: string): unknown {
  const parsed = parsedJson(text);
  return typeof parsed === 'object' && parsed !== null && 'value' in parsed
    ? parsed.value
    : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
