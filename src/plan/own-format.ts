/**
 * The format of one document, as its plan keeps it: the built-in format that it goes on from, and
 * the parts that the document has beside those, "Out of scope" in an issue plan.
 * `formats/built-in/own-format.ts` makes a format of it.
 */
import * as z from 'zod/mini';

/**
 * Kinds that a field of one's own can have. Its pairs are `**Name**: text`, `**Name:** text` or
 * `Name: text`. A checklist is a list whose new items have a box; the items of a numbered one are
 * counted.
 */
const kindSchema = z.enum([
  'line',
  'prose',
  'list',
  'checklist',
  'numbered',
  'table',
  'choice',
  'pairs',
  'pairs-inside',
  'pairs-plain',
  'snippets',
]);
export type OwnKind = z.output<typeof kindSchema>;

/** What stands in a heading or label is one line. */
const ONE_LINE = /^[^\n\r]*$/;

/** Of a heading. */
const levelSchema = z.int().check(z.gte(1), z.lte(6));

/**
 * The level of a heading that is a paragraph of nothing but a name in bold, `**Option A**`: it stands
 * below those with number signs, however deep they are.
 */
export const BOLD_LEVEL = 7;
const markLevelSchema = z.int().check(z.gte(1), z.lte(BOLD_LEVEL));

const markSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('heading'), level: markLevelSchema }),
  z.strictObject({
    as: z.literal('label'),
    style: z.enum(['colon-outside', 'colon-inside', 'bullet']),
  }),
  /** `<goal>` and `</goal>` around what stands in them; the label is the name of the tag. */
  z.strictObject({ as: z.literal('tag') }),
  /** The lines of dashes at the top of a document, around its keys. */
  z.strictObject({ as: z.literal('front-matter') }),
  /**
   * One of these keys. `flow`: its list stands between brackets, `[a, b]`; `raw`: what stands there is
   * more YAML than texts, and kept as it is written.
   */
  z.strictObject({
    as: z.literal('key'),
    style: z._default(z.enum(['plain', 'flow', 'raw']), 'plain'),
  }),
  /** What stands right below the name of a task or step, without a mark. */
  z.strictObject({ as: z.literal('none') }),
]);
export type OwnMark = z.output<typeof markSchema>;

/** How much a template asks for a field: a remark of the checks, and never a refusal. */
const needSchema = z.enum(['none', 'optional', 'required']);
export type Need = z.output<typeof needSchema>;

/** A heading or label of a document, and what stands below it. */
export interface OwnPart {
  /** The words of the heading or label. */
  label: string;
  mark: OwnMark;
  /**
   * Path of the field that begins right below it: of one's own, `own.out-of-scope`, or of those that
   * any plan may have, `risks`. '' where only other parts stand below it.
   */
  path: string;
  /** What a field of one's own holds; a field that any plan may have has a kind already. */
  kind: OwnKind;
  /** The columns of a table that is empty. */
  columns: string[];
  /** The usual words of a choice. */
  choices: string[];
  /** The list that ends what stands right below a heading, where that is text and then a list. */
  list: OwnList | null;
  /** What a template says of what belongs here; '' for nothing. */
  help: string;
  /** What a template has in the place of a value, `[Goal]`; '' for its label in brackets. */
  placeholder: string;
  /** As the template marks it; 'none' for what is around it. */
  need: Need;
  /** Words with which it repeats, `Component {n}` of `Component 1`; '' where it does not. */
  series: string;
  /** Headings and labels below a heading. */
  parts: OwnPart[];
  /**
   * What it went by when its document was opened, by which it is found in that since: `own.rain`, where
   * its field is another one now; `#Design`, where it has none and other words. '' where `path` or
   * `label` says that.
   */
  key: string;
}
/** What a part has that is nothing but its words, its mark and its field. */
export const NEW_PART = {
  columns: [],
  choices: [],
  list: null,
  help: '',
  placeholder: '',
  need: 'none',
  series: '',
  parts: [],
  key: '',
} as const satisfies Partial<OwnPart>;

/** Words that each are one line, at most `most`. */
const wordsOf = (most: number) =>
  z._default(z.array(z.string().check(z.regex(ONE_LINE))).check(z.maxLength(most)), () => []);

/** More columns, or choices, than anybody can work with. */
export const MOST_COLUMNS = 200;

const listSchema = z.strictObject({ path: z.string(), kind: kindSchema });
/** The field of a list that ends a text. */
export type OwnList = z.output<typeof listSchema>;
const partSchema: z.ZodMiniType<OwnPart> = z.strictObject({
  label: z.string().check(z.minLength(1), z.regex(ONE_LINE)),
  mark: markSchema,
  path: z._default(z.string(), ''),
  kind: kindSchema,
  columns: wordsOf(MOST_COLUMNS),
  choices: wordsOf(MOST_COLUMNS),
  list: z._default(z.nullable(listSchema), null),
  help: z._default(z.string(), ''),
  placeholder: z._default(z.string().check(z.regex(ONE_LINE)), ''),
  need: z._default(needSchema, 'none'),
  series: z._default(z.string().check(z.regex(ONE_LINE)), ''),
  get parts() {
    return z._default(z.array(partSchema), () => []);
  },
  key: z._default(z.string(), ''),
}) as unknown as z.ZodMiniType<OwnPart>;

