/** How far the work of a plan has come, by the boxes of its steps, and what can be done now. */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import type { Plan } from '../plan/schema.ts';
import type { Item } from '../plan/values.ts';
import { type CheckedPart, type CheckedPlace, checkedPlan, hasPlace } from './checked-plan.ts';

/** An item of a step with a box. */
export interface DoBox {
  readonly field: FieldPart;
  /** Its place in the list, from the outside in: `[2, 0]` is the first item in the third. */
  readonly at: readonly number[];
  /** Which entry of the list it is, from 0, as they stand below each other. */
  readonly entry: number;
  readonly text: string;
  readonly isDone: boolean;
}

export interface DoStep {
  readonly place: CheckedPlace;
  /** `Step 2: Build`. */
  readonly name: string;
  readonly objective: string;
  /** Its boxes in the order of the form. */
  readonly boxes: readonly DoBox[];
  readonly ticked: number;
  /**
   * `now`: nothing that it waits for is open; `later`: it waits for a step in `waitsFor`, or, where no step
   * says what it waits for, for the one before it.
   */
  readonly state: 'done' | 'now' | 'later';
  /** The names of the steps that it says it waits for and that are not done. */
  readonly waitsFor: readonly string[];
}

export interface DoTask {
  readonly id: string;
  /** `Task 2: Roof`. */
  readonly name: string;
  readonly boxes: number;
  readonly ticked: number;
}

/** The steps of a plan that have boxes, in its order, and how many of all these are ticked. */
export interface Doing {
  readonly steps: readonly DoStep[];
  /** The tasks that have such steps, each with its share. */
  readonly tasks: readonly DoTask[];
  readonly boxes: number;
  readonly ticked: number;
}

/** How far `plan` has come, by the lists that the format with id `format` prints. Throws where there is no such format. */
export function doingOf(plan: Plan, format: string): Doing {
  const checked = checkedPlan(plan, formatFor(format, plan.ownFormat));
  const parts = new Map(checked.all.map((part) => [idOf(part), part]));
  const isOrdered = checked.all.some((part) => waitsOf(part, parts).length > 0);
  let isFree = true;
  const steps = checked.all.flatMap((part): readonly DoStep[] => {
    const boxes = part.level === 'step' && hasPlace(part) ? boxesOf(part) : [];
    if (boxes.length === 0) return [];
    const ticked = boxes.filter((box) => box.isDone).length;
    const isDone = ticked === boxes.length;
    const waitsFor = waitsOf(part, parts).filter((other) => !isDoneWith(other));
    // Without a word about what waits for what, the order of the plan is that of the work.
    const isNow = isOrdered ? waitsFor.length === 0 : isFree;
    if (!isDone) isFree = false;
    return [
      {
        ...{ place: part.place, name: part.name, objective: part.holder.objective, boxes, ticked },
        state: isDone ? 'done' : isNow ? 'now' : 'later',
        waitsFor: isDone ? [] : waitsFor.map(({ name }) => name),
      },
    ];
  });
  const tasks = checked.tasks.flatMap((task): readonly DoTask[] => {
    const own = steps.filter(({ place }) => place.task === task.place.task);
    return own.length > 0 ? [{ id: idOf(task), name: task.name, ...shareOf(own) }] : [];
  });
  return { steps, tasks, ...shareOf(steps) };
}

function shareOf(steps: readonly DoStep[]) {
  const sum = (of: (step: DoStep) => number) => steps.reduce((all, step) => all + of(step), 0);
  return { boxes: sum(({ boxes }) => boxes.length), ticked: sum(({ ticked }) => ticked) };
}

/** The item at a place, from the outside in; undefined where there is none. */
export function itemAt(
  items: readonly Item[],
  [first = 0, ...inner]: readonly number[],
): Item | undefined {
  const item = items[first];
  return item && inner.length > 0 ? itemAt(item.children, inner) : item;
}

/** `items` with the box at a place done, or open again; the same where there is none. */
export function withBox(
  items: readonly Item[],
  at: readonly number[],
  isDone: boolean,
): readonly Item[] {
  const [first, ...inner] = at;
  return items.map((item, place) => {
    if (place !== first) return item;
    if (inner.length > 0) return { ...item, children: [...withBox(item.children, inner, isDone)] };
    return item.box === 'none' ? item : { ...item, box: isDone ? 'done' : 'open' };
  });
}

/** The other steps that a part says it waits for, also where its format does not print that. */
function waitsOf(
  { holder }: CheckedPart,
  parts: ReadonlyMap<string, CheckedPart>,
): readonly CheckedPart[] {
  return holder.dependsOn.flatMap((each) => ('step' in each ? (parts.get(each.step) ?? []) : []));
}

function idOf({ holder }: CheckedPart): string {
  return 'id' in holder ? holder.id : '';
}

/** Whether nothing of a step is open; of one without boxes nobody knows, so nothing waits for it. */
function isDoneWith(part: CheckedPart): boolean {
  return boxesOf(part).every(({ isDone }) => isDone) && part.parts.every(isDoneWith);
}

function boxesOf(part: CheckedPart): readonly DoBox[] {
  return [...part.fields.values()].flatMap((field) => {
    const value = fieldValue(part.holder, field);
    const isList = Array.isArray(value) && field.kind.items !== undefined;
    return isList ? boxesIn(value as readonly Item[], field) : [];
  });
}

function boxesIn(items: readonly Item[], field: FieldPart): readonly DoBox[] {
  const boxes: DoBox[] = [];
  let entry = 0;
  const visit = (list: readonly Item[], above: readonly number[]) => {
    for (const [place, { box, text, children }] of list.entries()) {
      const at = [...above, place];
      if (box !== 'none') boxes.push({ field, at, entry, text, isDone: box === 'done' });
      entry += 1;
      visit(children, at);
    }
  };
  visit(items, []);
  return boxes;
}
