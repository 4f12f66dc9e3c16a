/** Labels below a head, and the fields of a step that they name. */
import { boldLabelIn, type Label, plainLabelIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { EachPart, Part } from '../language/definition.ts';
import { findNamed, type Named } from './names.ts';

export interface StepLabel {
  /** null for a label that names none: `**Owner**: Ann`. */
  readonly field: Part | null;
}

/** The bold label with a colon that a line begins with, `**Goal**: dry`; null for none. */
export function boldStepLabel(steps: EachPart, line: string): StepLabel | null {
  const label = boldLabelIn(line);
  return label?.colon ? { field: fieldOf(steps, line, label)?.part ?? null } : null;
}

/**
 * The label without emphasis that names a field with all of its words: `Goal: dry` does,
 * `Goal of the week: dry` does not; null for none.
 */
export function plainStepLabel(steps: EachPart, line: string): StepLabel | null {
  const label = plainLabelIn(line);
  if (!label) return null;
  const named = fieldOf(steps, line, label);
  return named?.beside.length === 0 ? { field: named.part } : null;
}

function fieldOf({ parts }: EachPart, line: string, { name }: Label): Named | null {
  return findNamed(parts, sliceOf(line, name), ({ part }) => part === 'field');
}