/** What has fields: the plan as a whole, each task, each step. */
const LEVEL_NAMES = ['plan', 'task', 'step'] as const;

/** One of the outermost parts, and where it stands. */
const placedSchema = z.strictObject({
  of: z.enum(LEVEL_NAMES),
  /** The path of the field that it follows; '' for none. */
  after: z._default(z.string(), ''),
  part: partSchema,
});
export type PlacedOwnPart = z.output<typeof placedSchema>;

/** More outermost parts than recognition takes from a document. */
export const MOST_PARTS = 2000;

/** The words of a heading or label in the document, where they are not those of the format; else ''. */
const wordsSchema = z._default(z.string().check(z.regex(ONE_LINE)), '');

/** A field of the built-in format that the document has. */
const hadFieldSchema = z.strictObject({
  of: z.enum(LEVEL_NAMES),
  path: z.string(),
  label: wordsSchema,
  /** Its level, where it is a heading in the document and a label in the format. */
  level: z._default(z.nullable(levelSchema), null),
});
export type HadField = z.output<typeof hadFieldSchema>;

/** A section of the built-in format that the document has. */
const hadSectionSchema = z.strictObject({
  of: z.enum(LEVEL_NAMES),
  title: z.string(),
  label: wordsSchema,
});
export type HadSection = z.output<typeof hadSectionSchema>;

/** What a document has of a built-in format. */
const hadSchema = z.strictObject({
  fields: z._default(z.array(hadFieldSchema).check(z.maxLength(MOST_PARTS)), () => []),
  sections: z._default(z.array(hadSectionSchema).check(z.maxLength(MOST_PARTS)), () => []),
  /** Whether it has the title of the format, `# Implementation Plan`, and the tag around each task. */
  hasTitle: z._default(z.boolean(), false),
  hasTag: z._default(z.boolean(), false),
  /** What it calls a task and a step, where that is not what the format does; else ''. */
  taskNoun: wordsSchema,
  stepNoun: wordsSchema,
});
export type Had = z.output<typeof hadSchema>;

/** Of a document without any of them. */
export const NOTHING_HAD: Had = {
  fields: [],
  sections: [],
  hasTitle: false,
  hasTag: false,
  taskNoun: '',
  stepNoun: '',
};

/** A heading or label of the document, by its key there. */
const addressSchema = z.strictObject({ of: z.enum(LEVEL_NAMES), key: z.string() });

/** What a template says of the names of its tasks or steps. */
const namingSchema = z.strictObject({
  of: z.enum(['task', 'step']),
  level: levelSchema,
  /**
   * The heading with {n} and {name}, `User Story {n} - {name}`. One of nothing but {name} without a
   * placeholder is no heading: the document has no title.
   */
  text: z.string().check(z.regex(ONE_LINE), z.includes('{name}')),
  /** What stands in the place of a name. */
  placeholder: wordsSchema,
  help: z._default(z.string(), ''),
});
export type Naming = z.output<typeof namingSchema>;

export const ownFormatSchema = z.strictObject({
  /** What a template calls itself; '' for the format of a document. */
  name: wordsSchema,
  /** Id of the built-in format. */
  base: z.string(),
  /** Whether it has all of the built-in format, as that has it; `had` says nothing then. */
  isWhole: z._default(z.boolean(), false),
  had: z._default(hadSchema, () => NOTHING_HAD),
  /** Whether its tasks are the headings that divide its steps: `## Phase 1` and `## Phase 2`. */
  isPhased: z._default(z.boolean(), false),
  /** How the heading above those tasks says the title of the plan, `Plan: {name}`; '' where there is none. */
  title: wordsSchema,
  names: z._default(z.array(namingSchema).check(z.maxLength(2)), () => []),
  /** The level of headings that a person said are steps, where their words name no part; null for none. */
  stepLevel: z._default(z.nullable(levelSchema), null),
  parts: z._default(z.array(placedSchema).check(z.maxLength(MOST_PARTS)), () => []),
  /** What a person took out of the document. */
  gone: z._default(z.array(addressSchema), () => []),
  /** What a person named, or said that it was recognised rightly: no guess any more. */
  confirmed: z._default(z.array(addressSchema), () => []),
});
export type OwnFormat = z.output<typeof ownFormatSchema>;

/** The format of a document that has nothing yet of the built-in format that it goes on from. */
export const NEW_FORMAT = {
  name: '',
  isWhole: false,
  had: NOTHING_HAD,
  isPhased: false,
  title: '',
  names: [],
  stepLevel: null,
  parts: [],
  gone: [],
  confirmed: [],
} as const satisfies Partial<OwnFormat>;

/** The id that a plan in a format of its own has for it. */
export const OWN_FORMAT = 'own';
