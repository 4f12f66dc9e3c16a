/**
 * The values that fields of a plan have: lines, texts, lists, tables … Parsing brings each into its
 * normal form (see `text.ts`): line breaks, blank lines around text, empty items. It never changes
 * inner text.
 *
 * What is missing is empty, and all that is empty is one frozen value: a part has some fifty
 * fields, and a plan of 1,000 steps would have 50,000 empty lists.
 */
import * as z from 'zod/mini';
import { normalCode, normalItemText, normalLine, normalProse } from './text.ts';

// The page's Content Security Policy forbids compiling code from strings.
z.config({ jitless: true });

export const line = z._default(z.pipe(z.string(), z.transform(normalLine)), '');
export const prose = z._default(z.pipe(z.string(), z.transform(normalProse)), '');
/** A text in an entry of a list: the list tidies its entries (`listOf`). */
export const text = z._default(z.string(), '');

const NOTHING = Object.freeze([]) as unknown as never[];
/** What a list is that is missing. */
export const nothing = () => NOTHING;

/**
 * A list in its normal form. `normal` tidies all entries in one go, which is faster than a schema
 * for each text.
 */
export function listOf<T>(entry: z.ZodMiniType<T>, normal: (values: readonly T[]) => T[]) {
  return z._default(
    z.pipe(
      z.array(entry),
      z.transform((values: T[]) => normal(values)),
    ),
    nothing,
  );
}

/** A group of fields; absent in the input means that all of it is empty. */
export function group<Shape extends z.core.$ZodShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  const empty = Object.freeze(schema.parse({})) as never;
  return z._default(schema, () => empty);
}

const boxSchema = z.enum(['none', 'open', 'done']);
/** The check box of an item: none, open `[ ]`, or done `[x]`. */
export type Box = z.output<typeof boxSchema>;

/** An entry of a list. Its text may span lines; lists nest. */
export interface Item {
  box: Box;
  text: string;
  children: Item[];
}
const itemSchema: z.ZodMiniType<Item> = z.strictObject({
  box: z._default(boxSchema, 'none'),
  text,
  get children() {
    return z._default(z.array(itemSchema), nothing);
  },
}) as unknown as z.ZodMiniType<Item>;

/** A list without empty items; the children of an empty item take its place. */
export function normalItems(values: readonly Item[]): Item[] {
  return values.flatMap((item) => {
    const own = normalItemText(item.text);
    const children = normalItems(item.children);
    return own === '' ? children : [{ box: item.box, text: own, children }];
  });
}
export const items = listOf(itemSchema, normalItems);

const pairSchema = z.strictObject({ first: text, second: text });
/**
 * Two texts that belong together: risk and mitigation, problem and solution,
 * metric and target, path and purpose … The format says how they are called.
 */
export type Pair = z.output<typeof pairSchema>;

export function normalPairs(values: readonly Pair[]): Pair[] {
  return values
    .map(({ first, second }) => ({ first: normalItemText(first), second: normalItemText(second) }))
    .filter(({ first, second }) => first !== '' || second !== '');
}
export const pairs = listOf(pairSchema, normalPairs);

/**
 * A table: the names of its columns, and rows that have a cell for each of them. A cell is one line of
 * Markdown, in which a break is `<br>`. A table without columns has nothing in it.
 */
export interface Table {
  columns: string[];
  rows: string[][];
}
const cells = z.array(z.string());
const tableSchema = z.strictObject({
  columns: z._default(cells, nothing),
  rows: z._default(z.array(cells), nothing),
});

/** A table with nothing in it, not even the name of a column. */
export const NO_TABLE: Table = Object.freeze({ columns: NOTHING, rows: NOTHING });

/**
 * A table without rows that have nothing in them, with a cell in each place. Where a row has more cells
 * than there are columns, there are more, without a name.
 */
export function normalTable({ columns, rows }: Table): Table {
  const filled = rows
    .map((row) => row.map(normalLine))
    .filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), columns.length);
  const wide = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const names = wide(columns.map(normalLine));
  const isEmpty = filled.length === 0 && names.every((name) => name === '');
  return isEmpty ? NO_TABLE : { columns: names, rows: filled.map(wide) };
}
export const table = z._default(z.pipe(tableSchema, z.transform(normalTable)), () => NO_TABLE);

const snippetSchema = z.strictObject({ language: text, code: text });
/** A piece of code; `language` is the whole info string of its fence. */
export type Snippet = z.output<typeof snippetSchema>;

export function normalSnippets(values: readonly Snippet[]): Snippet[] {
  return values
    .map(({ language, code }) => ({ language: normalLine(language), code: normalCode(code) }))
    .filter(({ language, code }) => language !== '' || code !== '');
}
export const snippets = listOf(snippetSchema, normalSnippets);

const patternSchema = z.strictObject({ name: text, language: text, code: text });
/** A snippet with a name. */
export type Pattern = z.output<typeof patternSchema>;

export function normalPatterns(values: readonly Pattern[]): Pattern[] {
  return values
    .map(({ name, language, code }) => {
      return { name: normalLine(name), language: normalLine(language), code: normalCode(code) };
    })
    .filter(({ name, language, code }) => name !== '' || language !== '' || code !== '');
}
export const patterns = listOf(patternSchema, normalPatterns);

const dependencySchema = z.union([
  z.strictObject({ step: z.string().check(z.minLength(1)) }),
  z.strictObject({ text }),
]);
/** What a part waits for: another one of its list, by id, or something else, in words. */
export type Dependency = z.output<typeof dependencySchema>;

export function normalDependencies(values: readonly Dependency[]): Dependency[] {
  return values
    .map((value) => ('step' in value ? value : { text: normalItemText(value.text) }))
    .filter((value) => 'step' in value || value.text !== '');
}
export const dependencies = listOf(dependencySchema, normalDependencies);

function normalLines(values: readonly string[]): string[] {
  return values.map(normalLine).filter((value) => value !== '');
}
const lines = listOf(z.string(), normalLines);

export const configuration = group({ variables: lines, files: lines, other: items });
/** Names of environment variables, paths of config files, and further lines. */
export type Configuration = z.output<typeof configuration>;

export function normalConfiguration({ variables, files, other }: Configuration): Configuration {
  return {
    variables: normalLines(variables),
    files: normalLines(files),
    other: normalItems(other),
  };
}

export const timeline = group({ rows: pairs, total: line });
/** Rows (what, how long) that are not a step's estimate, and the total. */
export type Timeline = z.output<typeof timeline>;

export function normalTimeline({ rows, total }: Timeline): Timeline {
  return { rows: normalPairs(rows), total: normalLine(total) };
}

const otherSchema = z.strictObject({ after: text, text: prose });
/**
 * Markdown of an opened text that fits no field, kept as it stands. `after` is
 * the path of the field that it follows in its plan, task or step; '' means
 * that it comes first, right below the heading. What divides steps has an anchor of its own
 * (`dividers.ts`).
 */
export type Other = z.output<typeof otherSchema>;
export const others = listOf(otherSchema, (values) => values.filter((other) => other.text !== ''));
