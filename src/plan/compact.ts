/**
 * A plan without what is empty in it, to be stored: a part has some fifty fields, of which a step
 * uses five. Reading fills in the rest (`planSchema`).
 *
 *     { name: 'Ship', objective: '', actions: [{ box: 'none', text: 'Tag it', children: [] }], … }
 *
 * becomes `{ name: 'Ship', actions: [{ text: 'Tag it' }] }`.
 */
import type { Part, Plan } from './schema.ts';

/** What is left of a plan or a part. */
export type Compact = Readonly<Record<string, unknown>>;

/** A plan as the schema takes it, which makes the same plan of it. */
export function compactPlan({ tasks, ...rest }: Plan): Compact & {
  readonly tasks: readonly CompactPart[];
} {
  return { ...filled(rest), tasks: tasks.map(compactPart) };
}

export type CompactPart = Compact & { readonly steps?: readonly CompactPart[] };

/** A part as `partSchema` takes it; the same object for the same part, until an edit changes it. */
export function compactPart(part: Part): CompactPart {
  const known = parts.get(part);
  if (known) return known;
  const { steps, ...rest } = part;
  const result =
    steps.length > 0 ? { ...filled(rest), steps: steps.map(compactPart) } : filled(rest);
  parts.set(part, result);
  return result;
}

const parts = new WeakMap<Part, CompactPart>();

/** The members that are not what the schema fills in. */
function filled(value: object): Compact {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const kept = compacted(inner);
    if (!isEmpty(kept) && !(name === 'box' && kept === 'none')) result[name] = kept;
  }
  return result;
}

/** An entry of a list stays, however empty: the others are counted by it. */
function compacted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(compacted) : filled(value);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === '' || value === false || value === null;
}
