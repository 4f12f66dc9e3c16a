/** Whether the plan keeps what a field reads: asked of the schema when a format is built. */
import { valueAt } from '../../plan/path.ts';
import { planSchema, stepSchema, taskSchema } from '../../plan/schema.ts';
import type { FieldPart } from './definition.ts';
import { anyKind, type KindValues } from './kind.ts';
import type { Level } from './parts.ts';

/**
 * Whether a plan, task or step has a value at the path of a field that is one of its kind: whether
 * the schema takes one there, and gives it the form that the kind gives it. A field of one line at
 * a path that holds whole texts would make one line of them.
 */
export function isKept({ path, kind }: FieldPart, of: Level): boolean {
  const value = VALUES[kind.id];
  const parsed = parsedHolder(of, nested(path.split('.'), value));
  if (parsed === null) return false;
  return JSON.stringify(valueAt(parsed, path)) === JSON.stringify(anyKind(kind).normal(value));
}

/** A value of each kind, which both the kind and the schema tidy. */
const VALUES: KindValues = {
  line: ' one\n\ntwo ',
  prose: ' one\n\ntwo ',
  choice: ' one\n\ntwo ',
  list: [{ box: 'open', text: ' one ', children: [{ box: 'none', text: '', children: [] }] }],
  pairs: [{ first: ' one ', second: '' }],
  snippets: [{ language: 'ts', code: '\none\n' }],
  patterns: [{ name: ' one ', language: 'ts', code: '' }],
  configuration: { variables: [' ONE '], files: [], other: [] },
  dependencies: [{ step: 'one' }, { text: ' two ' }],
  timeline: { rows: [{ first: ' one ', second: '' }], total: ' two ' },
};

function nested(keys: readonly string[], value: unknown): object {
  const [key = '', ...rest] = keys;
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}

/** A plan, task or step with nothing in it but `values`; null where the schema refuses them. */
function parsedHolder(of: Level, values: object): object | null {
  if (of === 'step') return stepSchema.safeParse(values).data ?? null;
  if (of === 'task') return taskSchema.safeParse(values).data ?? null;
  return planSchema.safeParse({ format: 'any', tasks: [{}], ...values }).data ?? null;
}
