/** The format that a text is written in: a built-in one, and what the text has beside that. */
import type { Source } from '../../markdown/blocks.ts';
import { tagWords } from '../../markdown/marks/tag.ts';
import { keyFor } from '../../plan/own.ts';
import {
  type Had,
  type Naming,
  NEW_FORMAT,
  NEW_PART,
  type OwnFormat,
  type OwnPart,
} from '../../plan/own-format.ts';
import { firstPathIn } from '../built-in/corrected.ts';
import { baseParts, type NamesByLevel, ownFormat, withOwnPart } from '../built-in/own-format.ts';
import { partsHad } from '../built-in/parts-had.ts';
import { wholeOf } from '../built-in/spelled-out.ts';
import type { FieldPart, Format, Part, SectionPart } from '../language/definition.ts';
import { isOwnPath, ownPath } from '../language/field-value.ts';
import { markText, normalName } from '../language/marks.ts';
import { eachOf, fieldsIn, type Level, titleNames } from '../language/parts.ts';
import { columnsIn, holdsShape, lastNamed, shapeOf } from './body-shape.ts';
import { dividing } from './dividing.ts';
import { guessFormat } from './guess.ts';
import { hadIn } from './had.ts';
import { keyOfField } from './hollow-headings.ts';
import { knownFields } from './known-fields.ts';
import type { LayoutEntry } from './layout.ts';
import { findNamed } from './names.ts';
import type { FoundPart, PlacedPart } from './own-found.ts';
import { ownKeysIn } from './own-keys.ts';
import { ownPartsIn } from './own-parts.ts';
import { namingOf } from './phases.ts';
import { dividedIn, untitledIn } from './survey.ts';
import { layoutOf } from './walk.ts';

/**
 * The format that `source` is written in: the built-in one whose marks it shows most, or `base`, where
 * that is known; with parts of its own, where it has other headings and labels.
 */
export function formatIn(source: Source, base: Format = guessFormat(source)): Format {
  const divided = dividedIn(source, base);
  const called = divided ?? untitledIn(source, base);
  const whole = called && ownFormat({ ...wholeOf(base), ...called, parts: [] }, base);
  const layout = layoutOf(source, whole ?? base);
  const all = hadIn(source, layout, base);
  const titles = new Set(allTitlesIn(partsHad(base.parts, all)));
  const { found, labelled, hollow, isOther } = ownPartsIn(source, layout, titles, all);
  // What all stands in fields of the format, in its words, is in that format, whatever people typed
  // into these.
  if (!divided && !isOther && areAsInFormat(all)) {
    const top = ownKeysIn(source, new Namer('plan', fieldsIn(base).plan, source));
    return top ? ownFormat({ ...wholeOf(base), parts: [top] }, base) : base;
  }
  const isThere = (entry: LayoutEntry) =>
    !labelled.has(entry) && !(entry.as === 'field' && hollow.has(keyOfField(entry)));
  const had = hadIn(source, { ...layout, entries: layout.entries.filter(isThere) }, base);
  const names = taskNames(base, had, found);
  const definition: OwnFormat = { ...NEW_FORMAT, base: base.id, had, names, ...called, parts: [] };
  let parts = baseParts(definition, base);
  const fields = fieldsIn({ ...base, parts });
  const namers: Record<Level, Namer> = {
    plan: new Namer('plan', [...titleNames({ ...base, parts }), ...fields.plan], source),
    task: new Namer('task', fields.task, source),
    step: new Namer('step', fields.step, source),
  };
  const top = ownKeysIn(source, namers.plan);
  if (top) {
    definition.parts.push(top);
    parts = withOwnPart(parts, top) ?? parts;
  }
  const last = new Map<string, string>();
  const taken: NamesByLevel = {};
  for (const { of, after, part } of found.slice(0, MOST_READ)) {
    // A label behind the steps would be one of the last of them.
    if (part.mark.as === 'label' && after === 'steps') continue;
    const own = namers[of].named(part);
    // Those behind the same field follow each other.
    const place = `${of} ${after}`;
    const placed = own && { of, after: last.get(place) ?? after, part: own };
    const more = placed && withOwnPart(parts, placed, isNew, taken);
    if (!more) continue;
    parts = more;
    last.set(place, firstPathIn(own));
    definition.parts.push(placed);
  }
  const isAsBuiltIn = !divided && definition.parts.length === 0 && areAsInFormat(had);
  return isAsBuiltIn ? base : dividing(source, layout, definition, base);
}

