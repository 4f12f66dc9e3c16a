/**
 * What was read in a text, as lines that a person can write by hand and check. For tests only.
 * First each line of the text with its owner, a gap with its kind, and what reading found in it between `‹` and `›`:
 *
 *     mark tasks.0.steps.0.name: ## ‹Step› ‹1›: ‹Dig›
 *     entry tasks.0.steps.0.actions.0: ‹-› ‹[ ]› ‹a hole›
 *
 * Then each text of the plan that is not empty, `tasks.0.steps.0.actions.0.text = a hole`; what a format
 * of the document's own is, recognition says.
 */
import type { TextRange } from '../formats/language/excerpt.ts';
import { ownersOf } from '../formats/read/owners.ts';
import type { HolderSpan } from '../formats/read/spans.ts';
import { readPlan } from '../formats/read.ts';
import type { Plan } from '../plan/schema.ts';

/** The format that a text was read as, its lines, and what the plan says. */
export function shownReading(text: string, format?: string): string[] {
  const read = readPlan(text, format);
  const lines = text.split('\n');
  const owners = ownersOf(read.span, lines.length);
  const ranges = [...rangesIn(read.span)];
  const kinds = new Map(kindsIn(read.span));
  const shown = lines.map((line, at) => {
    const own = ranges.filter((range) => range.line === at);
    const { role, path } = owners[at] ?? {};
    return `${kinds.get(at) ?? role} ${path}: ${marked(line, own)}`.trimEnd();
  });
  return [read.format, ...shown, ...textsIn(withPlaces(read.plan), '')];
}

/** A plan whose steps name each other by their places, as ids are new at each reading. */
function withPlaces(plan: Plan): unknown {
  const places = new Map(
    plan.tasks.flatMap(({ steps }, t) => steps.map(({ id }, s) => [id, `tasks.${t}.steps.${s}`])),
  );
  return JSON.parse(JSON.stringify(plan), (key, value) =>
    key === 'step' ? places.get(value) : value,
  );
}

/** What lines are that say nothing, and those of sections. */
function* kindsIn({ gaps, fields, sections, inner }: HolderSpan): Generator<[number, string]> {
  for (const { start, end, kind } of [...gaps, ...fields.flatMap((field) => field.gaps)]) {
    for (let line = start; line < end; line++) yield [line, kind];
  }
  for (const { line, close } of sections) {
    yield [line, 'section'];
    if (close !== null) yield [close, 'close'];
  }
  for (const each of inner) yield* kindsIn(each);
}

function* rangesIn(span: HolderSpan): Generator<TextRange> {
  const { name, number, noun, box, fields, others, inner } = span;
  const found = [name, number, noun, box];
  for (const field of fields) {
    found.push(field.name, field.value);
    for (const entry of field.entries) {
      found.push(entry.marker, entry.number, entry.box, entry.prefix);
      found.push(...(entry.halves ?? [entry.text]));
    }
  }
  for (const { places } of others) {
    for (const range of places.flatMap(({ ranges }) => ranges)) {
      if (range && !range.whole) found.push(range);
    }
  }
  for (const range of found) if (range) yield range;
  for (const each of inner) yield* rangesIn(each);
}

/** A line with its ranges between signs; one in another is left out, as is one that is there twice. */
function marked(line: string, ranges: readonly TextRange[]): string {
  let end = 0;
  let result = '';
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    if (range.start < end) continue;
    result += `${line.slice(end, range.start)}‹${line.slice(range.start, range.end)}›`;
    end = range.end;
  }
  return result + line.slice(end);
}

/** Texts of a plan with their paths, without ids, formats, empty ones, and boxes that are none. */
function textsIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') {
    const isNone = value === '' || (value === 'none' && path.endsWith('.box'));
    return isNone || /(?:^|\.)(?:id|format)$/.test(path)
      ? []
      : [`${path} = ${JSON.stringify(value).slice(1, -1)}`];
  }
  if (typeof value !== 'object' || value === null || path === 'ownFormat') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
