/** What differs between a plan and the one that an answer makes of it: each change can be taken or left. */
import { matches } from '../../../markdown/line-diff.ts';
import { isSameValue } from '../../../plan/same.ts';
import type { Part, Plan } from '../../../plan/schema.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import type { Dependency } from '../../../plan/values.ts';
import { formatOf } from '../../built-in/format-of.ts';
import type { Format } from '../../language/definition.ts';
import { fieldValue } from '../../language/field-value.ts';
import type { Level } from '../../language/parts.ts';
import { formModel } from '../form.ts';
import { type PrintedPlan, partText, printedPlan } from '../part-text.ts';
import { type Compared, comparedFields } from './compared.ts';

export interface Change {
  /** What it is taken or left by: `changed ID objective`. One plan and one answer have each once. */
  readonly key: string;
  /** `emptied`: a field that the answer leaves out; `gone`: a part that it leaves out. */
  readonly kind: 'changed' | 'emptied' | 'new' | 'gone' | 'moved';
  /** The part that it is about, in words: `Step 2: Pay`; '' for the plan. */
  readonly where: string;
  /** The label of the field; '' for a part as a whole. */
  readonly what: string;
  /** Markdown; '' for nothing. */
  readonly before: string;
  readonly after: string;
}

/** Whether a change takes something away that the answer does not speak of. */
export function leavesOut({ kind }: Change): boolean {
  return kind === 'emptied' || kind === 'gone';
}

/**
 * The changes from `before` to `target`, in the order of the plan: parts are told by their ids, fields
 * are those that the format of `before` prints.
 */
export function changesBetween(before: Plan, target: Plan): readonly Change[] {
  const between = new Between(before, target);
  return [...between.ofHolder('plan', before, target, ''), ...between.ofTasks()];
}

class Between {
  private readonly old: Version;
  private readonly now: Version;
  private readonly fields: Record<Level, readonly Compared[]>;

  constructor(before: Plan, target: Plan) {
    const format = formatOf(before);
    this.old = new Version(before, format);
    this.now = new Version(target, format);
    this.fields = comparedFields(format);
  }

  ofTasks(): readonly Change[] {
    const { old, now } = this;
    return [
      ...this.moves(now.plan.tasks, old.plan.tasks),
      ...now.plan.tasks.flatMap((task) => this.ofTask(task)),
      ...old.plan.tasks.flatMap((task) => {
        const gone = now.has(task) ? task.steps : [task];
        return this.gone(gone);
      }),
    ];
  }

  private ofTask(task: Part): readonly Change[] {
    const { old, now } = this;
    const was = old.part(task.id);
    const steps = was ? was.steps : [];
    return [
      ...(was ? this.ofHolder('task', was, task, old.name(was.id)) : [this.added(task)]),
      ...this.moves(task.steps, steps),
      ...task.steps.flatMap((step) => {
        const wasStep = old.part(step.id);
        // A new task comes with its new steps.
        if (!wasStep) return was ? [this.added(step)] : [];
        return this.ofHolder('step', wasStep, step, now.name(step.id));
      }),
    ];
  }

  /** The fields of the plan or of a part that is in both. */
  ofHolder(level: Level, was: Plan | Part, is: Plan | Part, where: string): readonly Change[] {
    const id = level === 'plan' ? '' : (was as Part).id;
    return this.fields[level].flatMap((field): Change[] => {
      const [before, after] = [fieldValue(was, field), fieldValue(is, field)];
      if (isSameValue(this.whenGone(before, field), after)) return [];
      const kind = field.isEmpty(after) ? 'emptied' : 'changed';
      return [
        {
          key: fieldKey(id, field.path),
          kind,
          where,
          what: field.label,
          before: field.text(before, this.old.besides(id)),
          after: field.text(after, this.now.besides(id)),
        },
      ];
    });
  }

  /** What steps wait for, as it is once those that the answer leaves out are gone: that is no change of its own. */
  private whenGone(value: unknown, { kind }: Compared): unknown {
    if (kind.id !== 'dependencies') return value;
    return (value as readonly Dependency[]).map((each) => {
      const gone = 'step' in each && !this.now.part(each.step) ? this.old.part(each.step) : null;
      return gone ? { text: gone.name } : each;
    });
  }

