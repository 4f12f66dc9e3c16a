/**
 * Kinds of stored values, and how one is read: unsealed, migrated, checked
 * against its schema. What comes out is the value, or why it cannot be had.
 */
import type * as z from 'zod/mini';
import { type Migration, migrated } from '../plan/migrations.ts';
import { shapeProblems } from '../plan/shape.ts';
import { checksumOf } from './checksum.ts';
import { type Head, headOf, sealed, unsealed } from './envelope.ts';
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

/** A value that cannot be read. A newer one is not damaged: it must stay where it is. */
export interface Unreadable {
  readonly state: 'damaged' | 'newer';
  /** A sentence for the person: what is wrong and where. */
  readonly reason: string;
  readonly text: string;
}

/** Reads a stored text as a value of this kind. Never throws. */
export function readStored<Value>(text: string, kind: Kind<Value>): Read<Value> | Unreadable {
  const newer = newerThan(text, kind);
  if (newer) return newer;
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
    const problems = shapeProblems(parsed.error.issues, current);
    return { state: 'damaged', reason: `It is of another shape. ${inShort(problems)}`, text };
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

/** A newer Planform may have changed the value in any way, so only the head is looked at. */
function newerThan(text: string, kind: Kind<unknown>): Unreadable | undefined {
  const head = headOf(text);
  if (!head || head.kind !== kind.name || head.version <= kind.version) return undefined;
  const reason = `A newer Planform wrote it (version ${head.version}; this one reads up to version ${kind.version}). It stays as it is; reload the page to get the newer Planform.`;
  return { state: 'newer', reason, text };
}

/** The first problems; someone who repairs the value by hand meets the others then. */
function inShort(problems: readonly string[]): string {
  const shown = problems.slice(0, 3).join('; ');
  return problems.length > 3 ? `${shown}; and ${problems.length - 3} more.` : `${shown}.`;
}
