/** The format that a text is written in: a built-in one, and what the text has beside that. */
import { type List, type ListItem, type Source, trailingLists } from '../../markdown/blocks.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { keyFor } from '../../plan/own.ts';
import type { Had, OwnFormat, OwnKind, OwnPart } from '../../plan/own-format.ts';
import { allFields } from '../built-in/all-fields.ts';
import { firstPathIn } from '../built-in/corrected.ts';
import { ownFormat, withOwnPart } from '../built-in/own-format.ts';
import { partsHad } from '../built-in/parts-had.ts';
import type { FieldPart, Format, Part, SectionPart } from '../language/definition.ts';
import { ownPath } from '../language/field-value.ts';
import { normalName } from '../language/marks.ts';
import { fieldsIn, type Level } from '../language/parts.ts';
import { guessFormat } from './guess.ts';
import { hadIn } from './had.ts';
import { keyOfField } from './hollow-headings.ts';
import type { Layout, LayoutEntry } from './layout.ts';
import { findNamed } from './names.ts';
import type { Body, FoundPart } from './own-found.ts';
import { ownPartsIn } from './own-parts.ts';
import { layoutOf } from './walk.ts';

/**
 * The format that `source` is written in: the built-in one whose marks it shows most; with parts of
 * its own, where it has other headings and labels.
 */
export function formatIn(source: Source): Format {
  const base = guessFormat(source);
  const layout = layoutOf(source, base);
  const all = hadIn(source, layout, base);
  const titles = new Set(titlesIn(partsHad(base.parts, all)));
  const { found, labelled, hollow, isOther } = ownPartsIn(source, layout, titles);
  // What all stands in fields of the format, in its words, is in that format, whatever people typed
  // into these.
  if (!isOther && areAsInFormat(all)) return base;
  const isThere = (entry: LayoutEntry) =>
    !labelled.has(entry) && !(entry.as === 'field' && hollow.has(keyOfField(entry)));
  const had = hadIn(source, { ...layout, entries: layout.entries.filter(isThere) }, base);
  const definition: OwnFormat = { base: base.id, isWhole: false, had, parts: [] };
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
  const isAsBuiltIn = definition.parts.length === 0 && areAsInFormat(had);
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

/** Whether a text calls all that it has as the format does. */
function areAsInFormat({ fields, sections, taskNoun, stepNoun }: Had): boolean {
  return taskNoun + stepNoun === '' && [...fields, ...sections].every(({ label }) => label === '');
}

/** The titles of sections, at any depth. */
function titlesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.part === 'section') return [part.title, ...titlesIn(part.parts)];
    return part.part === 'each' ? titlesIn(part.parts) : [];
  });
}

/** A text with more headings and labels at one level than that is no plan. */
const MOST_READ = 500;

/** Whether no part beside it goes by its name. */
function isNew(own: FieldPart | SectionPart, beside: readonly Part[]): boolean {
  const names = shownNamesOf(own);
  return !beside.some((other) => shownNamesOf(other).some((name) => names.includes(name)));
}

function shownNamesOf(part: Part): string[] {
  if (part.part !== 'field' && part.part !== 'section') return [];
  const { mark } = part;
  if (mark === null) return [];
  const called = part.part === 'field' ? part.label : part.title;
  return [called, mark.as === 'tag' ? mark.name : mark.text].map(normalName);
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
    const last = shape === 'prose' && mark.as === 'heading' ? lastPairs(bodies, this.source) : null;
    const inner = parts.flatMap((part) => this.named(part) ?? []);
    // What says nothing is no field: a print leaves out what is empty.
    if (shape === 'empty' && inner.length === 0) return null;
    const path = shape === 'empty' ? '' : this.pathFor(label, shape);
    const kind = shape === 'empty' ? 'prose' : shape;
    const list = last && { path: this.newPath(`${label} list`), kind: last };
    return { label, mark, path, kind, list, parts: inner };
  }

  private pathFor(label: string, shape: OwnKind): string {
    const isFree = ({ path }: FieldPart) => !this.isTaken(path);
    const found = findNamed(this.known, label, (part): part is FieldPart => {
      return part.part === 'field' && isFree(part) && fits(part, shape);
    });
    if (found?.beside.length !== 0) return this.newPath(label);
    this.paths.push(found.part.path);
    return found.part.path;
  }

  private newPath(label: string): string {
    const key = keyFor(normalName(label), this.keys);
    this.keys.add(key);
    this.paths.push(ownPath(key));
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
      return shape === 'line' || shape === 'list' || PAIRS.includes(shape);
    case 'pairs':
      return shape === 'list' || PAIRS.includes(shape);
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
const PAIRS: readonly Shape[] = ['pairs', 'pairs-inside', 'pairs-plain'];
const ENTRIES: readonly Shape[] = ['line', 'list', ...PAIRS];

function bodyShape({ inline, blocks }: Body, source: Source): Shape {
  const [first, ...rest] = blocks.filter(({ type }) => type !== 'break');
  if (!first) return inline === '' ? 'empty' : 'line';
  if (inline !== '') return 'prose';
  if ([first, ...rest].every(({ type }) => type === 'fence')) return 'snippets';
  if (rest.length > 0 || first.type !== 'list') return 'prose';
  return pairsOf(first, source) ?? 'list';
}

/**
 * The kind of pairs that the items of a list are: each a name in bold and a text, `- **Kim**: the
 * API`, in the same way; or without emphasis, `- Kim: the API`, where they are two or more. Null for
 * none.
 */
function pairsOf({ ordered, items }: List, source: Source): OwnKind | null {
  const kinds = new Set(items.map((item) => pairKind(item, source)));
  const [kind = null] = kinds;
  if (kinds.size > 1) return null;
  // `1. Format: npm run format` is something to do.
  return kind === 'pairs-plain' && (ordered || items.length < 2) ? null : kind;
}

function pairKind({ start, offset, blocks }: ListItem, { lines }: Source): OwnKind | null {
  const text = (lines[start] ?? '').slice(offset);
  const label = labelIn(text);
  if (blocks.length !== 1 || !label || label.value.start === label.value.end) return null;
  return (
    PAIR_KINDS.get(
      text.slice(0, label.name.start) + text.slice(label.name.end, label.value.start),
    ) ?? null
  );
}

/** The kind of pairs that end a text below a heading; null for none. */
function lastPairs([body, second]: readonly Body[], source: Source): OwnKind | null {
  if (!body || second) return null;
  const blocks = body.blocks.filter(({ type }) => type !== 'break');
  const [last, ...others] = trailingLists(blocks);
  return last && others.length === 0 ? pairsOf(last, source) : null;
}

/** The signs around the name of a pair. */
const PAIR_KINDS: ReadonlyMap<string, OwnKind> = new Map([
  ['****: ', 'pairs'],
  ['**:** ', 'pairs-inside'],
  [': ', 'pairs-plain'],
]);
