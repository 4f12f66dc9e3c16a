/** What people fill in of a template, and what was taken from its text for that: a row each. */
import type { Need, OwnFormat, OwnPart } from '../../plan/own-format.ts';
import type { Holder, Plan } from '../../plan/schema.ts';
import { formatOf } from '../built-in/format-of.ts';
import type { EachPart, FieldPart, Part, SectionPart } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import type { Kind } from '../language/kind.ts';

export interface TemplateRow {
  readonly label: string;
  /** How deep it stands, from 0. */
  readonly depth: number;
  /** What people write there; null for a heading with only others below it. */
  readonly shape: RowShape | null;
  /** The usual words of a choice, the columns of a table. */
  readonly words: readonly string[];
  readonly help: string;
  /** What stands in the place of a value; '' where the help says that. */
  readonly placeholder: string;
  /** What each plan begins with there; '' for nothing. */
  readonly begins: string;
  readonly need: Need;
  /** Whether there may be several of it. */
  readonly isRepeated: boolean;
}

export type RowShape =
  | 'line'
  | 'text'
  | 'choice'
  | 'list'
  | 'checklist'
  | 'numbered'
  | 'table'
  | 'pairs'
  | 'code';

/** The rows of a template, in the order of its document. */
export function templateRows(template: Plan): readonly TemplateRow[] {
  const { own, parts } = formatOf(template);
  const series = new Set((own?.parts ?? []).flatMap(({ part }) => repeatedIn(part)));
  return rowsOf(parts, 0, { series, hasSteps: !own || hasSteps(own), holder: template });
}

/** What else a row has to know of its format. */
interface About {
  /** The labels of parts that repeat. */
  readonly series: ReadonlySet<string>;
  readonly hasSteps: boolean;
  /** What has the fields; undefined where the template has none yet. */
  readonly holder: Holder | undefined;
}

/** Whether a template says anything of steps: each format has a place for some. */
function hasSteps({ isWhole, had, names, parts }: OwnFormat): boolean {
  const ofStep = [...had.fields, ...names, ...parts].some(({ of }) => of === 'step');
  // One of a text has a word for them in any case.
  const isCalled = names.length === 0 && had.stepNoun !== '';
  return isWhole || isCalled || ofStep;
}

function repeatedIn({ label, series, parts }: OwnPart): readonly string[] {
  return [...(series === '' ? [] : [label]), ...parts.flatMap(repeatedIn)];
}

function rowsOf(parts: readonly Part[], depth: number, about: About): readonly TemplateRow[] {
  return parts.flatMap((part): readonly TemplateRow[] => {
    if (part.part === 'field') return [fieldRow(part, depth, about)];
    if (part.part === 'each') return eachRows(part, depth, about);
    return part.part === 'section' ? sectionRows(part, depth, about) : [];
  });
}

function fieldRow(part: FieldPart, depth: number, { series, holder }: About): TemplateRow {
  const { label, kind, placeholder, need = 'none' } = part;
  const words = wordsOf(kind);
  // The words of a choice say it all: `draft | accepted`.
  const isSaid = kind.id === 'choice' && words.every((word) => part.help.includes(word));
  const help = isSaid ? '' : part.help;
  return {
    label,
    depth,
    shape: shapeOf(kind),
    words,
    help,
    placeholder: placeholder === `[${help}]` || placeholder === `[${label}]` ? '' : placeholder,
    begins: holder ? beginning(fieldValue(holder, part)) : '',
    need,
    isRepeated: series.has(label),
  };
}

/** A heading, with the field that begins right below it, if one does, and what else stands there. */
function sectionRows({ title, parts }: SectionPart, depth: number, about: About) {
  const [first, ...others] = parts;
  if (first?.part === 'field' && first.mark === null) {
    const row = { ...fieldRow(first, depth, about), label: title };
    return [row, ...rowsOf(others, depth + 1, about)];
  }
  const inner = rowsOf(parts, depth + 1, about);
  const group = { ...NOTHING, label: title, depth, isRepeated: about.series.has(title) };
  return inner.length === 0 ? [] : [group, ...inner];
}

function eachRows(part: EachPart, depth: number, about: About): readonly TemplateRow[] {
  const { of, noun, name, heading } = part;
  if (of === 'steps' && !about.hasSteps) return [];
  const isRepeated = of === 'steps' || heading.text.includes('{n}');
  const isTitle = of === 'tasks' && !isRepeated;
  const { holder } = about;
  const inner = holder && ('tasks' in holder ? holder.tasks : holder.steps);
  const within = { ...about, holder: inner?.[0] };
  const row = { ...fieldRow(name, depth, within), label: isTitle ? 'Title' : noun, isRepeated };
  return [row, ...rowsOf(part.parts, isTitle ? depth : depth + 1, within)];
}

/** The words of a value, in a line. */
function beginning(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  const texts = value.map((entry: object) => ('text' in entry ? String(entry.text) : ''));
  return texts.filter(Boolean).join(' · ');
}

const NOTHING: TemplateRow = {
  label: '',
  depth: 0,
  shape: null,
  words: [],
  help: '',
  placeholder: '',
  begins: '',
  need: 'none',
  isRepeated: false,
};

function shapeOf({ id, options }: Kind): RowShape {
  switch (id) {
    case 'line':
    case 'choice':
    case 'table':
      return id;
    case 'list':
    case 'dependencies':
      if (!('box' in options)) return 'list';
      return options.ordered ? 'numbered' : options.box === 'open' ? 'checklist' : 'list';
    case 'pairs':
    case 'configuration':
    case 'timeline':
      return 'pairs';
    case 'snippets':
    case 'patterns':
      return 'code';
    default:
      return 'text';
  }
}

function wordsOf({ options }: Kind): readonly string[] {
  if ('choices' in options) return options.choices;
  if ('columns' in options && Array.isArray(options.columns)) return options.columns;
  return 'names' in options ? options.names : [];
}
