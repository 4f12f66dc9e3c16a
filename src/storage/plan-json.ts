/**
 * A plan as JSON, with its sum. The tree is immutable and shares what an edit leaves
 * alone, so each part is turned into JSON once: while someone types in a plan
 * of 1,000 steps, a save costs the step that they type in.
 */
import { type CompactPart, compactPlan } from '../plan/compact.ts';
import type { Plan } from '../plan/schema.ts';
import { joinedSum, type Sum, sumOf } from './checksum.ts';

export interface Json {
  /** To be joined once: each copy of a long text is work for the browser to clear away. */
  readonly parts: readonly string[];
  readonly sum: Sum;
}

export function jsonOf(value: unknown): Json {
  return withSum(JSON.stringify(value));
}

export function planJson(plan: Plan): Json {
  const { tasks, ...rest } = compactPlan(plan);
  return withList(rest, 'tasks', tasks.map(partJson));
}

function partJson(part: CompactPart): Json {
  const known = jsons.get(part);
  if (known) return known;
  const { steps, ...rest } = part;
  const json = steps ? withList(rest, 'steps', steps.map(partJson)) : jsonOf(part);
  jsons.set(part, json);
  return json;
}

const jsons = new WeakMap<CompactPart, Json>();

/** The JSON of an object with the entries of a list as its last member. */
function withList(rest: object, name: string, entries: readonly Json[]): Json {
  const start = withSum(`${JSON.stringify(rest).slice(0, -1)},"${name}":[`);
  const list = entries.flatMap((entry, at) => (at === 0 ? [entry] : [COMMA, entry]));
  const all = [start, ...list, END];
  return {
    parts: all.flatMap(({ parts }) => parts),
    sum: joinedSum(all.map(({ sum }) => sum)),
  };
}

function withSum(text: string): Json {
  return { parts: [text], sum: sumOf(text) };
}

const COMMA = withSum(',');
const END = withSum(']}');
