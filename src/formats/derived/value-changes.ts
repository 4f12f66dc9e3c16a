/** What differs in the values of a plan, a task or a step in two versions. */
import { type Own, ownAt } from '../../plan/own.ts';
import { valueAt, withValueAt } from '../../plan/path.ts';
import { isSameValue } from '../../plan/same.ts';
import type { Holder, Part, Plan } from '../../plan/schema.ts';
import { allFields, TITLE } from '../built-in/all-fields.ts';
import { formatOf } from '../built-in/format-of.ts';
import { ownField } from '../built-in/own-parts.ts';
import { syntaxOf } from '../kinds/syntax.ts';
import type { FieldPart } from '../language/definition.ts';
import { ownPath } from '../language/field-value.ts';
import { isEmptyValue } from '../language/kind.ts';
import { fieldsIn, type Level } from '../language/parts.ts';
import type { Place } from '../language/place.ts';
import { formModel } from './form.ts';

export interface ValueChange<H> {
  /** Of the field: `testing.unit`, `own.crew`; or what else it is: `format`. */
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly back: (now: H) => H;
}

/** Two versions of a plan, with the fields that either has at each level, in the order of its form. */
export interface Versions {
  readonly old: Plan;
  readonly now: Plan;
  readonly fields: Readonly<Record<Level, ReadonlyMap<string, FieldPart>>>;
}

export function versionsOf(old: Plan, now: Plan): Versions {
  const at = (of: Level) => fieldsAt(old, now, of);
  return { old, now, fields: { plan: at('plan'), task: at('task'), step: at('step') } };
}

type Steps = readonly [old: readonly Part[], now: readonly Part[]];
const NO_STEPS: Steps = [[], []];

/**
 * The values that differ, those of the form first and in its order. `steps`: those of the task in each
 * version, which a value may speak of. The parts below a plan or task are not compared.
 */
export function valueChanges<H extends Holder>(
  versions: Versions,
  of: Level,
  old: H,
  now: H,
  steps: Steps = NO_STEPS,
): ValueChange<H>[] {
  const fields = versions.fields[of];
  const order = [...fields.keys()];
  const place = (path: string) => (fields.has(path) ? order.indexOf(path) : order.length);
  const paths = pathsOf(now, of).sort((one, other) => place(one) - place(other));
  const noun = formModel(formatOf(versions.now)).stepNoun;
  const changes = paths.flatMap((path): ValueChange<H>[] => {
    const [was, is] = [valueAt(old, path), valueAt(now, path)];
    if (isSameValue(was, is)) return [];
    const part = fields.get(path);
    const text = (value: unknown, among: readonly Part[]) =>
      part ? fieldText(part, value, among, noun) : plainText(value);
    return [
      {
        path,
        label: part?.label ?? LABELS[path] ?? path,
        before: text(was, steps[0]),
        after: text(is, steps[1]),
        back: (holder) => withValueAt(holder, path, was),
      },
    ];
  });
  return [...changes, ...ownChanges(old, now, noun)];
}

/** Values that are compared in ways of their own, or not here. */
const APART = new Set([
  'id',
  'tasks',
  'own',
  'format',
  'ownFormat',
  'startedFrom',
  'formerFormats',
]);
const OF_FORMAT = ['format', 'ownFormat', 'startedFrom', 'formerFormats'] as const;

function pathsOf(holder: Holder, of: Level): string[] {
  return Object.entries(holder).flatMap(([name, value]) => {
    if (APART.has(name) || (of === 'task' && name === 'steps')) return [];
    return groups().has(name)
      ? Object.keys(value as object).map((inner) => `${name}.${inner}`)
      : [name];
  });
}

/** The names of values that are several fields: `testing`. */
function groups(): ReadonlySet<string> {
  known ??= new Set(
    Object.values(allFields())
      .flat()
      .flatMap(({ path }) => (path.includes('.') ? (path.split('.')[0] ?? []) : [])),
  );
  return known;
}
let known: ReadonlySet<string> | undefined;

function fieldsAt(old: Plan, now: Plan, of: Level): ReadonlyMap<string, FieldPart> {
  const fields = new Map<string, FieldPart>(of === 'plan' ? [[TITLE.path, TITLE]] : []);
  const all = [fieldsIn(formatOf(now))[of], fieldsIn(formatOf(old))[of], allFields()[of]];
  for (const part of all.flat()) {
    if (!fields.has(part.path)) fields.set(part.path, part);
  }
  return fields;
}

const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  number: 'Number',
  other: 'Other content',
  steps: 'Parts below it',
  template: 'Template',
  templateText: 'Markdown of the template',
  checksOff: 'Checks that are switched off',
};

/** What a field says as Markdown, as nothing around it could take it for something else. */
function fieldText(
  part: FieldPart,
  value: unknown,
  steps: readonly Part[],
  stepNoun: string,
): string {
  if (value === undefined || isEmptyValue(part.kind, value, steps)) return '';
  const printed = syntaxOf(part.kind).print(value, { ...ANYWHERE, stepNoun }, steps);
  return printed.pieces.map(({ text }) => text).join('\n');
}

const none = () => false;
const ANYWHERE: Omit<Place, 'stepNoun'> = {
  indent: 0,
  boundaries: { heading: none, bold: none, label: none, bullet: none, tag: none },
  key: null,
  beforeList: false,
  placeholder: '',
};

/** Other content, names of parts, words; whatever else there is says nothing but that it is other. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (!Array.isArray(value)) return '';
  return value.map((each) => plainText(each?.text ?? each?.name ?? each)).join('\n');
}

/** Fields of one's own, each by its key. */
function ownChanges<H extends Holder>(old: H, now: H, noun: string): ValueChange<H>[] {
  const keys = new Set([...now.own, ...old.own].map(({ key }) => key));
  return [...keys].flatMap((key): ValueChange<H>[] => {
    const [was, is] = [ownAt(old, key), ownAt(now, key)];
    const any = is ?? was;
    if (!any || isSameValue(was, is)) return [];
    const text = (own: Own | undefined) =>
      own ? fieldText(ownField(own), own.value, [], noun) : '';
    return [
      {
        path: ownPath(key),
        label: any.label,
        before: text(was),
        after: text(is),
        back: (holder) => ({ ...holder, own: withOwn(holder.own, old.own, key) }),
      },
    ];
  });
}

/** `now` with the field of one's own that `before` has under a key, or without one. */
function withOwn(now: readonly Own[], before: readonly Own[], key: string): Own[] {
  const at = before.findIndex((each) => each.key === key);
  const was = before[at];
  const there = now.findIndex((each) => each.key === key);
  if (!was) return now.filter((each) => each.key !== key);
  return there < 0 ? now.toSpliced(at, 0, was) : now.with(there, was);
}

/** The format is one thing, whatever is kept of it. */
export function formatChanges({ old, now }: Versions): ValueChange<Plan>[] {
  if (OF_FORMAT.every((name) => isSameValue(old[name], now[name]))) return [];
  const { format, ownFormat, startedFrom, formerFormats } = old;
  return [
    {
      path: 'format',
      label: 'Format',
      before: formatOf(old).name,
      after: formatOf(now).name,
      back: (plan) => ({ ...plan, format, ownFormat, startedFrom, formerFormats }),
    },
  ];
}
