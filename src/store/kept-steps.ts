/**
 * The history of an open plan as data that can be stored: what its plans share with the plan as it is
 * now, and with each other, is there once or not at all.
 */
import { compactPart, compactPlan } from '../plan/compact.ts';
import { PLAN_VERSION } from '../plan/migrations.ts';
import { type Part, type Plan, partSchema, planSchema } from '../plan/schema.ts';
import type { KeptSteps } from '../storage/undo-steps.ts';
import type { Edit, Entry, History } from './history.ts';
import { shared } from './shared.ts';

type Ref = string | number;

/** At most so many steps back are kept, and so many characters of them. */
const MOST_STEPS = 200;
const MOST_CHARACTERS = 400_000;

/** The last steps of `history`, which leads to `plan`; `leadsTo` is its checksum. */
export function keptSteps(history: History, plan: Plan, leadsTo: string): KeptSteps {
  const table = new Table(plan);
  // The nearest ones first: what is over the limit is far.
  const past = table.steps(history.past).reverse();
  const future = table.steps(history.future).reverse();
  const { parts, rests, plans } = table;
  return { leadsTo, version: PLAN_VERSION, past, future, parts, rests, plans };
}

class Table {
  readonly parts: { rest: unknown; steps: Ref[] }[] = [];
  readonly rests: unknown[] = [];
  readonly plans: { rest: number; tasks: Ref[] }[] = [];
  private characters = 0;
  private readonly refs = new Map<Part, Ref>();
  private readonly planRefs = new Map<Plan, number>();
  private lastRest: Plan | undefined;

  constructor(plan: Plan) {
    for (const task of plan.tasks) {
      this.refs.set(task, task.id);
      for (const step of task.steps) this.refs.set(step, step.id);
    }
  }

  steps(entries: readonly Entry[]): KeptSteps['past'] {
    const kept: KeptSteps['past'] = [];
    for (const { edit, plan } of entries.toReversed()) {
      const { what, place, field } = edit;
      const at = this.planRef(plan);
      if (kept.length === MOST_STEPS || this.characters > MOST_CHARACTERS) break;
      kept.push({ what, place: { ...place }, field, plan: at });
    }
    return kept;
  }

  private planRef(plan: Plan): number {
    const known = this.planRefs.get(plan);
    if (known !== undefined) return known;
    const tasks = plan.tasks.map((task) => this.partRef(task));
    this.characters += REF * tasks.length;
    const at = this.plans.push({ rest: this.restRef(plan), tasks }) - 1;
    this.planRefs.set(plan, at);
    return at;
  }

  /** Neighbours in a history mostly differ in their tasks alone. */
  private restRef(plan: Plan): number {
    const last = this.lastRest;
    const isSame =
      last &&
      Object.entries(plan).every(
        ([key, value]) => key === 'tasks' || last[key as keyof Plan] === value,
      );
    if (!isSame) {
      const { tasks: _, ...rest } = compactPlan({ ...plan, tasks: [] });
      this.add(this.rests, rest);
    }
    this.lastRest = plan;
    return this.rests.length - 1;
  }

  private partRef(part: Part): Ref {
    const known = this.refs.get(part);
    if (known !== undefined) return known;
    const { steps: _, ...rest } = compactPart(part);
    const steps = part.steps.map((step) => this.partRef(step));
    this.characters += REF * steps.length;
    const ref = this.add(this.parts, { rest, steps });
    this.refs.set(part, ref);
    return ref;
  }

  private add<T>(list: T[], value: T): number {
    this.characters += JSON.stringify(value).length;
    return list.push(value) - 1;
  }
}
/** About how many characters the name of a part takes. */
const REF = 12;

/**
 * The history that `steps` were made from, for a plan that says what that one said. Null where they are
 * of another version of the plan, or are damaged.
 */
export function historyFrom(steps: KeptSteps, plan: Plan): History | null {
  if (steps.version !== PLAN_VERSION) return null;
  try {
    return new Reader(steps, plan).history();
  } catch {
    // Said by the null: the plan itself is whole.
    return null;
  }
}

class Reader {
  private readonly kept: KeptSteps;
  private readonly now: Plan;
  private readonly byId: ReadonlyMap<string, Part>;
  private readonly parts = new Map<number, Part>();
  private readonly rests = new Map<number, Plan>();

  constructor(kept: KeptSteps, now: Plan) {
    this.kept = kept;
    this.now = now;
    const parts = now.tasks.flatMap((task) => [task, ...task.steps]);
    this.byId = new Map(parts.map((part) => [part.id, part]));
  }

  history(): History {
    const plans = this.kept.plans.map(({ rest, tasks }) => this.plan(rest, tasks));
    const entries = (steps: KeptSteps['past']) =>
      steps.map(({ what, place, field, plan }): Entry => {
        const edit = { what, place: place as Edit['place'], field };
        return { ...UNJOINED, edit, plan: there(plans[plan]) };
      });
    return { past: entries(this.kept.past), future: entries(this.kept.future) };
  }

  private plan(rest: number, tasks: readonly Ref[]): Plan {
    return { ...this.rest(rest), tasks: tasks.map((ref) => this.part(ref)) };
  }

  /** A plan has a task: the schema gets one, which is in its place until the others are there. */
  private rest(at: number): Plan {
    const known = this.rests.get(at);
    if (known) return known;
    const read = planSchema.parse({ ...record(there(this.kept.rests[at])), tasks: [ANY] });
    const rest = shared(this.now, { ...read, tasks: this.now.tasks });
    this.rests.set(at, rest);
    return rest;
  }

  private part(ref: Ref): Part {
    if (typeof ref === 'string') return there(this.byId.get(ref));
    const known = this.parts.get(ref);
    if (known) return known;
    const { rest, steps } = there(this.kept.parts[ref]);
    // What a part has stands before it in the list; anything else would have no end.
    if (steps.some((step) => typeof step === 'number' && step >= ref)) there(undefined);
    const read = partSchema.parse({ ...record(rest), steps: [] });
    const part = { ...read, steps: steps.map((step) => this.part(step)) };
    const now = this.byId.get(part.id);
    const result = now ? shared(now, part) : part;
    this.parts.set(ref, result);
    return result;
  }
}
const UNJOINED = { at: Number.NEGATIVE_INFINITY, kind: null, before: null, after: null };
const ANY = { name: '' };

function record(value: unknown): Record<string, unknown> {
  return { ...(value as object) };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}
