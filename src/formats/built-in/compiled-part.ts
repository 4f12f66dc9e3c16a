/** Parts of a document as parts of a format: each with its kind, its mark and what a template says of it. */
import { tagWords } from '../../markdown/marks/tag.ts';
import type { Need, OwnKind, OwnMark, OwnPart } from '../../plan/own-format.ts';
import { type FieldPart, type NamedMark, type SectionPart, tag } from '../language/definition.ts';
import { isOwnPath } from '../language/field-value.ts';
import type { Kind } from '../language/kind.ts';
import {
  choice,
  choiceBelow,
  inlineLine,
  lineBelow,
  list,
  pairs,
  prose,
  snippets,
  table,
} from '../language/kinds.ts';
import { fieldAtPath } from './all-fields.ts';
import { plainName } from './parts-had.ts';

/** What says of a part of a document what its field holds. */
type Holding = Pick<OwnPart, 'kind'> & Partial<Pick<OwnPart, 'columns' | 'choices'>>;

/** What a field of one's own is, for each of the kinds that it can have. */
const OWN_KINDS: Readonly<Record<Exclude<OwnKind, 'line' | 'choice' | 'table'>, Kind>> = {
  prose,
  list: list(),
  checklist: list({ box: 'open' }),
  numbered: list({ ordered: true }),
  pairs: pairs({ names: ['Name', 'Text'], join: 'bold-colon' }),
  'pairs-inside': pairs({ names: ['Name', 'Text'], join: 'bold-colon-inside' }),
  'pairs-plain': pairs({ names: ['Name', 'Text'], join: 'colon' }),
  snippets,
};

function kindFor({ kind, columns = [], choices = [] }: Holding, mark: NamedMark | null): Kind {
  const isBelow = mark === null || mark.as === 'heading';
  switch (kind) {
    case 'line':
      // What stands below the label of a line in the document is no value of it.
      return isBelow ? lineBelow : inlineLine;
    case 'choice':
      return isBelow ? choiceBelow(choices) : choice(choices);
    case 'table':
      return table(columns);
    default:
      return OWN_KINDS[kind];
  }
}

export type OwnCompiled = FieldPart | SectionPart;

/** `need`: that of what is around it. */
export function compiled(own: OwnPart, around: Need = 'none'): OwnCompiled {
  const { label, mark, list: last, parts } = own;
  const need = own.need === 'none' ? around : own.need;
  if (mark.as === 'front-matter') {
    const inner = parts.map((part) => compiled(part, need));
    const frame = { as: mark.as, text: label, aliases: [] };
    return { part: 'section', mark: frame, title: label, unlabelled: null, parts: inner };
  }
  const key = keyOfOwn(own);
  if (mark.as === 'tag') {
    const title = tagWords(label);
    const inner = partsBelow({ ...own, label: title }, need);
    return { part: 'section', mark: tag(label), title, unlabelled: null, parts: inner, key };
  }
  const named = namedMark(label, mark);
  if (named === null || (parts.length === 0 && last === null)) {
    return { ...fieldOf(own, named, need), key };
  }
  const title = plainName(label);
  const inner = partsBelow(own, need);
  return { part: 'section', mark: named, title, unlabelled: null, parts: inner, key };
}

/** What stands below the mark of a section: its text, the list that ends that, other parts. */
function partsBelow(own: OwnPart, need: Need): OwnCompiled[] {
  const { label, path, list: last, parts } = own;
  const below = path === '' ? [] : [fieldOf(own, null, need)];
  if (last) below.push(ownFieldOf({ ...last, label: `${label}: list` }, null));
  return [...below, ...parts.map((part) => compiled(part, need))];
}

/** See `keyOfPart`. */
export function keyOfOwn({ key, path, label }: OwnPart): string {
  return key || path || `#${plainName(label)}`;
}

/** Null for what has no mark. */
function namedMark(
  text: string,
  mark: Exclude<OwnMark, { as: 'front-matter' } | { as: 'tag' }>,
): NamedMark | null {
  if (mark.as === 'none') return null;
  const aliases: NamedMark['aliases'] = [];
  if (mark.as === 'label') return { ...mark, text, aliases, anywhere: false };
  return mark.as === 'heading'
    ? { ...mark, text, aliases, isOfText: true }
    : { ...mark, text, aliases };
}

function fieldOf(own: OwnPart, mark: NamedMark | null, need: Need): FieldPart {
  const { label, path, help, placeholder } = own;
  const known = isOwnPath(path) ? undefined : fieldAtPath(path);
  const field = known ? { ...known, mark, label: shownName(label, mark) } : ownFieldOf(own, mark);
  const isTold = help !== '' || placeholder !== '';
  return {
    ...field,
    ...(isTold && { help, placeholder: placeholder || placeholderFor(label, own) }),
    ...(need !== 'none' && { need }),
  };
}

export function ownFieldOf(
  { label, path, ...holding }: Pick<OwnPart, 'label' | 'path'> & Holding,
  mark: NamedMark | null,
): FieldPart {
  return {
    part: 'field',
    path,
    kind: kindFor(holding, mark),
    mark,
    label: shownName(label, mark),
    help: '',
    example: '',
    placeholder: placeholderFor(label, holding),
  };
}

/** What the form calls a field: its words without signs, and a key as it stands. */
function shownName(label: string, mark: NamedMark | null): string {
  return mark?.as === 'key' ? label : plainName(label);
}

/** The words to pick from, or those of the label, in brackets. */
function placeholderFor(label: string, { kind, choices = [] }: Holding): string {
  return kind === 'choice' && choices.length > 0 ? `[${choices.join(' | ')}]` : `[${label}]`;
}
