/** A plan with some of the changes that an answer makes of it. */
import { AHEAD_OF_STEPS, dividersOf, isDividing } from '../../../plan/dividers.ts';
import { withAhead, withDividersInPlace } from '../../../plan/dividers-in-place.ts';
import { holdersOf } from '../../../plan/holders.ts';
import { withWaitsThere } from '../../../plan/merge.ts';
import { placedAsIn } from '../../../plan/merge-values.ts';
import { isSameValue } from '../../../plan/same.ts';
import type { Holder, Part, Plan } from '../../../plan/schema.ts';
import { formatOf } from '../../built-in/format-of.ts';
import { fieldValue, withFieldValue } from '../../language/field-value.ts';
import type { Level } from '../../language/parts.ts';
import { fieldKey, goneKey, movedIds, movedKey, newKey } from './changes.ts';
import { comparedFields } from './compared.ts';

/**
 * `before` with the changes to `target` whose keys are `taken` (`changesBetween`); `before` itself for
 * none. A step whose new task is not taken stays where it was, and a task that is to go stays for a step
 * that stays in it. Who waits for a part that is not there says its name, in words.
 */
export function withTaken(before: Plan, target: Plan, taken: ReadonlySet<string>): Plan {
  if (taken.size === 0) return before;
  return new Taking(before, target, taken).plan();
}

class Taking {
  private readonly before: Plan;
  private readonly target: Plan;
  private readonly taken: ReadonlySet<string>;
  private readonly old: ReadonlyMap<string, Part>;
  private readonly now: ReadonlyMap<string, Part>;
  /** The texts of what divides the parts of `before`. */
  private readonly dividers: ReadonlySet<string>;
  /** The task that each step stands in. */
  private readonly tasks = new Map<string, string>();

  constructor(before: Plan, target: Plan, taken: ReadonlySet<string>) {
    this.before = before;
    this.target = target;
    this.taken = taken;
    this.old = partsById(before);
    this.now = partsById(target);
    this.dividers = dividerTexts(before);
    for (const { id, steps } of before.tasks) for (const step of steps) this.tasks.set(step.id, id);
    for (const { id, steps } of target.tasks) {
      for (const step of steps) if (this.movesTo(step, id)) this.tasks.set(step.id, id);
    }
  }

  plan(): Plan {
    const { before, target } = this;
    const stay = before.tasks.filter(
      (task) => !this.isGone(task) || this.stepsOf(task.id).length > 0,
    );
    const more = target.tasks.filter((task) => this.isNew(task));
    // A plan has a task.
    const kept = stay.length + more.length === 0 ? before.tasks : stay;
    const tasks = this.ordered(kept, more, target.tasks, before.tasks).map((task) => {
      const own = this.part(task, 'task');
      const steps = this.stepsOf(task.id).map((step) => this.part(step, 'step'));
      const divided = this.divided(this.old.get(task.id)?.steps ?? [], steps, 'step');
      const other = withAhead(own.other, divided.ahead, 'steps');
      return { ...own, other, steps: divided.parts };
    });
    const rest = this.holder(before, target, 'plan', '');
    const { parts, ahead } = this.divided(before.tasks, tasks, 'task');
    const other = withAhead(rest.other, ahead, 'tasks');
    return { ...rest, other, tasks: withWaitsThere(parts, before, target) };
  }

  /** The parts of a list with what divided them where it was, and with the dividers that are new. */
  private divided(were: readonly Part[], parts: readonly Part[], level: 'task' | 'step') {
    const moved = new Set(movedIds(parts, were, (id) => this.old.has(id)));
    // What was put right stands where it stood in the list of other content; what is new, behind that.
    const right = were.map((part) => ({
      ...part,
      other: this.part(part, level).other.slice(0, part.other.length),
    }));
    const known = new Set([...this.dividers, ...right.flatMap(dividersOf).map(({ text }) => text)]);
    const { parts: placed, ahead } = withDividersInPlace(right, parts, moved);
    const all = placed.map((part, at) => {
      const dividers = parts[at] ? dividersOf(parts[at]) : [];
      const added = dividers.filter(({ text }) => !known.has(text));
      return added.length === 0 ? part : { ...part, other: [...part.other, ...added] };
    });
    return { parts: all, ahead };
  }

