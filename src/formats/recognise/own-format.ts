/** The format that a text is written in: a built-in one, and what the text has beside that. */
import type { Block, List, Source } from '../../markdown/blocks.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { keyFor } from '../../plan/own.ts';
import type { HadField, OwnFormat, OwnKind, OwnPart } from '../../plan/own-format.ts';
import { allFields } from '../built-in/all-fields.ts';
import { ownFormat, partsHad, withOwnPart } from '../built-in/own-format.ts';
import type { FieldPart, Format, Part } from '../language/definition.ts';
import { ownPath } from '../language/field-value.ts';
import { aliasWords } from '../language/known-words.ts';
import { normalName } from '../language/marks.ts';
import { fieldsIn, type Level } from '../language/parts.ts';
import { guessFormat } from './guess.ts';
import { keyOfField } from './hollow-headings.ts';
import type { Layout } from './layout.ts';
import { findNamed } from './names.ts';
import { type Body, type FoundPart, ownPartsIn } from './own-parts.ts';
import { layoutOf } from './walk.ts';

/**
 * The format that `source` is written in: the built-in one whose marks it shows most; with parts of
 * its own, where it has other headings and labels.
 */
export function formatIn(source: Source): Format {
  const base = guessFormat(source);
  const layout = layoutOf(source, base);
  const { found, hollow } = ownPartsIn(source, layout);
  const had = fieldsHad(source, layout, base).filter((field) => !hollow.has(keyOfField(field)));
  const definition: OwnFormat = { base: base.id, fields: had, parts: [] };
  let parts = partsHad(base.parts, had);
  const fields = fieldsIn({ ...base, parts });
  const namers: Record<Level, Namer> = {
    plan: new Namer('plan', fields.plan, source),
    task: new Namer('task', fields.task, source),
    step: new Namer('step', fields.step, source),
  };
  const last = new Map<string, string>();
  for (const { of, after, part } of found.slice(0, MOST_READ)) {
    // A label behind the steps would be one of the last of them.
    if (part.mark.as === 'label' && after === 'steps') continue;
    const own = namers[of].named(part);
    // Those behind the same field follow each other.
    const place = `${of} ${after}`;
    const placed = own && { of, after: last.get(place) ?? after, part: own };
    const more = placed && withOwnPart(parts, placed, isNew);
    if (!more) continue;
    parts = more;
    last.set(place, firstPathIn(own));
    definition.parts.push(placed);
  }
  const isAsBuiltIn = definition.parts.length === 0 && had.every(({ label }) => label === '');
  return isAsBuiltIn ? base : dividing(source, layout, definition, base);
}

/**
 * The format of `definition` in which `source` has the tasks and steps that it has in `base`, whose
 * layout is `layout`: where a heading of the whole plan goes by the words of a field of the tasks, it
 * ends the first one that has it, and is no part. `base` itself, where there is none.
 */
function dividing(source: Source, layout: Layout, definition: OwnFormat, base: Format): Format {
  const inTasks = definition.parts.filter(({ of }) => of !== 'plan');
  const wanted = divisionOf(layout);
  for (const parts of [definition.parts, inTasks, []]) {
    const format = ownFormat({ ...definition, parts }, base);
    if (divisionOf(layoutOf(source, format)) === wanted) return format;
  }
  return base;
}

/** Where the tasks and steps of a layout begin, and which lines have their names. */
function divisionOf({ entries }: Layout): string {
  return entries
    .flatMap((entry) => {
      if (entry.as === 'name') return [`${entry.of} ${entry.title.name.line}`];
      return entry.as === 'task' || entry.as === 'step' ? [entry.as] : [];
    })
    .join('\n');
}

/** The fields of `format` that a text has, each with the first words that it has for it. */
function fieldsHad({ lines }: Source, { entries }: Layout, format: Format): HadField[] {
  const known = fieldsIn(format);
  const found = new Map<string, HadField>();
  for (const entry of entries) {
    if (entry.as !== 'field' || entry.path === null) continue;
    const { of, path, name } = entry;
    const key = `${of} ${path}`;
    const before = found.get(key);
    if (before && (before.label !== '' || name === null)) continue;
    const part = known[of].find((each) => each.path === path);
    const words = name === null ? '' : (lines[name.line] ?? '').slice(name.start, name.end);
    const isSame = !part?.mark || normalName(words) === normalName(part.mark.text);
    found.set(key, { of, path, label: isSame ? '' : words });
  }
  return inWordsOfOne([...found.values()], known);
}

/**
 * Each field in words that no other of its level has: those that two have are of the one that they
 * name. `**Expected Output:**` is the code of one step, and the validation of the next.
 */
