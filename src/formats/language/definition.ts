/**
 * The format language. A format is one definition, readable top to bottom beside its seed:
 * headings, labels and tags, and the fields under them, nested as in the document. The form, the
 * printer, the reader, the outline and the empty template all derive from it (docs/design.md, "One
 * plan, any format").
 */
import type { Need, OwnFormat } from '../../plan/own-format.ts';
import type { FieldPath } from './field-path.ts';
import type { Kind, KindId, KindOf, KindValues } from './kind.ts';
import type { Aliases, WordList } from './known-words.ts';

/** What the document shows where a part begins. */
export type Mark =
  | {
      readonly as: 'heading';
      readonly level: number;
      /** Fixed text, or for repeated parts a pattern with {n} and {name}. */
      readonly text: string;
      readonly aliases: Aliases;
      /** The level is that of a document, however deep that has the headings of the format. */
      readonly isOfText?: true;
    }
  | {
      readonly as: 'label';
      readonly text: string;
      /** `**Text**:`, `**Text:**`, or `- Text:` with the value indented below it. */
      readonly style: 'colon-outside' | 'colon-inside' | 'bullet';
      readonly aliases: Aliases;
      /** The label ends every part above it, wherever it stands (the note after the plan). */
      readonly anywhere: boolean;
    }
  | {
      readonly as: 'tag';
      readonly name: string;
      readonly aliases: Aliases;
    }
  | KeyMark
  | {
      /** Lines of dashes at the top of a document, around its keys. */
      readonly as: 'front-matter';
      readonly text: string;
      readonly aliases: Aliases;
    };

/** A key of the front matter: `status: draft`. */
export interface KeyMark {
  readonly as: 'key';
  readonly text: string;
  /** `flow`: its list is written `[a, b]`; `raw`: its value is YAML as it is written. */
  readonly style: 'plain' | 'flow' | 'raw';
  readonly aliases: Aliases;
}

/** A heading, a label or a key: what a field can have. */
export type NamedMark = Exclude<Mark, { as: 'tag' } | { as: 'front-matter' }>;

/** One field of the plan in one format. */
export interface FieldPart {
  readonly part: 'field';
  /** Where the value is, in its plan, task or step: `testing.unit`. */
  readonly path: string;
  readonly kind: Kind;
  /** null: the value stands directly under the mark of its section. */
  readonly mark: NamedMark | null;
  /** What the form calls it: as the format names it. */
  readonly label: string;
  /** One line on what belongs here. */
  readonly help: string;
  /** A short example of a value. */
  readonly example: string;
  /** What the empty template prints, in square brackets as in the seed. */
  readonly placeholder: string;
  /** See `keyOfPart`. */
  readonly key?: string;
  /** How much a template asks for it; left out where no template says so. */
  readonly need?: Need;
}

/** A heading or tag with parts under it. */
export interface SectionPart {
  readonly part: 'section';
  readonly mark: Mark;
  readonly title: string;
  /** The field that takes what stands right below its mark as it would below its own. */
  readonly unlabelled: string | null;
  readonly parts: readonly Part[];
  /** See `keyOfPart`. */
  readonly key?: string;
}

/** What has a line with its name: a task, a step, the plan where its document has a title. */
export interface NamedPart {
  /** What one of them is called here: Task, Feature, Step, Component; '' for the plan. */
  readonly noun: string;
  /** Other nouns for them, in documents that people wrote. */
  readonly aliases: Aliases;
  /** A tag around each of them, or null. */
  readonly tag: (Mark & { as: 'tag' }) | null;
  /** The heading that carries its name, with {n} and {name}. */
  readonly heading: Mark & { as: 'heading' };
  /** Its name, which the heading carries. */
  readonly name: FieldPart;
}

/** The tasks of the plan, or the steps of a task. */
export interface EachPart extends NamedPart {
  readonly part: 'each';
  readonly of: 'tasks' | 'steps';
  /** Fields that take what stands without a label right below its heading. */
  readonly unlabelled: readonly string[];
  readonly parts: readonly Part[];
  /** Fields that are shown in the form here and not printed, or printed by another part. */
  readonly notes: readonly FieldPart[];
  /** Whether a thematic break stands after each of them. */
  readonly ruled: boolean;
}

