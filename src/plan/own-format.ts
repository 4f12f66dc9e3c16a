/**
 * The format of one document, as its plan keeps it: the built-in format that it goes on from, and
 * the parts that the document has beside those, "Out of scope" in an issue plan.
 * `formats/built-in/own-format.ts` makes a format of it.
 */
import * as z from 'zod/mini';

/**
 * Kinds that a field of one's own can have. Its pairs are `**Name**: text`, `**Name:** text` or
 * `Name: text`.
 */
const kindSchema = z.enum([
  'line',
  'prose',
  'list',
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

const markSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('heading'), level: levelSchema }),
  z.strictObject({
    as: z.literal('label'),
    style: z.enum(['colon-outside', 'colon-inside', 'bullet']),
  }),
]);
export type OwnMark = z.output<typeof markSchema>;

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
  /** The list that ends what stands right below a heading, where that is text and then a list. */
  list: OwnList | null;
  /** Headings and labels below a heading. */
  parts: OwnPart[];
}
const listSchema = z.strictObject({ path: z.string(), kind: kindSchema });
/** The field of a list that ends a text. */
export type OwnList = z.output<typeof listSchema>;
const partSchema: z.ZodMiniType<OwnPart> = z.strictObject({
  label: z.string().check(z.minLength(1), z.regex(ONE_LINE)),
  mark: markSchema,
  path: z._default(z.string(), ''),
  kind: kindSchema,
  list: z._default(z.nullable(listSchema), null),
  get parts() {
    return z._default(z.array(partSchema), () => []);
  },
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

export const ownFormatSchema = z.strictObject({
  /** Id of the built-in format. */
  base: z.string(),
  /** Whether it has all of the built-in format, as that has it; `had` says nothing then. */
  isWhole: z._default(z.boolean(), false),
  had: z._default(hadSchema, () => NOTHING_HAD),
  parts: z._default(z.array(placedSchema).check(z.maxLength(MOST_PARTS)), () => []),
});
export type OwnFormat = z.output<typeof ownFormatSchema>;

/** The id that a plan in a format of its own has for it. */
export const OWN_FORMAT = 'own';
