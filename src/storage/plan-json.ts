/**
 * A plan as JSON, with its sum. The tree is immutable and shares what an edit leaves
 * alone, so each task and step is turned into JSON once: while someone types in a plan
 * of 1,000 steps, a save costs the step that they type in.
 */
import type { Plan, Step, Task } from '../plan/schema.ts';
import { joinedSum, type Sum, sumOf } from './checksum.ts';

export interface Json {
  /** To be joined once: each copy of a long text is work for the browser to clear away. */
  readonly parts: readonly string[];
  readonly sum: Sum;
}

export function jsonOf(value: unknown): Json {
  return withSum(JSON.stringify(value));
}

export function planJson({ tasks, ...rest }: Plan): Json {
  return withList(rest, 'tasks', tasks.map(taskJson));
}

function taskJson(task: Task): Json {
  return cached(task, () => {
    const { steps, ...rest } = task;
    return withList(rest, 'steps', steps.map(stepJson));
  });
}

function stepJson(step: Step): Json {
  return cached(step, () => jsonOf(step));
}

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

function cached(entry: Task | Step, build: () => Json): Json {
  const known = jsons.get(entry);
  if (known) return known;
  const json = build();
  jsons.set(entry, json);
  return json;
}

const jsons = new WeakMap<Task | Step, Json>();