/** A fixed line of the document: its title, or a thematic break. */
export interface FixedPart {
  readonly part: 'fixed';
  readonly mark: (Mark & { as: 'heading' }) | { readonly as: 'rule' };
}

/** The heading above the tasks of a document that says the title of the plan: `# Shed`. */
export interface TitlePart extends NamedPart {
  readonly part: 'title';
  readonly mark: null;
}

/** The names of the steps as a numbered list, before their details. */
export interface IndexPart {
  readonly part: 'index';
  readonly of: 'steps';
  /** None of the values of a plan is its own; it stands directly under the mark of its section. */
  readonly path: null;
  readonly mark: null;
  readonly placeholder: string;
}

export type Part = FieldPart | SectionPart | EachPart | FixedPart | TitlePart | IndexPart;

export interface Format {
  readonly id: string;
  /** As shown: "Task plan". */
  readonly name: string;
  /** One line on when to choose it. */
  readonly when: string;
  /** File names of the seeds that specify it. */
  readonly seeds: readonly string[];
  /** Whether an export prints the headings of empty fields unless told otherwise. */
  readonly keepsEmpty: boolean;
  /** What a plan keeps of it, where it is that of a document. */
  readonly own?: OwnFormat;
  /** Of a document's own format: the built-in one that it goes on from. */
  readonly base?: Format;
  readonly parts: readonly Part[];
}

interface MarkOptions {
  readonly aliases?: Aliases;
}

/** Stands for all words of a list in `aliases.ts`. */
export function known(list: WordList): Aliases[number] {
  return { list };
}

export function heading(
  level: number,
  text: string,
  options: MarkOptions = {},
): Mark & { as: 'heading' } {
  return { as: 'heading', level, text, aliases: options.aliases ?? [] };
}

export function label(
  text: string,
  style: (Mark & { as: 'label' })['style'],
  options: MarkOptions & { readonly anywhere?: boolean } = {},
): Mark & { as: 'label' } {
  const { aliases = [], anywhere = false } = options;
  return { as: 'label', text, style, aliases, anywhere };
}

export function tag(name: string, options: MarkOptions = {}): Mark & { as: 'tag' } {
  return { as: 'tag', name, aliases: options.aliases ?? [] };
}

interface FieldText {
  /** Defaults to the text of the mark. */
  readonly label?: string;
  readonly help: string;
  readonly example: string;
  readonly placeholder?: string;
}

/** A field at a path of the plan that holds what its kind reads; the compiler refuses others. */
export function field<Id extends KindId>(
  path: FieldPath<KindValues[Id]>,
  kind: KindOf<Id>,
  mark: NamedMark | null,
  text: FieldText,
): FieldPart {
  const label = text.label ?? mark?.text;
  if (label === undefined) throw new Error(`The field "${path}" needs a label for the form.`);
  const { help, example, placeholder = `[${label}]` } = text;
  return { part: 'field', path, kind: kind as Kind, mark, label, help, example, placeholder };
}

export function section(
  mark: Mark,
  parts: readonly Part[],
  title?: string,
  unlabelled: string | null = null,
): SectionPart {
  const shown = title ?? (mark.as === 'tag' ? undefined : mark.text);
  if (shown === undefined) throw new Error('A section under a tag needs a title for the form.');
  return { part: 'section', mark, title: shown, unlabelled, parts };
}

type Optional = 'aliases' | 'unlabelled' | 'tag' | 'notes' | 'ruled';

export function each(
  of: EachPart['of'],
  options: Omit<EachPart, 'part' | 'of' | Optional> & Partial<Pick<EachPart, Optional>>,
): EachPart {
  const none = { aliases: [], unlabelled: [], tag: null, notes: [], ruled: false };
  return { part: 'each', of, ...none, ...options };
}

export function fixed(mark: FixedPart['mark']): FixedPart {
  return { part: 'fixed', mark };
}

export function index(of: IndexPart['of'], placeholder: string): IndexPart {
  return { part: 'index', of, path: null, mark: null, placeholder };
}

export const rule: FixedPart = { part: 'fixed', mark: { as: 'rule' } };
