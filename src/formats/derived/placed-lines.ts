/** Lines of an opened text that an export changes though nobody edited them, for a person to read. */
import type { Plan } from '../../plan/schema.ts';
import type { Format } from '../language/definition.ts';
import type { LineBeside } from '../patch/beside.ts';
import { placeInWords } from './export-place.ts';

export interface PlacedLine {
  /** From 1. */
  readonly number: number;
  /** Its start, where it is long. */
  readonly text: string;
  /** Where it is in the plan, `Step 2 › Actions`; '' where that is no more than the plan. */
  readonly place: string;
}

/** `plan` is the one that was read from the text, in `format`: the paths of `beside` are those of it. */
export function placedLines(
  plan: Plan,
  format: Format,
  beside: readonly LineBeside[],
): readonly PlacedLine[] {
  return beside.map(({ line, text, path }) => ({
    number: line + 1,
    text: inShort(text.trim()),
    place: placeInWords(plan, format, path),
  }));
}

/** How many they are, as a sentence without its full stop. */
export function countInWords(lines: readonly PlacedLine[]): string {
  const count = lines.length === 1 ? 'a line' : `${lines.length} lines`;
  return `This edit changes ${count} that you did not edit`;
}

/** A sentence for a short message; '' where there are none. */
export function placedInShort(lines: readonly PlacedLine[]): string {
  const [first, ...more] = lines;
  if (!first) return '';
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  return `${countInWords(lines)}: line ${first.number}${others}.`;
}

/** Why an export changes them. */
export const WHY_BESIDE = 'Without this, the rest would not read back as your plan.';

function inShort(text: string): string {
  // By characters as people see them, not to cut an emoji in two.
  const start = Array.from(text.slice(0, 2 * MOST));
  return start.length > MOST ? `${start.slice(0, MOST).join('')}…` : text;
}

const MOST = 100;
