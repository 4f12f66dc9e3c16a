/** The Markdown of one task, step or section, as it stands in the print of its plan. */
import {
  type Definitions,
  definitionsOf,
  withDefinitions,
} from '../../markdown/link-definitions.ts';
import type { Plan } from '../../plan/schema.ts';
import type { MarkedPart } from '../built-in/marked-part.ts';
import type { Format } from '../language/definition.ts';
import { headingText, labelText } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import { type Piece, under } from '../language/pieces.ts';
import { printedPieces } from '../print/printer.ts';

/** A print of a plan, to take parts from: printed once for all of them. */
export interface PrintedPlan {
  readonly pieces: readonly Piece[];
  readonly definitions: Definitions;
}

/** The print of `plan` without empty fields. */
export function printedPlan(plan: Plan, format: Format): PrintedPlan {
  const pieces = printedPieces(plan, format, { empty: false });
  return { pieces, definitions: definitionsOf(joined(pieces)) };
}

/**
 * The text of the part at `path` (`tasks.0`, `tasks.0.steps.1`), from its heading on, with its numbers as
 * in the plan. '' where the format prints nothing of it.
 */
export function partText(print: PrintedPlan, path: string): string {
  const { start, end } = longestRun(print.pieces, path);
  return textOf(print, start, end);
}

/**
 * The text of a section or field of the plan, task or step at `path`, with its heading, label or tags.
 * '' where nothing of it is filled in.
 */
export function sectionText(print: PrintedPlan, path: string, section: MarkedPart): string {
  const fields = section.part === 'field' ? [section] : fieldsOf(section.parts);
  const paths = fields.map((field) => under(path, field.path));
  const { pieces } = print;
  const isOwn = ({ path: of }: Piece) => paths.some((each) => isIn(of, each));
  const [opening, closing] = marksOf(section);
  const isMark = (at: number, mark: string) =>
    pieces[at]?.path === '' && pieces[at]?.text.trim() === mark;
  // What stands between two of its fields is of it, too: a timeline has what steps say.
  let start = pieces.findIndex(isOwn);
  let end = pieces.findLastIndex(isOwn) + 1;
  // Above the first field stand headings alone: its own is one of them, unless the field has it.
  for (let at = start - 1; start < end && pieces[at]?.path === ''; at--) {
    if (isMark(at, opening)) start = at;
  }
  if (closing !== null && isMark(end, closing)) end += 1;
  return textOf(print, start, end);
}

/**
 * The print with a line in the place of each part that `lines` names by its path; lines of neighbours
 * stand right below each other, without the rules between the parts.
 */
export function textWithLines(
  { pieces, definitions }: PrintedPlan,
  lines: ReadonlyMap<string, string>,
): string {
  const runs = [...lines].map(([path, line]) => ({ line, ...longestRun(pieces, path) }));
  const starts = new Map(
    runs.filter(({ start, end }) => end > start).map((run) => [run.start, run]),
  );
  let text = '';
  for (let at = 0; at < pieces.length; ) {
    const run = starts.get(at);
    text += run ? `${run.line}\n` : pieces[at]?.text;
    at = run?.end ?? at + 1;
    const next = pastRules(pieces, at);
    if (run && starts.has(next)) at = next;
    if (run && at < pieces.length && !starts.has(at)) text += '\n';
  }
  return withDefinitions(text, definitions);
}

/** Behind the rules and blank lines that begin at a piece. */
function pastRules(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (pieces[at]?.path === '' && /^\s*(?:---\s*)?$/.test(pieces[at]?.text ?? '')) at += 1;
  return at;
}

function isIn(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}.`);
}

/** The lines above and below what stands in a section. */
function marksOf({ mark }: MarkedPart): readonly [string, string | null] {
  if (mark?.as === 'tag') return [`<${mark.name}>`, `</${mark.name}>`];
  if (mark?.as === 'heading') return [headingText(mark), null];
  return [mark ? labelText(mark) : '', null];
}

/** The level of the heading that a piece is; one deeper than all where it is none. */
function levelOf({ text }: Piece): number {
  return /^#{1,6}(?= )/.exec(text)?.[0].length ?? 7;
}

/**
 * The most pieces of a part that stand together, with headings between them. A list of all steps, or a
 * timeline, speaks of a step, too: that is another run, and a shorter one.
 */
function longestRun(pieces: readonly Piece[], path: string) {
  const isStep = path.split('.').length > 2;
  let best = { start: 0, end: 0 };
  let start = 0;
  let end = 0;
  for (const [at, piece] of pieces.entries()) {
    const first = end > start ? pieces[start] : undefined;
    const isOwn = isIn(piece.path, path);
    // A task can have sections of the level of its heading; below a step, they are deeper.
    const isPast = isStep && first && piece.path === '' && levelOf(piece) <= levelOf(first);
    if (isPast || piece.path === under(path, 'name') || !(isOwn || piece.path === '')) {
      start = end = 0;
    }
    if (!isOwn) continue;
    if (end === start) start = at;
    end = at + 1;
    if (end - start > best.end - best.start) best = { start, end };
  }
  return best;
}

function textOf({ pieces, definitions }: PrintedPlan, start: number, end: number): string {
  const part = joined(pieces.slice(start, end));
  return part === '' ? '' : withDefinitions(`${part.trimEnd()}\n`, definitions);
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
