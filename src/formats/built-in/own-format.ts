/** A document's own format: what it has of a built-in one, with the parts that it has beside that. */
import { frontMatterKeyIn } from '../../markdown/marks/front-matter-key.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import {
  type Naming,
  OWN_FORMAT,
  type OwnFormat,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import {
  type FieldPart,
  type Format,
  heading,
  type Part,
  type SectionPart,
  type TitlePart,
} from '../language/definition.ts';
import { isOwnPath } from '../language/field-value.ts';
import { fieldsOf, type Level } from '../language/parts.ts';
import { allFields, TITLE } from './all-fields.ts';
import { compiled, type OwnCompiled } from './compiled-part.ts';
import { withFirstSteps } from './first-steps.ts';
import { areNested, EACH, type Names, namesIn, titledApart, titlesIn } from './own-names.ts';
import { type Parts, partsHad, withoutTwice } from './parts-had.ts';

/** What a document's own format is called. */
export const OWN_FORMAT_NAME = 'Own format';

/**
 * Whether this Planform can make a format of `definition`, which may come from a file or from a newer
 * version: it knows each of its fields, and none is deeper than headings and a label go. Looked up once
 * for each definition: the format of a plan is asked for at each key.
 */
export function isMakeable(definition: OwnFormat): boolean {
  const known = makeable.get(definition) ?? areKnown(definition);
  makeable.set(definition, known);
  return known;
}

const makeable = new WeakMap<OwnFormat, boolean>();

function areKnown({ parts }: OwnFormat): boolean {
  return parts.every(({ of, part }) => {
    const fields = new Set(allFields()[of].map(({ path }) => path));
    const isKey = ({ label, mark, path, list: below, parts: inner }: OwnPart) =>
      mark.as === 'key' &&
      frontMatterKeyIn(`${label}:`)?.name.end === label.length &&
      isField(path) &&
      below === null &&
      inner.length === 0;
    const isTitle = (path: string) => of === 'plan' && path === TITLE.path;
    const isField = (path: string) =>
      isOwnPath(path) || isTitle(path) || (fields.has(path) && path !== 'name');
    const isKnown = (own: OwnPart, depth: number): boolean => {
      const { label, path, mark, list: below, parts: inner } = own;
      if (mark.as === 'front-matter') {
        return of === 'plan' && depth === 0 && below === null && inner.every(isKey);
      }
      if (mark.as === 'key' || (mark.as === 'tag' && !isTagName(label))) return false;
      const isAround = path === '' && below === null && inner.length > 0;
      return (
        depth < DEEPEST &&
        (isField(path) || isAround) &&
        (below === null || isOwnPath(below.path)) &&
        inner.every((each) => isKnown(each, depth + 1))
      );
    };
    return isKnown(part, 0);
  });
}

function isTagName(name: string): boolean {
  return tagIn(`<${name}>`)?.name.end === name.length + 1;
}

/** Headings of six levels, lines in bold, and labels below those. */
const DEEPEST = 8;

/** The format that `definition` describes, on top of `base`; made once for each definition. */
export function ownFormat(definition: OwnFormat, base: Format): Format {
  const known = made.get(definition);
  if (known) return known;
  const had = withFirstSteps(baseParts(definition, base), definition);
  const format: Format = {
    ...base,
    id: OWN_FORMAT,
    name: definition.name || OWN_FORMAT_NAME,
    when: `As its document is written: ${base.name}, and what the document has beside that.`,
    own: definition,
    base,
    parts: withoutTwice(withOwnParts(had, definition.parts)),
  };
  made.set(definition, format);
  return format;
}

const made = new WeakMap<OwnFormat, Format>();

/** What a document has of the built-in format, without parts of its own. */
export function baseParts(
  { isWhole, had, title, names, isPhased }: OwnFormat,
  base: Format,
): Parts {
  const all = isWhole ? base.parts : partsHad(base.parts, had, names);
  const parts = isPhased ? all.map((part) => asPhases(part, names)) : all;
  return title === '' ? parts : [titlePart(title), ...parts];
}

/** Tasks as the phases of a document: their headings alone say where each begins, one tag may stand around all. */
function asPhases(part: Part, names: readonly Naming[]): Part {
  if (part.part !== 'each') return part;
  const { level, text } = names.find(({ of }) => of === 'task') ?? part.heading;
  return { ...part, tag: null, heading: { ...part.heading, level, text } };
}

