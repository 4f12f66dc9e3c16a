/** A field more in the format of a document: one that any plan may have, or one of a person's own. */
import { holdersOf } from '../../plan/holders.ts';
import { keyFor } from '../../plan/own.ts';
import {
  type Had,
  MOST_COLUMNS,
  MOST_PARTS,
  NEW_PART,
  type OwnFormat,
  type OwnKind,
  type OwnMark,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import type { FieldPart, Format, KeyMark, NamedMark, Part } from '../language/definition.ts';
import { ownPath } from '../language/field-value.ts';
import { aliasWords } from '../language/known-words.ts';
import { normalName } from '../language/marks.ts';
import { fieldsIn, fieldsOf, LEVELS, type Level, pathsIn } from '../language/parts.ts';
import { partsAt, printedFieldsOf } from '../language/printed-parts.ts';
import { allFields } from './all-fields.ts';
import { formatOf } from './format-of.ts';
import { withConfirmed } from './marked-part.ts';
import { ownFormat } from './own-format.ts';
import { ownKeys } from './own-parts.ts';
import { formats, formatWithId } from './registry.ts';
import { wholeOf } from './spelled-out.ts';

/** What is added: the field at a path, or one of one's own. */
export type AddedField =
  | { readonly path: string }
  | {
      readonly label: string;
      readonly kind: OwnKind;
      /** The columns of a table, or the usual words of a choice. */
      readonly words?: readonly string[];
    };

/** What comes of it: the definition with the field, and the path of that. */
export interface Added {
  readonly definition: OwnFormat;
  readonly path: string;
}

/**
 * The fields that any plan, task or step may have, and `format` has not, each by a name of its own:
 * "Rollback Plan" for what stands first in that.
 */
export function fieldsToAdd(format: Format, of: Level): readonly FieldPart[] {
  const had = fieldsIn(format)[of].map(({ path }) => path);
  const isFree = ({ path }: FieldPart) =>
    !had.some((own) => `${own}.`.startsWith(`${path}.`) || path.startsWith(`${own}.`));
  return fieldsByName(of).filter(isFree);
}

const byName = new Map<Level, readonly FieldPart[]>();

function fieldsByName(of: Level): readonly FieldPart[] {
  const known = byName.get(of);
  if (known) return known;
  const places = formats.flatMap((format) =>
    LEVELS.flatMap((level) => titlesByPath(partsAt(format, level), '')),
  );
  // The first format that has a field says where it stands.
  const titles = new Map(places.toReversed());
  let all: readonly FieldPart[] = allFields()[of].map((part) => {
    const { title = '', isFirst = false } = titles.get(part.path) ?? {};
    return isFirst && title !== '' && part.mark === null ? { ...part, label: title } : part;
  });
  all = withoutTwins(all, ({ path }) => titles.get(path)?.title ?? '');
  all = withoutTwins(all, ({ path }) => formatWith(path)?.name ?? '');
  byName.set(of, all);
  return all;
}

/** `fields` with what `around` says in front of a label that two of them have. */
function withoutTwins(
  fields: readonly FieldPart[],
  around: (part: FieldPart) => string,
): readonly FieldPart[] {
  return fields.map((part) => {
    const { label } = part;
    const hasTwin = fields.some((other) => other !== part && other.label === label);
    const words = around(part);
    return hasTwin && words !== '' && words !== label
      ? { ...part, label: `${words} – ${label}` }
      : part;
  });
}

function formatWith(path: string): Format | undefined {
  return formats.find((format) =>
    LEVELS.some((level) => fieldsIn(format)[level].some((part) => part.path === path)),
  );
}

/** The titles of the sections that fields stand in, and whether each is the first of those there. */
function titlesByPath(
  parts: readonly Part[],
  title: string,
): [string, { readonly title: string; readonly isFirst: boolean }][] {
  return parts.flatMap((part, at) => {
    if (part.part === 'field') return [[part.path, { title, isFirst: at === 0 }]];
    return part.part === 'section' ? titlesByPath(part.parts, part.title) : [];
  });
}

/** Whether a field of a plan, task or step in `format` goes by these words already. */
export function isNameTaken(format: Format, of: Level, label: string): boolean {
  const name = normalName(label);
  return fieldsIn(format)[of].some(
    ({ mark, label: shown }) =>
      normalName(shown) === name ||
      (mark !== null &&
        [mark.text, ...aliasWords(mark.aliases)].some((words) => normalName(words) === name)),
  );
}

/** Where a field that is added stands: above the tasks of the plan, or behind all others of its holder. */
export type Stand = 'above' | 'behind';

/**
 * Where a field of the plan, of its tasks or its steps can stand, the best first. One of the plan stands
 * above its tasks: behind the last of them, it looks like one of that.
 */
export function standsFor(of: Level): readonly Stand[] {
  return of === 'plan' ? ['above', 'behind'] : ['behind'];
}

/**
 * The format that a plan gets with a field more, of its own or of each of its tasks or steps, and the path
 * of the field. Null where the format can't have it: its words or its path are taken.
 */
export function withFieldAdded(
  plan: Plan,
  of: Level,
  added: AddedField,
  stands: Stand = 'behind',
): Added | null {
  const format = formatOf(plan);
  const before = format.own ?? wholeOf(format);
  const base = formatWithId(before.base);
  if (before.parts.length >= MOST_PARTS) return null;
  if ('label' in added && isNameTaken(format, of, added.label)) return null;
  const path = 'path' in added ? added.path : ownPath(newKey(plan, added.label));
  if (!('label' in added) && !fieldsToAdd(format, of).some((part) => part.path === path))
    return null;
  const isOfBase = fieldsOf(partsAt(base, of)).some((part) => part.path === path);
  const named = withConfirmed(before, { of, key: path });
  const definition =
    isOfBase && !before.isWhole
      ? { ...named, had: withHad(before.had, base, of, path) }
      : { ...named, parts: [...before.parts, partFor(format, of, added, path, stands)] };
  const has = printedFieldsOf(ownFormat(definition, base))[of];
  return has.some((part) => part.path === path) ? { definition, path } : null;
}

/** A key that no field of one's own in the plan has, and none of its format. */
function newKey(plan: Plan, label: string): string {
  const kept = holdersOf(plan).flatMap(({ own }) => own.map(({ key }) => key));
  const { own } = formatOf(plan);
  const known = own ? ownKeys(own) : [];
  return keyFor(normalName(label), new Set([...kept, ...known]));
}

/** With the field of the built-in format at `path`, and the sections that it is in. */
function withHad(had: Had, base: Format, of: Level, path: string): Had {
  const around = sectionsAround(partsAt(base, of), path);
  const missing = around.filter(
    (title) => !had.sections.some((own) => own.of === of && own.title === title),
  );
  return {
    ...had,
    fields: [...had.fields, { of, path, label: '', level: null }],
    sections: [...had.sections, ...missing.map((title) => ({ of, title, label: '' }))],
  };
}

/** The titles of the sections that the field at `path` is in, the outermost first. */
export function sectionsAround(parts: readonly Part[], path: string): readonly string[] {
  for (const part of parts) {
    if (part.part !== 'section' || !fieldsOf(part.parts).some((inner) => inner.path === path)) {
      continue;
    }
    return [part.title, ...sectionsAround(part.parts, path)];
  }
  return [];
}

/** A part of a document for it, marked as those beside it are. */
function partFor(
  format: Format,
  of: Level,
  added: AddedField,
  path: string,
  stands: Stand,
): PlacedOwnPart {
  const known = 'path' in added ? fieldsByName(of).find((part) => part.path === path) : undefined;
  const label = 'label' in added ? added.label : (known?.label ?? path);
  const kind = 'kind' in added ? added.kind : 'prose';
  const words = 'kind' in added ? [...(added.words ?? [])].slice(0, MOST_COLUMNS) : [];
  return {
    of,
    after: stands === 'above' ? '' : (pathsIn(partsAt(format, of)).at(-1) ?? ''),
    part: {
      ...NEW_PART,
      label,
      mark: markBeside(format, of, stands),
      path,
      kind,
      columns: kind === 'table' ? words : [],
      choices: kind === 'choice' ? words : [],
    },
  };
}

/** The mark of the last part beside it: a label in a step, a heading elsewhere; a label of tasks above them. */
function markBeside(format: Format, of: Level, stands: Stand): OwnMark {
  const isLabel = of === 'step' || stands === 'above';
  const marks = partsAt(format, stands === 'above' ? 'task' : of).flatMap(
    (part): Exclude<NamedMark, KeyMark>[] => {
      if (part.part !== 'field' && part.part !== 'section') return [];
      return part.mark?.as === 'heading' || part.mark?.as === 'label' ? [part.mark] : [];
    },
  );
  const like = marks.findLast(({ as }) => (as === 'label') === isLabel);
  const last = stands === 'above' ? like : (like ?? marks.at(-1));
  if (last?.as === 'label') return { as: 'label', style: last.style };
  if (isLabel && !last) return { as: 'label', style: 'colon-inside' };
  return { as: 'heading', level: last?.level ?? 2 };
}