  /** Whether a step of the task with id `to` in the answer comes to stand there. */
  private movesTo(step: Part, to: string): boolean {
    const task = this.now.get(to);
    const isThere = this.old.has(to) || (task !== undefined && this.isNew(task));
    if (!isThere) return false;
    if (this.old.has(step.id)) return this.taken.has(movedKey(step.id));
    return this.isNew(step) || !this.old.has(to);
  }

  private isNew({ id }: Part): boolean {
    return !this.old.has(id) && this.taken.has(newKey(id));
  }

  private isGone({ id }: Part): boolean {
    return !this.now.has(id) && this.taken.has(goneKey(id));
  }

  /** The steps of a task, in the order that they come to have. */
  private stepsOf(task: string): readonly Part[] {
    const { old, now, tasks } = this;
    const [were, are] = [old.get(task)?.steps ?? [], now.get(task)?.steps ?? []];
    const isHere = ({ id }: Part) => tasks.get(id) === task;
    const goesAlong = this.taken.has(goneKey(task)) && !now.has(task);
    const stay = were.filter((step) => {
      const isLeft = this.isGone(step) || (goesAlong && !now.has(step.id));
      return isHere(step) && !isLeft;
    });
    const stays = new Set(stay.map(({ id }) => id));
    const more = are.filter((step) => isHere(step) && !stays.has(step.id));
    return this.ordered(stay, more, are, were);
  }

  /** `stay` with what is new among them, and with those that were moved in their new places. */
  private ordered(
    stay: readonly Part[],
    more: readonly Part[],
    order: readonly Part[],
    were: readonly Part[],
  ): readonly Part[] {
    const ids = movedIds(order, were, (id) => this.old.has(id));
    const moved = new Set(ids.filter((id) => this.taken.has(movedKey(id))));
    const isMoved = ({ id }: Part) => moved.has(id);
    const added = new Set([...more, ...stay.filter(isMoved)].map(({ id }) => id));
    return placedAsIn(
      stay.filter((part) => !isMoved(part)),
      order.filter(({ id }) => added.has(id)),
      // What was moved and is not taken stands where it was: nothing is placed behind it.
      order.filter(({ id }) => !ids.includes(id) || moved.has(id)),
      ({ id }) => id,
    );
  }

  /** A part with what was taken of its fields; one that is new, as it is. */
  private part({ id }: Part, level: 'task' | 'step'): Part {
    const [old, now] = [this.old.get(id), this.now.get(id)];
    if (old && now) return this.holder(old, now, level, id);
    return (old ?? now) as Part;
  }

  private holder<H extends Holder>(old: H, now: H, level: Level, id: string): H {
    return comparedFields(formatOf(this.before))[level].reduce((holder, field) => {
      if (!this.taken.has(fieldKey(id, field.path))) return holder;
      const value = fieldValue(now, field);
      return isSameValue(fieldValue(holder, field), value)
        ? holder
        : withFieldValue(holder, field, value);
    }, old);
  }
}

function partsById({ tasks }: Plan): ReadonlyMap<string, Part> {
  return new Map(tasks.flatMap((task) => [task, ...task.steps]).map((part) => [part.id, part]));
}

/** The texts of all that divides the parts of a plan, or stands ahead of them. */
export function dividerTexts(plan: Plan): ReadonlySet<string> {
  const all = holdersOf(plan).flatMap(({ other }) => other);
  const dividers = all.filter(({ after }) => isDividing(after) || after === AHEAD_OF_STEPS);
  return new Set(dividers.map(({ text }) => text));
}
