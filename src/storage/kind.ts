/**
 * Kinds of stored values, and how one is read: unsealed, migrated, checked
 * against its schema. What comes out is the value, or why it cannot be had.
 */
import type * as z from 'zod/mini';
import { type Legible, legiblePart } from '../plan/legible.ts';
import { type Migration, migrated } from '../plan/migrations.ts';
import { shapeProblems } from '../plan/shape.ts';
import { checksumOf } from './checksum.ts';
import { type Head, markOf, sealed, unsealed, valueIn } from './envelope.ts';
import { type Json, jsonOf } from './plan-json.ts';

export interface Kind<Value> {
  readonly name: string;
  /** The version that is written. */
  readonly version: number;
  readonly migrations: readonly Migration[];
  readonly schema: z.ZodMiniType<Value>;
  /** Its JSON, where that can be had for less than by going through all of it. */
  json?(value: Value): Json;
}

/** A value that was read. */
export interface Read<Value> {
  readonly state: 'read';
  readonly head: Head;
  readonly value: Value;
  /** The text that was stored. */
  readonly text: string;
}

/** A value that cannot be read, and that no Planform could have written so: it is moved aside. */
export interface Damaged {
  readonly state: 'damaged';
  /** A sentence for the person: what is wrong and where. */
  readonly reason: string;
  readonly text: string;
}

/**
 * A value that another Planform wrote, mostly a newer one, in a shape that this one does not know.
 * It stays where it is and as it is: nothing may move it, delete it or write over it, but it may
 * be looked at (`legibleIn`).
 */
export interface Newer {
  readonly state: 'newer';
  /** Sentences for the person: who wrote it, and what to do. */
  readonly reason: string;
  readonly text: string;
}

export type Unreadable = Damaged | Newer;

/** Reads a stored text as a value of this kind. Never throws. */
export function readStored<Value>(text: string, kind: Kind<Value>): Read<Value> | Unreadable {
  if (isNewer(text, kind)) return { state: 'newer', reason: newerReason(text, kind), text };
  const content = unsealed(text);
  if ('problem' in content) return { state: 'damaged', reason: content.problem, text };
  const { head, value } = content;
  if (head.kind !== kind.name) {
    const reason = `It is a value of the kind "${head.kind}" where a "${kind.name}" should be.`;
    return { state: 'damaged', reason, text };
  }
  try {
    const current = migrated(value, head.version, kind.version, kind.migrations);
    const parsed = kind.schema.safeParse(current);
    if (parsed.success) return { state: 'read', head, value: parsed.data, text };
    const problems = inShort(shapeProblems(parsed.error.issues, current));
    // The checksum fits, so this is what a Planform wrote: one whose shape changed (a field more)
    // without a new version. It is that one's value as a newer version's is. To read it without the
    // field would drop the field at the next save; to move it aside would take the plan from
    // whoever goes on with that Planform.
    if (head.version === kind.version) {
      const reason = `Another Planform of the same version (${kind.version}) wrote it, in a shape that this one does not know: ${problems} ${STAYS}`;
      return { state: 'newer', reason, text };
    }
    return { state: 'damaged', reason: `It is of another shape. ${problems}`, text };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const reason = `It is of version ${head.version} and could not be read as version ${kind.version}: ${why}.`;
    return { state: 'damaged', reason, text };
  }
}

/** The text to store for a value, with the head that it got. */
export function stored<Value>(
  value: Value,
  kind: Kind<Value>,
  head: Pick<Head, 'revision' | 'supersedes' | 'savedAt' | 'removedAt'>,
): { head: Head; text: string } {
  const json = (kind.json ?? jsonOf)(value);
  const { revision, supersedes, savedAt, removedAt } = head;
  const whole: Head = {
    kind: kind.name,
    version: kind.version,
    revision,
    supersedes,
    savedAt,
    ...(removedAt === undefined ? {} : { removedAt }),
    checksum: checksumOf(json.sum),
  };
  return { head: whole, text: sealed(whole, json.parts) };
}

/**
 * Whether a newer version of Planform wrote it. That may have changed the value and the head in
 * any way, so only the beginning of the head is looked at.
 */
export function isNewer(text: string, kind: Named): boolean {
  const mark = markOf(text);
  return mark?.kind === kind.name && mark.version > kind.version;
}

/** What this Planform can make out of a newer value, to look at; undefined for nothing. */
export function legibleIn<Value>(text: string, kind: Kind<Value>): Legible<Value> | undefined {
  return legiblePart(valueIn(text), kind.schema);
}

type Named = Pick<Kind<unknown>, 'name' | 'version'>;

function newerReason(text: string, kind: Named): string {
  return `A newer Planform wrote it (version ${markOf(text)?.version}; this one reads up to version ${kind.version}). ${STAYS}`;
}
const STAYS = 'It stays as it is; reload the page to get the newer Planform.';

/** The first problems; someone who repairs the value by hand meets the others then. */
function inShort(problems: readonly string[]): string {
  const shown = problems.slice(0, 3).join('; ');
  return problems.length > 3 ? `${shown}; and ${problems.length - 3} more.` : `${shown}.`;
}