function inWordsOfOne(
  had: readonly HadField[],
  known: Readonly<Record<Level, readonly FieldPart[]>>,
): HadField[] {
  const keyOf = ({ of, label }: HadField) => `${of} ${normalName(label)}`;
  const users = new Map<string, string[]>();
  for (const field of had) {
    const paths = users.get(keyOf(field)) ?? [];
    users.set(keyOf(field), [...paths, field.path]);
  }
  return had.map((field) => {
    const paths = users.get(keyOf(field)) ?? [];
    if (field.label === '' || paths.length < 2) return field;
    const named = findNamed(known[field.of], field.label, () => true)?.part;
    const owner = named?.part === 'field' ? named.path : paths[0];
    return owner === field.path ? field : { ...field, label: '' };
  });
}

/** A text with more headings and labels at one level than that is no plan. */
const MOST_READ = 500;

/** The path of the first field of a part. */
function firstPathIn({ path, parts: [first] }: OwnPart): string {
  return path === '' && first ? firstPathIn(first) : path;
}

/** Whether no part beside it goes by its name. */
function isNew(own: Part, beside: readonly Part[]): boolean {
  const names = namesOf(own);
  return !beside.some((other) => namesOf(other).some((name) => names.includes(name)));
}

function namesOf(part: Part): string[] {
  if (part.part !== 'field' && part.part !== 'section') return [];
  const { mark } = part;
  if (mark === null) return [];
  const words = mark.as === 'tag' ? mark.name : mark.text;
  return [words, ...aliasWords(mark.aliases)].map(normalName);
}

/** Gives the parts of a plan, task or step the fields that they are. */
class Namer {
  private readonly known: readonly FieldPart[];
  private readonly paths: string[];
  private readonly keys = new Set<string>();
  private readonly source: Source;

  constructor(of: Level, fields: readonly FieldPart[], source: Source) {
    this.known = allFields()[of];
    this.paths = fields.map(({ path }) => path);
    this.source = source;
  }

  /** Null for a mark without words, or with nothing below it. */
  named({ label, mark, bodies, parts }: FoundPart): OwnPart | null {
    if (normalName(label) === '') return null;
    const shape = shapeOf(bodies, this.source);
    const inner = parts.flatMap((part) => this.named(part) ?? []);
    // What says nothing is no field: a print leaves out what is empty.
    if (shape === 'empty' && inner.length === 0) return null;
    const path = shape === 'empty' ? '' : this.pathFor(label, shape);
    return { label, mark, path, kind: shape === 'empty' ? 'prose' : shape, parts: inner };
  }

  private pathFor(label: string, shape: OwnKind): string {
    const isFree = ({ path }: FieldPart) => !this.isTaken(path);
    const found = findNamed(this.known, label, (part): part is FieldPart => {
      return part.part === 'field' && isFree(part) && fits(part, shape);
    });
    const path = found?.beside.length === 0 ? found.part.path : this.newPath(label);
    this.paths.push(path);
    return path;
  }

  private newPath(label: string): string {
    const key = keyFor(normalName(label), this.keys);
    this.keys.add(key);
    return ownPath(key);
  }

  private isTaken(path: string): boolean {
    return this.paths.some((own) => `${own}.`.startsWith(`${path}.`) || path.startsWith(`${own}.`));
  }
}

type Shape = OwnKind | 'empty';

/** Whether a field can hold what stands below a mark. */
function fits({ kind }: FieldPart, shape: OwnKind): boolean {
  switch (kind.id) {
    case 'prose':
      return true;
    case 'line':
    case 'choice':
      return shape === 'line';
    case 'list':
    case 'pairs':
      return shape === 'list' || shape === 'pairs';
    case 'snippets':
      return shape === 'snippets';
    default:
      return false;
  }
}

/** What stands below a mark, all the times that it is there. */
function shapeOf(bodies: readonly Body[], source: Source): Shape {
  const shapes = new Set(bodies.map((body) => bodyShape(body, source)));
  shapes.delete('empty');
  const [first = 'empty', second] = shapes;
  if (second === undefined) return first;
  const areEntries = [...shapes].every((shape) => ENTRIES.includes(shape));
  return areEntries ? 'list' : 'prose';
}

/** What the items of a list can say: `**Files:** a.ts` in one step, a list of files in the next. */
const ENTRIES: readonly Shape[] = ['line', 'list', 'pairs'];

function bodyShape({ inline, blocks }: Body, source: Source): Shape {
  const [first, ...rest] = blocks.filter(({ type }) => type !== 'break');
  if (!first) return inline === '' ? 'empty' : 'line';
  if (inline !== '') return 'prose';
  if ([first, ...rest].every(({ type }) => type === 'fence')) return 'snippets';
  if (rest.length > 0 || first.type !== 'list') return 'prose';
  return arePairs(first, source) ? 'pairs' : 'list';
}

/** Whether each item is a name in bold and a text, `- **Kim**: the API`. */
function arePairs({ ordered, items }: List, { lines }: Source): boolean {
  const isPair = ({
    start,
    offset,
    blocks,
  }: {
    start: number;
    offset: number;
    blocks: readonly Block[];
  }) => {
    const label = boldLabelIn((lines[start] ?? '').slice(offset));
    return blocks.length === 1 && label?.colon && label.value.start < label.value.end;
  };
  return !ordered && items.every(isPair);
}
