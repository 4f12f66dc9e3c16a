/** Reading a text that was written in the format of a template of the person. */
import { originIn, type Template } from '../plan/format-origin.ts';
import { OWN_FORMAT, type OwnFormat, type PlacedOwnPart } from '../plan/own-format.ts';
import { formatFor, formatsOf } from './built-in/format-of.ts';
import { withParts } from './built-in/joined-parts.ts';
import { lengthOfOthers } from './correct.ts';
import {
  type FormatDifference,
  type NamedPart,
  namedIn,
  namedParts,
} from './derived/format-difference.ts';
import type { Format } from './language/definition.ts';
import { normalName } from './language/marks.ts';
import type { HolderSpan } from './read/spans.ts';
import { type ReadResult, readPlan } from './read.ts';

export interface ReadInTemplate extends ReadResult {
  readonly template: Template;
  /** What the text has beside the template, and lacks of it. */
  readonly differs: FormatDifference;
}

/**
 * `text` as it reads in that of `templates` that it has most of, with what it has beside that; null
 * where it goes by none of them, or by what it was `read` as just as well. The names of headings and
 * labels count, in their order and with their levels, whatever stands below them.
 */
export function readInTemplate(
  text: string,
  read: ReadResult,
  templates: readonly Template[],
): ReadInTemplate | null {
  const own = formatsOf(read.plan).find(({ id }) => id === read.format);
  if (!own) return null;
  const marks = marksIn(read.span);
  const before = own.own ? 0 : likeness(marks, marksOf(own));
  const [best] = templates
    .flatMap((template) => {
      const made = template.ownFormat && formatsOf(template)[0];
      if (!made?.own) return [];
      const like = likeness(marks, marksOf(made));
      return like > before ? [{ template, definition: made.own, like }] : [];
    })
    .toSorted((one, other) => other.like - one.like);
  if (!best) return null;
  const definition = withNewParts(best.definition, own.own);
  const again = readPlan(text, formatFor(OWN_FORMAT, definition));
  if (lengthOfOthers(again.plan) > lengthOfOthers(read.plan) + text.length / 10) return null;
  const plan = { ...again.plan, startedFrom: originIn(best.template) };
  const made = formatFor(OWN_FORMAT, best.definition);
  const differs = differenceFrom(marks, made, again.span);
  return { ...again, plan, template: best.template, differs };
}

/** A heading or label, in a text or in a format. */
type Sign = Pick<NamedPart, 'name' | 'label' | 'level'>;

/** The headings and labels that a text has of a format, each once, in the order of the text. */
function marksIn(span: HolderSpan): readonly Sign[] {
  const lines: { readonly line: number; readonly sign: Sign }[] = [];
  const collect = ({ sections, fields, inner }: HolderSpan) => {
    for (const { part, line } of sections) {
      const [sign] = namedIn([part], 'plan');
      if (sign) lines.push({ line, sign });
    }
    for (const { part, mark } of fields) {
      const [sign] = part.part === 'field' ? namedIn([part], 'plan') : [];
      if (sign && mark !== null) lines.push({ line: mark, sign });
    }
    inner.forEach(collect);
  };
  collect(span);
  return once(lines.toSorted((one, other) => one.line - other.line).map(({ sign }) => sign));
}

function marksOf(format: Format): readonly Sign[] {
  return once(namedParts(format));
}

function once(signs: readonly Sign[]): readonly Sign[] {
  return [...new Map(signs.map((sign) => [keyOf(sign), sign])).values()];
}

function keyOf({ name, level }: Sign): string {
  return `${level ?? ''} ${name}`;
}

/**
 * How much the headings and labels of a text are those of a format, 1 for all and no others; 0 where
 * most of the text's are not among them.
 */
function likeness(text: readonly Sign[], format: readonly Sign[]): number {
  const shared = longestInOrder(text.map(keyOf), format.map(keyOf));
  if (shared < FEWEST || shared < text.length * SHARE) return 0;
  return (2 * shared) / (text.length + format.length);
}

/** One heading in common says nothing: every other plan has a "Goal". */
const FEWEST = 2;
const SHARE = 0.6;

/** How many entries of two lists are the same, in the same order. */
function longestInOrder(one: readonly string[], other: readonly string[]): number {
  const columns = other.slice(0, MOST_COMPARED);
  let row = new Array<number>(columns.length + 1).fill(0);
  for (const entry of one.slice(0, MOST_COMPARED)) {
    const next = [0];
    for (const [at, each] of columns.entries()) {
      const same = each === entry ? (row[at] ?? 0) + 1 : 0;
      next.push(Math.max(same, row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
const MOST_COMPARED = 500;

/** `definition` with the parts of the text's own format that it has no name for. */
function withNewParts(definition: OwnFormat, own: OwnFormat | undefined): OwnFormat {
  const names = partNamesIn(formatFor(OWN_FORMAT, definition));
  const isNew = ({ part }: PlacedOwnPart) => !names.has(normalName(part.label));
  return withParts(definition, (own?.parts ?? []).filter(isNew));
}

function partNamesIn(format: Format): ReadonlySet<string> {
  return new Set(namedParts(format).map(({ name }) => name));
}

/** What the text has beside the template, in its words, and what it lacks. */
function differenceFrom(
  marks: readonly Sign[],
  template: Format,
  span: HolderSpan,
): FormatDifference {
  const again = marksIn(span);
  const hasSteps = span.inner.some(({ inner }) => inner.length > 0);
  const known = partNamesIn(template);
  const there = new Set([...marks, ...again].map(({ name }) => name));
  const labels = (signs: readonly Sign[]) => [...new Set(signs.map(({ label }) => label))];
  // The heading of the steps is there for those; a text without steps lacks nothing in them.
  const asked = namedParts(template).filter(
    ({ of, kind }) => kind !== 'steps' && (of !== 'step' || hasSteps),
  );
  return {
    added: labels(again.filter(({ name }) => !known.has(name))),
    gone: labels(asked.filter(({ name }) => !there.has(name))),
    changed: [],
  };
}