/** The heading with the title of a plan whose tasks are phases. */
function titlePart(text: string): TitlePart {
  return {
    part: 'title',
    mark: null,
    noun: '',
    aliases: [],
    tag: null,
    heading: heading(1, text),
    name: TITLE,
  };
}

/**
 * `parts` of a format with one more; null where another part has its field or the title of a section
 * in it, or where the parts that it would stand beside do not let it in. For one after the other, `names`
 * is kept between: what each level has is gone through once.
 */
export function withOwnPart(
  parts: Parts,
  own: PlacedOwnPart,
  isFree?: (own: FieldPart | SectionPart, beside: Parts) => boolean,
  names: NamesByLevel = {},
): Parts | null {
  names[own.of] ??= namesIn(parts, own.of);
  return withPart(parts, own, names[own.of] ?? namesIn(parts, own.of), isFree);
}

/** `parts` with all of `own` that they let in; what each level has is gone through once. */
function withOwnParts(parts: Parts, own: readonly PlacedOwnPart[]): Parts {
  const names: NamesByLevel = {};
  return own.reduce((all, each) => withOwnPart(all, each, undefined, names) ?? all, parts);
}

/** The names that the parts of each level have taken, as far as they are known. */
export type NamesByLevel = Partial<Record<Level, Names>>;

/** `names` are those of the plan, task or step that gets the part, and then has it, too. */
function withPart(
  parts: Parts,
  { of, after, part: own }: PlacedOwnPart,
  names: Names,
  isFree?: (own: FieldPart | SectionPart, beside: Parts) => boolean,
): Parts | null {
  const compiledPart = compiled(own);
  const paths = fieldsOf([compiledPart]).map(({ path }) => path);
  if (paths.some((path) => names.paths.some((other) => areNested(path, other)))) return null;
  const isTwice = titlesIn([compiledPart]).some((title) => names.titles.includes(title));
  if (isTwice && isFree) return null;
  const part = isTwice ? titledApart(compiledPart, names.titles) : compiledPart;
  const inHolder = (holder: Parts) => placed(holder, after, part, isFree ?? (() => true));
  const result = of === 'plan' ? inHolder(parts) : inEach(parts, EACH[of], inHolder);
  if (result) {
    names.paths.push(...paths);
    names.titles.push(...titlesIn([part]));
  }
  return result;
}

/** `parts` with those of each task or step changed; null where nothing changes. */
function inEach(
  parts: Parts,
  of: 'tasks' | 'steps',
  change: (own: Parts) => Parts | null,
): Parts | null {
  for (const [at, part] of parts.entries()) {
    if (part.part !== 'each' && part.part !== 'section') continue;
    const isIts = part.part === 'each' && part.of === of;
    const inner = isIts ? change(part.parts) : inEach(part.parts, of, change);
    if (inner) return parts.with(at, { ...part, parts: inner });
  }
  return null;
}

/** `parts` with `own` above all others, where it is front matter; else behind the field at `after`: in its section, where `own` can stand in that. */
function placed(
  parts: Parts,
  after: string,
  own: OwnCompiled,
  isFree: (own: OwnCompiled, beside: Parts) => boolean,
): Parts | null {
  if (own.mark?.as === 'front-matter') return [own, ...parts];
  const at = parts.findIndex((part) => holds(part, after));
  const around = parts[at];
  if (around?.part === 'section' && isWithin(own, around)) {
    const inner = placed(around.parts, after, own, isFree);
    return inner && parts.with(at, { ...around, parts: inner });
  }
  if (!isFree(own, parts)) return null;
  return parts.toSpliced(Math.max(parts.findLastIndex(isAlwaysFirst), at) + 1, 0, own);
}

/** Whether a part stands above all others: front matter, the title of the document, a field without a mark. */
function isAlwaysFirst(part: Part): boolean {
  if (part.part === 'section') return part.mark.as === 'front-matter';
  if (part.part === 'title') return true;
  if (part.part === 'fixed') return part.mark.as === 'heading';
  return part.part === 'field' && part.mark === null;
}

/** Whether `own` can stand in a section: it is a label, or a deeper heading. A tag stands by itself. */
function isWithin({ mark }: OwnCompiled, { mark: around }: SectionPart): boolean {
  if (around.as !== 'heading' || mark?.as === 'tag') return false;
  return mark?.as === 'heading' ? around.level < mark.level : true;
}

function holds(part: Part, path: string): boolean {
  if (part.part === 'field') return part.path === path;
  if (part.part === 'each') return part.of === path;
  return part.part === 'section' && part.parts.some((inner) => holds(inner, path));
}
