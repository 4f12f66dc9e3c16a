/** The shape of what is stored, written down, so that a test can tell that it changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';

interface Pin {
  /** What has this shape, as the first word of each line: `plan`. */
  readonly what: string;
  readonly schema: z.ZodMiniType;
  readonly version: number;
  /** Where the shape of this version is written down. */
  readonly file: URL;
  /** What to do where the shape changed, a line each. */
  readonly steps: readonly string[];
}

/**
 * Holds a shape to what is written down for its version. A pin is never written over: with
 * `PLANFORM_PIN=1`, that of a version which has none yet is made.
 */
export function expectPinned({ what, schema, version, file, steps }: Pin): void {
  const now = shapeLines(what, schema);
  if (process.env.PLANFORM_PIN && !existsSync(file)) {
    writeFileSync(file, `${now.join('\n')}\n`, { flag: 'wx' });
  }
  const before = existsSync(file) ? pinnedLines(file) : [];
  const changes = [
    ...before.filter((line) => !now.includes(line)).map((line) => `  - ${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `  + ${line}`),
  ];
  if (changes.length === 0) return;
  const found =
    before.length === 0
      ? [`No shape of ${what} is written down for version ${version} yet.`]
      : [`The shape of ${what} is not that of version ${version} any more:`, ...inShort(changes)];
  throw new Error(
    [
      ...found,
      '',
      'Tabs that are open with the older code know it by the version alone. So, in one commit:',
      ...steps.map((step, at) => `  ${at + 1}. ${step}`),
    ].join('\n'),
  );
}

/** A field of an item is one of each list. */
function inShort(changes: readonly string[]): string[] {
  const more = changes.length - MOST_SHOWN;
  return more > 0 ? [...changes.slice(0, MOST_SHOWN), `  and ${more} more`] : [...changes];
}
const MOST_SHOWN = 12;

/** The lines that are written down. */
export function pinnedLines(file: URL): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

/**
 * A line for each field, list, entry and choice of a schema, at every level: its path, a `?` where
 * it may be missing, its kind, and what limits it. `plan.tasks[].name?: string`. It is what zod
 * says of the schema's input, less the values that stand in for what is missing: some are chance.
 */
export function shapeLines(what: string, schema: z.ZodMiniType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const { $schema: _, $defs = {}, ...node } = root;
  return linesOf(node, what, { $defs, around: new Map() });
}

interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly type?: string;
}

interface Context {
  readonly $defs: Readonly<Record<string, JsonSchema>>;
  /** The definitions that this is inside of, with where they began. */
  readonly around: ReadonlyMap<string, string>;
}

function linesOf(node: JsonSchema, path: string, { $defs, around }: Context): string[] {
  const { $ref } = node;
  if ($ref !== undefined) {
    const began = around.get($ref);
    if (began !== undefined) return [`${path}: as ${began.replace(/\?$/, '')}`];
    const definition = $defs[$ref.replace('#/$defs/', '')];
    if (!definition) throw new Error(`Nothing is known of "${$ref}".`);
    return linesOf(definition, path, { $defs, around: new Map([...around, [$ref, path]]) });
  }
  const { default: _, properties = {}, required = [], items, anyOf = [], ...rest } = node;
  const { propertyNames, additionalProperties, type = 'anything', ...limits } = rest;
  const context = { $defs, around };
  const isMap = typeof additionalProperties === 'object';
  const words = Object.entries(isMap ? limits : { ...limits, additionalProperties })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `, ${name} ${JSON.stringify(value)}`);
  const place = path.replace(/\?$/, '');
  return [
    `${path}: ${anyOf.length > 0 ? 'one of' : type}${words.join('')}`,
    ...Object.entries(properties).flatMap(([name, field]) =>
      linesOf(field, `${place}.${name}${required.includes(name) ? '' : '?'}`, context),
    ),
    ...(items ? linesOf(items, `${place}[]`, context) : []),
    ...anyOf.flatMap((choice, at) => linesOf(choice, `${place}|${at + 1}`, context)),
    ...(propertyNames ? linesOf(propertyNames, `${place} (name)`, context) : []),
    ...(isMap ? linesOf(additionalProperties, `${place}{}`, context) : []),
  ];
}
