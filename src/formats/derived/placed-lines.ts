/** Lines that an export changes, or adds, beside what was edited, for a person to read. */
import type { Plan } from '../../plan/schema.ts';
import type { Format } from '../language/definition.ts';
import type { LineBeside } from '../patch/beside.ts';
import { placeInWords } from './export-place.ts';

export interface PlacedLine {
  /** From 1, in the opened text; of a new line, in the export. */
  readonly number: number;
  /** Its start, where it is long. */
  readonly text: string;
  /** Where it is in the plan, `Step 2 › Actions`; '' where that is no more than the plan. */
  readonly place: string;
  /** Whether it comes with the export. */
  readonly isNew: boolean;
}

/** Two versions of a plan: as it was read from the text, in the format of `beside`, and as it is now. */
export function placedLines(
  before: Plan,
  now: Plan,
  format: Format,
  beside: readonly LineBeside[],
): readonly PlacedLine[] {
  return beside.map(({ line, text, path, isNew }) => ({
    number: line + 1,
    text: inShort(text.trim()),
    place: placeInWords(isNew ? now : before, format, path),
    isNew,
  }));
}

/** How many they are, as a sentence without its full stop. */
export function countInWords(lines: readonly PlacedLine[]): string {
  const added = lines.filter(({ isNew }) => isNew).length;
  const changed = lines.length - added;
  if (changed === 0) return `This edit adds ${linesInWords(added)} beside what you edited`;
  const more = added === 0 ? '' : `, and adds ${linesInWords(added)}`;
  return `This edit changes ${linesInWords(changed)} that you did not edit${more}`;
}

function linesInWords(count: number): string {
  return count === 1 ? 'a line' : `${count} lines`;
}

/** A sentence for a short message; '' where there are none. */
export function placedInShort(lines: readonly PlacedLine[]): string {
  const [first, ...more] = lines;
  if (!first) return '';
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  return `${countInWords(lines)}: ${first.isNew ? 'new line' : 'line'} ${first.number}${others}.`;
}

/** Why an export changes them. */
export const WHY_BESIDE = 'Without this, the rest would not read back as your plan.';

function inShort(text: string): string {
  // By characters as people see them, not to cut an emoji in two.
  const start = Array.from(text.slice(0, 2 * MOST));
  return start.length > MOST ? `${start.slice(0, MOST).join('')}…` : text;
}

const MOST = 100;
