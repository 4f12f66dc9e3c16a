/** A step printed afresh in the style around it: under a heading, or as an item of a list. */

import type { EditedLine } from '../../markdown/line-edits.ts';
import { indented } from '../../markdown/lines.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import type { Step } from '../../plan/schema.ts';
import type { EachPart, FieldPart } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { escapedOther } from '../language/other-text.ts';
import { fieldsOf } from '../language/parts.ts';
import type { Printed } from '../language/pieces.ts';
import type { HolderSpan } from '../read/spans.ts';
import { printedValue } from './field.ts';
import type { Surroundings } from './local-style.ts';
import {
  contentColumn,
  headingIn,
  headingLine,
  headingLines,
  itemColumn,
  itemHeading,
  plainHeading,
  type Said,
  undecorated,
} from './names.ts';
import type { Patch } from './patch.ts';

/** The lines of a field in the place that it gets. */
export type BlockOf = (
  part: FieldPart,
  printed: Printed,
  around: Pick<Surroundings, 'above' | 'isFirst'>,
) => readonly string[];

export interface ComposedStep {
  readonly step: Step;
  /** All steps of its task. */
  readonly steps: readonly Step[];
  /** Its path in the plan. */
  readonly path: string;
  /** The step of the text whose heading shows how this one's is written. */
  readonly near: HolderSpan | undefined;
  /** What its own heading says. */
  readonly said: Said;
  /** Whether that is the step itself, as it was. */
  readonly isOwn: boolean;
}

/** The lines of a step, its other content last. */
export function composedStep(
  patch: Patch,
  part: EachPart,
  block: BlockOf,
  composed: ComposedStep,
): EditedLine[] {
  const { edits } = patch;
  const { step, steps, near } = composed;
  const { line, said } = headingOf(patch, part, composed);
  // What stands beside an item of its neighbours would end its list, or be an item of it.
  const column = (near && contentColumn(edits, near)) || itemColumn(line);
  const level = hashHeadingIn(line)?.level ?? edits.headingLevel(near?.heading ?? -1);
  const above = column > 0 ? Number.POSITIVE_INFINITY : level;
  const fields: (readonly string[])[] = [];
  for (const field of fieldsOf(part.parts)) {
    const printed = printedValue(field, patch.format, fieldValue(step, field), steps);
    if (printed) fields.push(block(field, printed, { above, isFirst: fields.length === 0 }));
  }
  const others = step.other.filter(({ text }) => !said.includes(text));
  const [first = [], ...rest] = [
    ...fields,
    ...others.map((other) => escapedOther(other.text).split('\n')),
  ];
  const opening = headingLines(edits, near?.heading ?? -1, line);
  // The first step of a text is set off from its heading as the beginning of the text is.
  const isLoose = first.length > 0 && edits.isBlank((near?.heading ?? 0) + opening.length);
  const lines = [...first, ...rest.flatMap((each) => ['', ...each])];
  return [...opening, ...(isLoose ? [''] : []), ...lines.map((each) => indented(each, column))];
}

/** The heading, and what it says of the step's other content. */
function headingOf(
  patch: Patch,
  part: EachPart,
  { step, path, near, said: own, isOwn }: ComposedStep,
): { line: string; said: readonly string[] } {
  const heading = near ? headingIn(patch.edits, near) : null;
  if (patch.freshness(path) === 'heading') {
    const like = patch.edits.line(near?.heading ?? -1);
    return { line: itemHeading(like, heading, part, own), said: [] };
  }
  const texts = new Set(step.other.map(({ text }) => text));
  const places = near?.others.flatMap((other) => other.places) ?? [];
  const inside = places.filter(({ alone, lines }) => !alone && lines.start === near?.heading);
  const said = inside.flatMap(({ text }) => (texts.has(text) ? [text] : []));
  // What its neighbour's heading says is not this one's, nor what was taken out of its own.
  if (!isOwn || said.length < inside.length) {
    const isPlain = patch.level(`${path}.name`) !== 'changes';
    const like = undecorated(heading);
    return { line: (isPlain ? plainHeading : headingLine)(like, part, own), said: [] };
  }
  return { line: headingLine(heading, part, own), said };
}
