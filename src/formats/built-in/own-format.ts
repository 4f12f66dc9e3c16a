/** A document's own format: what it has of a built-in one, with the parts that it has beside that. */
import type { Own } from '../../plan/own.ts';
import {
  OWN_FORMAT,
  type OwnFormat,
  type OwnKind,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { FieldPart, Format, NamedMark, Part, SectionPart } from '../language/definition.ts';
import { isOwnPath, ownPath } from '../language/field-value.ts';
import type { Kind } from '../language/kind.ts';
import { inlineLine, line, list, pairs, prose, snippets } from '../language/kinds.ts';
import { fieldsOf } from '../language/parts.ts';
import { allFields, fieldAtPath } from './all-fields.ts';
import { type Parts, partsHad, plainName, withoutTwice } from './parts-had.ts';

/** What a field of one's own is, for each of the kinds that it can have. */
const OWN_KINDS: Readonly<Record<OwnKind, Kind>> = {
  line,
  prose,
  list: list(),
  pairs: pairs({ names: ['Name', 'Text'], join: 'bold-colon' }),
  'pairs-inside': pairs({ names: ['Name', 'Text'], join: 'bold-colon-inside' }),
  'pairs-plain': pairs({ names: ['Name', 'Text'], join: 'colon' }),
  snippets,
};

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
    const isField = (path: string) => isOwnPath(path) || (fields.has(path) && path !== 'name');
    const isKnown = ({ path, list: below, parts: inner }: OwnPart, depth: number): boolean => {
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

/** Headings of six levels, and labels below the last. */
const DEEPEST = 7;

/** The format that `definition` describes, on top of `base`; made once for each definition. */
export function ownFormat(definition: OwnFormat, base: Format): Format {
  const known = made.get(definition);
  if (known) return known;
  const format: Format = {
    ...base,
    id: OWN_FORMAT,
    name: OWN_FORMAT_NAME,
    when: `As its document is written: ${base.name}, and what the document has beside that.`,
    own: definition,
    base,
    parts: withoutTwice(
      definition.parts.reduce(
        (parts, part) => withOwnPart(parts, part) ?? parts,
        definition.isWhole ? base.parts : partsHad(base.parts, definition.had),
      ),
    ),
  };
  made.set(definition, format);
  return format;
}

const made = new WeakMap<OwnFormat, Format>();

/**
 * `parts` of a format with one more; null where another part has its field or the title of a section
 * in it, or where the parts that it would stand beside do not let it in.
 */
export function withOwnPart(
  parts: Parts,
  { of, after, part: own }: PlacedOwnPart,
  isFree: (own: FieldPart | SectionPart, beside: Parts) => boolean = () => true,
): Parts | null {
  const part = compiled(own);
  const inHolder = (holder: Parts) => {
    const isTaken = areTaken(fieldsOf([part]), fieldsOf(holder));
    const titles = titlesIn(holder);
    const isTwice = titlesIn([part]).some((title) => titles.includes(title));
    return isTaken || isTwice ? null : placed(holder, after, part, isFree);
  };
  return of === 'plan' ? inHolder(parts) : inEach(parts, EACH[of], inHolder);
}

/** The titles of sections, by which a layout names them. */
function titlesIn(parts: Parts): string[] {
  return parts.flatMap((part) =>
    part.part === 'section' ? [part.title, ...titlesIn(part.parts)] : [],
  );
}

const EACH = { task: 'tasks', step: 'steps' } as const;

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

/** `parts` with `own` behind the field at `after`: in its section, where `own` can stand in that. */
function placed(
  parts: Parts,
  after: string,
  own: OwnCompiled,
  isFree: (own: OwnCompiled, beside: Parts) => boolean,
): Parts | null {
  const at = parts.findIndex((part) => holds(part, after));
  const around = parts[at];
  if (around?.part === 'section' && isWithin(own, around)) {
    const inner = placed(around.parts, after, own, isFree);
    return inner && parts.with(at, { ...around, parts: inner });
  }
  if (!isFree(own, parts)) return null;
  return parts.toSpliced(Math.max(parts.findLastIndex(isAlwaysFirst), at) + 1, 0, own);
}

/** Whether a part stands above all others: the title of the document, a field without a mark. */
function isAlwaysFirst(part: Part): boolean {
  if (part.part === 'fixed') return part.mark.as === 'heading';
  return part.part === 'field' && part.mark === null;
}

/** Whether `own` can stand in a section: it is a label, or a deeper heading. */
function isWithin({ mark }: OwnCompiled, { mark: around }: SectionPart): boolean {
  if (around.as !== 'heading') return false;
  return mark?.as === 'heading' ? around.level < mark.level : true;
}

function holds(part: Part, path: string): boolean {
  if (part.part === 'field') return part.path === path;
  if (part.part === 'each') return part.of === path;
  return part.part === 'section' && part.parts.some((inner) => holds(inner, path));
}

/** Whether one of `fields` is, holds or is in what another field has. */
function areTaken(fields: readonly FieldPart[], others: readonly FieldPart[]): boolean {
  return fields.some(({ path }) =>
    others.some(
      (other) => `${path}.`.startsWith(`${other.path}.`) || other.path.startsWith(`${path}.`),
    ),
  );
}

type OwnCompiled = FieldPart | SectionPart;

function compiled(own: OwnPart): OwnCompiled {
  const { label, mark, path, list: last, parts } = own;
  const named: NamedMark =
    mark.as === 'heading'
      ? { as: 'heading', level: mark.level, text: label, aliases: [] }
      : { as: 'label', style: mark.style, text: label, aliases: [], anywhere: false };
  if (parts.length === 0 && last === null) return fieldOf(own, named);
  const below = path === '' ? [] : [fieldOf(own, null)];
  if (last) below.push(ownFieldOf({ ...last, label: `${label}: list` }, null));
  const inner = [...below, ...parts.map(compiled)];
  return { part: 'section', mark: named, title: plainName(label), unlabelled: null, parts: inner };
}

function fieldOf(own: OwnPart, mark: NamedMark | null): FieldPart {
  const { label, path } = own;
  const known = isOwnPath(path) ? undefined : fieldAtPath(path);
  return known ? { ...known, mark, label: plainName(label) } : ownFieldOf(own, mark);
}

function ownFieldOf(
  { label, path, kind }: Pick<OwnPart, 'label' | 'path' | 'kind'>,
  mark: NamedMark | null,
): FieldPart {
  return {
    part: 'field',
    path,
    // What stands below the label of a line in the document is no value of it.
    kind: kind === 'line' && mark?.as === 'label' ? inlineLine : OWN_KINDS[kind],
    mark,
    label: plainName(label),
    help: '',
    example: '',
    placeholder: `[${label}]`,
  };
}

/** The part of a field of one's own that no format has a place for; the same for the same words. */
export function ownField({ key, label, kind }: Pick<Own, 'key' | 'label' | 'kind'>): FieldPart {
  const name = [kind, key, label].join('\n');
  const part = placeless.get(name) ?? ownFieldOf({ label, kind, path: ownPath(key) }, null);
  placeless.set(name, part);
  return part;
}

const placeless = new Map<string, FieldPart>();