  private added(part: Part): Change {
    const { now } = this;
    return {
      key: newKey(part.id),
      kind: 'new',
      where: now.name(part.id),
      what: '',
      before: '',
      after: now.text(part.id),
    };
  }

  private gone(parts: readonly Part[]): readonly Change[] {
    const { old, now } = this;
    return parts
      .filter((part) => !now.has(part))
      .map((part) => ({
        key: goneKey(part.id),
        kind: 'gone',
        where: old.name(part.id),
        what: '',
        before: old.text(part.id),
        after: '',
      }));
  }

  /** Parts that stand in another list, or on another side of parts of this one. */
  private moves(parts: readonly Part[], were: readonly Part[]): readonly Change[] {
    const { old, now } = this;
    return movedIds(parts, were, (id) => old.part(id) !== undefined).map((id) => ({
      key: movedKey(id),
      kind: 'moved',
      where: now.name(id),
      what: '',
      before: old.placeOf(id),
      after: now.placeOf(id),
    }));
  }
}

/** The ids of the parts of a list that were moved into it or within it: as few as possible. */
export function movedIds(
  parts: readonly Part[],
  were: readonly Part[],
  isKnown: (id: string) => boolean,
): readonly string[] {
  const ids = parts.map(({ id }) => id);
  const there = new Set(ids);
  const common = were.map(({ id }) => id).filter((id) => there.has(id));
  const wasHere = new Set(common);
  const stayed = new Set(
    matches(
      common,
      ids.filter((id) => wasHere.has(id)),
    ).map(([at]) => common[at]),
  );
  return ids.filter((id) => isKnown(id) && !stayed.has(id));
}

export const fieldKey = (id: string, path: string) => `changed ${id} ${path}`;
export const newKey = (id: string) => `new ${id}`;
export const goneKey = (id: string) => `gone ${id}`;
export const movedKey = (id: string) => `moved ${id}`;

/** A plan, with where each part of it stands. */
class Version {
  readonly plan: Plan;
  private readonly format: Format;
  private readonly places = new Map<string, PlacedPart>();
  private print: PrintedPlan | null = null;

  constructor(plan: Plan, format: Format) {
    this.plan = plan;
    this.format = format;
    const { taskNoun, stepNoun } = formModel(format);
    const add = (parts: readonly Part[], noun: string, path: string, task: Part | null) =>
      parts.forEach((part, at) => {
        const own = `${path}${at}`;
        this.places.set(part.id, { part, noun, at, path: own, beside: parts, task });
        if (!task) add(part.steps, stepNoun, `${own}.steps.`, part);
      });
    add(plan.tasks, taskNoun, 'tasks.', null);
  }

  has({ id }: Part): boolean {
    return this.places.has(id);
  }

  part(id: string): Part | undefined {
    return this.places.get(id)?.part;
  }

  /** The parts that a part may speak of by number. */
  besides(id: string): readonly Part[] {
    const place = this.places.get(id);
    if (!place) return [];
    return place.task ? place.task.steps : place.part.steps;
  }

  name(id: string): string {
    const place = this.places.get(id);
    return place ? nameOf(place) : '';
  }

  /** `After “Order”, in “Queue”`. */
  placeOf(id: string): string {
    const place = this.places.get(id);
    if (!place) return '';
    const before = place.beside[place.at - 1];
    const after = before ? `After “${this.name(before.id)}”` : 'First';
    const isOneOfMany = place.task && this.plan.tasks.length > 1;
    return isOneOfMany ? `${after}, in “${this.name(place.task?.id ?? '')}”` : after;
  }

  text(id: string): string {
    this.print ??= printedPlan(this.plan, this.format);
    return partText(this.print, this.places.get(id)?.path ?? '').trimEnd() || this.name(id);
  }
}

interface PlacedPart {
  readonly part: Part;
  readonly noun: string;
  readonly at: number;
  readonly path: string;
  readonly beside: readonly Part[];
  /** The task of a step; null for a task. */
  readonly task: Part | null;
}

function nameOf({ part, noun, at }: PlacedPart): string {
  const number = `${noun} ${shownNumber(part, at)}`;
  return part.name === '' ? number : `${number}: ${part.name}`;
}