/** Whether a text calls all that it has as the format does. */
function areAsInFormat({ fields, sections, taskNoun, stepNoun }: Had): boolean {
  return taskNoun + stepNoun === '' && [...fields, ...sections].every(({ label }) => label === '');
}

/**
 * How the headings of tasks are written, where any heading of their level would be one in the format, and
 * the text has others that high: `# Drawbacks` behind `# Summary`.
 */
function taskNames(base: Format, had: Had, found: readonly PlacedPart[]): Naming[] {
  const tasks = eachOf(base.parts, 'tasks');
  const { text, level } = tasks.heading;
  const isOther = ({ part: { mark } }: PlacedPart) => mark.as === 'heading' && mark.level <= level;
  const isAny = text === '{name}' && !had.hasTag && found.some(isOther);
  return isAny ? [namingOf('task', '', level, tasks)] : [];
}

/** The titles of sections, those of tasks and steps, too. */
function allTitlesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.part === 'section') return [part.title, ...allTitlesIn(part.parts)];
    return part.part === 'each' ? allTitlesIn(part.parts) : [];
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
  return [called, markText(mark)].map(normalName);
}

/** Gives the parts of a plan, task or step the fields that they are. */
class Namer {
  private readonly known: readonly FieldPart[];
  private readonly paths: string[];
  private readonly keys = new Set<string>();
  private readonly source: Source;

  constructor(of: Level, fields: readonly FieldPart[], source: Source) {
    this.known = knownFields()[of];
    this.paths = fields.map(({ path }) => path);
    this.source = source;
  }

  /** Null for a mark without words, or with nothing below it. */
  named({ label, mark, bodies, parts }: FoundPart): OwnPart | null {
    if (normalName(label) === '') return null;
    const shape = shapeOf(bodies, this.source);
    const words = mark.as === 'tag' ? tagWords(label) : label;
    const isBelow = mark.as === 'heading' || mark.as === 'tag';
    const last = shape === 'prose' && isBelow ? lastNamed(bodies, this.source) : null;
    const inner = parts.flatMap((part) => this.named(part) ?? []);
    // What says nothing is no field: a print leaves out what is empty.
    if (shape === 'empty' && inner.length === 0) return null;
    const path =
      shape === 'empty'
        ? ''
        : this.pathFor(words, ({ kind }) => holdsShape(kind, shape, bodies, this.source));
    const kind = shape === 'empty' ? 'prose' : shape;
    const list = last && { path: this.newPath(`${words} list`), kind: last };
    const isTable = shape === 'table' && isOwnPath(path);
    const columns = isTable ? columnsIn(bodies, this.source) : [];
    return { ...NEW_PART, label, mark, path, kind, columns, list, parts: inner };
  }

  pathFor(label: string, holds: (part: FieldPart) => boolean): string {
    const isFree = ({ path }: FieldPart) => !this.isTaken(path);
    const found = findNamed(this.known, label, (part): part is FieldPart => {
      return part.part === 'field' && isFree(part) && holds(part);
    });
    if (found?.beside.length !== 0) return this.newPath(label);
    this.paths.push(found.part.path);
    return found.part.path;
  }

  newPath(label: string): string {
    const key = keyFor(normalName(label), this.keys);
    this.keys.add(key);
    this.paths.push(ownPath(key));
    return ownPath(key);
  }

  private isTaken(path: string): boolean {
    return this.paths.some((own) => `${own}.`.startsWith(`${path}.`) || path.startsWith(`${own}.`));
  }
}
