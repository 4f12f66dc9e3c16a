/** Whether the plan keeps what a field reads: asked of the schema when a format is built. */
import { valueAt } from '../../plan/path.ts';
import { partSchema, planSchema } from '../../plan/schema.ts';
import type { FieldPart } from './definition.ts';
import { anyKind, type KindValues } from './kind.ts';
import type { Level } from './parts.ts';

/**
 * Those of `fields` at whose path a plan or part has no value of their kind: where the schema
 * takes none, or gives it another form than the kind does. A field of one line at a path that
 * holds whole texts would make one line of them.
 */
export function unkept(fields: readonly FieldPart[], of: Level): readonly FieldPart[] {
  // All at once, since a parse costs as much for one; one by one to find which are wrong.
  return areKept(fields, of) ? [] : fields.filter((field) => !areKept([field], of));
}

function areKept(fields: readonly FieldPart[], of: Level): boolean {
  const values = {};
  for (const { path, kind } of fields) put(values, path.split('.'), VALUES[kind.id]);
  const parsed = parsedHolder(of, values);
  return fields.every(({ path, kind }) => {
    if (parsed === null) return false;
    const normal = anyKind(kind).normal(VALUES[kind.id]);
    return JSON.stringify(valueAt(parsed, path)) === JSON.stringify(normal);
  });
}

/** A value of each kind, which both the kind and the schema tidy. */
const VALUES: KindValues = {
  line: ' one\n\ntwo ',
  prose: ' one\n\ntwo ',
  choice: ' one\n\ntwo ',
  list: [{ box: 'open', text: ' one ', children: [{ box: 'none', text: '', children: [] }] }],
  table: { columns: [' one '], rows: [[' two '], ['']] },
  pairs: [{ first: ' one ', second: '' }],
  snippets: [{ language: 'ts', code: '\none\n' }],
  patterns: [{ name: ' one ', language: 'ts', code: '' }],
  configuration: { variables: [' ONE '], files: [], other: [] },
  dependencies: [{ step: 'one' }, { text: ' two ' }],
  timeline: { rows: [{ first: ' one ', second: '' }], total: ' two ' },
};

function put(holder: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) holder[key] = value;
  else {
    // A copy: what stands there may be a value, where one field is in another.
    const group = { ...(holder[key] as object | undefined) };
    put(group, rest, value);
    holder[key] = group;
  }
}

/** A plan or part with nothing in it but `values`; null where the schema refuses them. */
function parsedHolder(of: Level, values: object): object | null {
  if (of !== 'plan') return partSchema.safeParse(values).data ?? null;
  return planSchema.safeParse({ format: 'any', tasks: [{}], ...values }).data ?? null;
}
