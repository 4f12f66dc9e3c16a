/** Which boxes were ticked, or opened again, between two versions of a plan. */
import type { Holder, Part, Plan } from './schema.ts';
import type { Item } from './values.ts';

export interface Tick {
  /** The ids of the task and the step; neither for the plan. */
  readonly task: string;
  readonly step: string;
  /** The name of the step, else of the task; '' for the plan. */
  readonly name: string;
  readonly text: string;
  readonly isDone: boolean;
}

/**
 * The ticks from `before` to `now`, in the order of the plan. An item is known by its text and the list
 * that it stands in: one that was typed, renamed or moved meanwhile is no tick. What did not change is
 * not looked at.
 */
export function ticksBetween(before: Plan, now: Plan): readonly Tick[] {
  if (before === now) return [];
  const old = new Map(before.tasks.flatMap(withInner).map((part) => [part.id, part]));
  return [
    ...now.tasks.flatMap((task) => [
      ...ticksIn(old.get(task.id), task, { task: task.id, step: '', name: task.name }),
      ...task.steps
        .flatMap(withInner)
        .flatMap((step) =>
          ticksIn(old.get(step.id), step, { task: task.id, step: step.id, name: step.name }),
        ),
    ]),
    ...ticksIn(before, now, { task: '', step: '', name: '' }),
  ];
}

function withInner(part: Part): readonly Part[] {
  return [part, ...part.steps.flatMap(withInner)];
}

function ticksIn(
  before: Holder | undefined,
  now: Holder,
  place: Pick<Tick, 'task' | 'step' | 'name'>,
): readonly Tick[] {
  if (!before || before === now) return [];
  const old = boxesOf(before);
  return [...boxesOf(now)].flatMap(([key, { text, done, all }]) => {
    const was = old.get(key);
    // One more or less of the same words was typed or taken away.
    if (!was || was.all !== all || was.done === done) return [];
    const tick = { ...place, text, isDone: done > was.done };
    return Array.from({ length: Math.abs(done - was.done) }, () => tick);
  });
}

interface Boxes {
  readonly text: string;
  done: number;
  all: number;
}

/** The boxes of a holder without the parts below it: how many items of each text, and how many are done. */
function boxesOf(holder: Holder): ReadonlyMap<string, Boxes> {
  const found = new Map<string, Boxes>();
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const each of value) visit(each, path);
    else if (isItem(value)) {
      if (value.box !== 'none') count(found, path, value);
      visit(value.children, path);
    } else for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  for (const [name, value] of Object.entries(holder)) {
    if (name !== 'tasks' && name !== 'steps' && name !== 'ownFormat') visit(value, name);
  }
  return found;
}

function isItem(value: object): value is Item {
  return 'box' in value && 'children' in value && 'text' in value;
}

function count(found: Map<string, Boxes>, path: string, { text, box }: Item): void {
  const key = `${path} ${text}`;
  const boxes = found.get(key) ?? { text, done: 0, all: 0 };
  boxes.all += 1;
  if (box === 'done') boxes.done += 1;
  found.set(key, boxes);
}
