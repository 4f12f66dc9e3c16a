/**
 * The plan: one model that every format is a view of (docs/design.md, "One plan, any format").
 * Parsing normalises (see `text.ts`): line breaks, blank lines around text, empty items. It never
 * changes inner text, and it refuses keys that it does not know instead of dropping them.
 */
import * as z from 'zod/mini';
import { newId } from './id.ts';
import { normalNumber } from './number.ts';
import { normalCode, normalItemText, normalLine, normalProse } from './text.ts';

// The page's Content Security Policy forbids compiling code from strings.
z.config({ jitless: true });

const line = z._default(z.pipe(z.string(), z.transform(normalLine)), '');
const prose = z._default(z.pipe(z.string(), z.transform(normalProse)), '');
/** A text in an entry of a list: the list tidies its entries (`listOf`). */
const text = z._default(z.string(), '');
const id = z._default(z.string().check(z.minLength(1)), newId);

/**
 * A list in its normal form. `normal` tidies all entries in one go, which is faster than a schema
 * for each text.
 */
function listOf<T>(entry: z.ZodMiniType<T>, normal: (values: readonly T[]) => T[]) {
  return z._default(
    z.pipe(
      z.array(entry),
      z.transform((values: T[]) => normal(values)),
    ),
    () => [],
  );
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
    return z._default(z.array(itemSchema), () => []);
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
export const itemsSchema = listOf(itemSchema, normalItems);

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

const snippetSchema = z.strictObject({ language: text, code: text });
/** A piece of code; `language` is the whole info string of its fence. */
export type Snippet = z.output<typeof snippetSchema>;

export function normalSnippets(values: readonly Snippet[]): Snippet[] {
  return values
    .map(({ language, code }) => ({ language: normalLine(language), code: normalCode(code) }))
    .filter(({ language, code }) => language !== '' || code !== '');
}

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

const dependencySchema = z.union([
  z.strictObject({ step: z.string().check(z.minLength(1)) }),
  z.strictObject({ text }),
]);
/** What a step waits for: another step of its task, by id, or something else, in words. */
export type Dependency = z.output<typeof dependencySchema>;

export function normalDependencies(values: readonly Dependency[]): Dependency[] {
  return values
    .map((value) => ('step' in value ? value : { text: normalItemText(value.text) }))
    .filter((value) => 'step' in value || value.text !== '');
}

const configurationSchema = z.strictObject({
  variables: listOf(z.string(), normalLines),
  files: listOf(z.string(), normalLines),
  other: itemsSchema,
});
/** Names of environment variables, paths of config files, and further lines. */
export type Configuration = z.output<typeof configurationSchema>;

export function normalConfiguration({ variables, files, other }: Configuration): Configuration {
  return {
    variables: normalLines(variables),
    files: normalLines(files),
    other: normalItems(other),
  };
}

function normalLines(values: readonly string[]): string[] {
  return values.map(normalLine).filter((value) => value !== '');
}

const timelineSchema = z.strictObject({ rows: listOf(pairSchema, normalPairs), total: line });
/** Rows (what, how long) that are not a step's estimate, and the total. */
export type Timeline = z.output<typeof timelineSchema>;

export function normalTimeline({ rows, total }: Timeline): Timeline {
  return { rows: normalPairs(rows), total: normalLine(total) };
}

const otherSchema = z.strictObject({
  after: z._default(z.string(), ''),
  text: prose,
});
/**
 * Markdown of an opened text that fits no field, kept as it stands. `after` is
 * the path of the field that it follows in its plan, task or step; '' means
 * that it comes first, right below the heading. What divides steps has an anchor of its own
 * (`dividers.ts`).
 */
export type Other = z.output<typeof otherSchema>;

const items = itemsSchema;
const pairs = listOf(pairSchema, normalPairs);
const snippets = listOf(snippetSchema, normalSnippets);
const patterns = listOf(patternSchema, normalPatterns);
const dependencies = listOf(dependencySchema, normalDependencies);
const others = listOf(otherSchema, (values) => values.filter((other) => other.text !== ''));

/** A group of fields; absent in the input means that all of it is empty. */
function group<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.prefault(z.strictObject(shape), {} as never);
}

/** The number of a step in a file that counts in a way of its own: see `step-numbers.ts`. */
const number = z._default(z.pipe(z.string(), z.transform(normalNumber)), '');

export const stepSchema = z.strictObject({
  id,
  number,
  name: line,
  objective: prose,
  actions: items,
  code: snippets,
  configuration: z.prefault(configurationSchema, {}),
  validation: items,
  troubleshooting: pairs,
  bestPractices: items,
  considerations: items,
  complexity: line,
  testingStrategy: prose,
  scalability: prose,
  dependsOn: dependencies,
  estimate: line,
  other: others,
});
export type Step = z.output<typeof stepSchema>;

export const taskSchema = z.strictObject({
  id,
  name: line,
  details: prose,
  issue: line,
  breakdown: group({
    components: items,
    dependencies: items,
    technologies: items,
    constraints: items,
    approach: prose,
  }),
  research: pairs,
  objective: prose,
  prerequisites: items,
  complexity: line,
  statusQuo: prose,
  bestPractices: pairs,
  steps: z._default(z.array(stepSchema), () => []),
  testing: group({ strategy: prose, unit: items, integration: items, endToEnd: items }),
  successCriteria: items,
  files: group({ created: pairs, modified: pairs }),
  dependencies: pairs,
  nextTask: line,
  unlocks: items,
  rollout: group({ approach: prose, phases: items }),
  rollback: group({ approach: prose, steps: items }),
  documentation: items,
  metrics: pairs,
  timeline: z.prefault(timelineSchema, {}),
  resources: items,
  risks: pairs,
  questions: pairs,
  summary: prose,
  other: others,
});
export type Task = z.output<typeof taskSchema>;

export const planSchema = z.strictObject({
  /** Name in the library; '' means that the plan goes by its first task's name. */
  title: line,
  /** Id of the format that the plan is shown in, of those in `formats/built-in/registry.ts`. */
  format: z.string().check(z.minLength(1)),
  /** Whether plans are started from it, rather than worked through. */
  template: z._default(z.boolean(), false),
  tasks: z.array(taskSchema).check(z.minLength(1)),
  guidelines: group({ workflow: pairs, quality: pairs, patterns }),
  assistantNote: prose,
  other: others,
});
export type Plan = z.output<typeof planSchema>;
