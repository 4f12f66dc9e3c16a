/** What many edits of an opened text come to, in figures. For tests and the corpus's figures. */
import { isDeepStrictEqual } from 'node:util';
import { formatOf } from '../formats/built-in/format-of.ts';
import { type Opened, openedSource } from '../formats/patch/opened.ts';
import { patchedText } from '../formats/patch/patched-text.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { isOpenBox } from '../plan/lone-box.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Holder, Plan } from '../plan/schema.ts';
import { damageOf } from './edit-damage.ts';
import { printedFields } from './printed-fields.ts';
import { numbersFrom } from './random.ts';
import { unifiedDiff } from './unified-diff.ts';
import { usualEdit } from './usual-edits.ts';

/** What an export did for one edit. */
export interface EditFigure {
  readonly kind: string;
  /** What was edited: a path in the plan before the edit. */
  readonly path: string;
  /** Texts that were made and read until one said the plan: 1 for the first try. */
  readonly tries: number;
  /** Parts of the plan that were printed afresh for it: '' is the whole. */
  readonly reprinted: readonly string[];
  /** How many lines outside of the edited unit changed. */
  readonly beside: number;
  /** How many lines outside of it are gone, in other words, too. */
  readonly lost: number;
  /** Whether the export says of each line that changed beside the edit that it did. */
  readonly told: boolean;
  /** Whether what it gives reads as the edited plan. */
  readonly back: boolean;
  /** What it changes of the text. */
  readonly diff: string;
  /** Lines outside of the edited unit that went and came, as `-` and `+`. */
  readonly lines: readonly string[];
  /** Paths where the export itself says that its text reads as something else. */
  readonly differing: readonly string[];
}

/** `count` edits of the plan in `text`, each of the plan as it was read; the same for the same seed. */
export function editFigures(text: string, count: number, seed: number): EditFigure[] {
  const { plan, format, span } = readPlan(text, OWN_FORMAT);
  const opened = { text, plan };
  const below = numbersFrom(seed);
  const figures: EditFigure[] = [];
  // In a text that says next to nothing, many edits change nothing.
  for (let i = 0; figures.length < count && i < 10 * count; i++) {
    const edit = usualEdit(plan, formatOf(plan), below);
    if (!edit) continue;
    const { text: now, notice, ...said } = exportOf(opened, edit.plan);
    const { lines, beside, lost, toTell } = damageOf(text, span, edit, now);
    const told = notice.size > 0 && toTell.every((line) => notice.has(line.trim()));
    const back = saysPlan(now, edit.plan, format);
    const { kind, path } = edit;
    const diff = unifiedDiff(text, now);
    figures.push({
      kind,
      path,
      ...said,
      told,
      diff,
      lines,
      beside,
      lost: lost.length,
      back,
    });
  }
  return figures;
}

/** The export of `plan`, with what it says of how it came about, and the lines that it tells of. */
function exportOf(opened: Opened, plan: Plan) {
  const source = openedSource(opened, formatOf(opened.plan));
  const { text, differing, widened, tries, beside } = patchedText(source, plan, false);
  const reprinted = widened.filter((path) => /^(?:tasks\.\d+(?:\.steps\.\d+)?)?$/.test(path));
  const notice = new Set(beside.map((line) => line.text.trim()));
  return { text, differing, tries, reprinted, notice };
}

/** Whether reading `text` gives all of `plan` that `format` prints, other content included. */
function saysPlan(text: string, plan: Plan, format: string): boolean {
  const { plan: read } = readPlan(text.replace(/^\uFEFF/, ''), formatOf(plan));
  const isSame = isDeepStrictEqual(othersOf(read), othersOf(plan));
  if (!isSame && !isDeepStrictEqual(othersOf(byField(read)), othersOf(byField(plan)))) return false;
  // Words that say the same as a number do count as read back: `Step 2` for the second step.
  return (
    isDeepStrictEqual(printedFields(read, format), printedFields(plan, format)) ||
    printPlan(read, format, { empty: false }) === printPlan(plan, format, { empty: false })
  );
}

/** Other content by what it is of, however it is divided; an open box says nothing. */
function othersOf(plan: Plan): string[] {
  const holders = [plan, ...plan.tasks.flatMap((task) => [task, ...task.steps])];
  return holders.map(({ other }) => {
    const texts = other.filter((each) => !isOpenBox(each)).map(({ text }) => text);
    return texts.join('\n').split('\n').filter(isSaying).join('\n');
  });
}

/** With other content in the order of the names of the fields that it stands by: its own says nothing. */
function byField(plan: Plan): Plan {
  const sorted = <H extends Holder>(holder: H): H => ({
    ...holder,
    other: holder.other.toSorted((one, other) => one.after.localeCompare(other.after)),
  });
  const tasks = plan.tasks.map((task) => ({ ...sorted(task), steps: task.steps.map(sorted) }));
  return { ...sorted(plan), tasks };
}

function isSaying(line: string): boolean {
  return !/^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?$/.test(line);
}
