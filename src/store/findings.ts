/** What the checks find in the open plan, looked for in the pauses of typing. */
import { checkByParts, checkPlan, type Problem } from '../checks/check.ts';
import { formatOf } from '../formats/built-in/format-of.ts';
import { cardIdWith, formModel } from '../formats/derived/form.ts';
import type { Plan } from '../plan/schema.ts';
import { getPreferences, subscribePreferences } from '../storage/preferences.ts';
import type { Place } from './place.ts';
import type { PlanStore } from './plan-store.ts';

export interface Findings {
  /** Of the rules that are switched on, in the order of the plan. */
  readonly problems: readonly Problem[];
  /** How many of them each card of the form has, by `findingsKey`; the same object while they are the same. */
  readonly byCard: ReadonlyMap<string, number>;
}

/** The findings of one open plan, for as long as somebody follows them. */
export interface FindingsStore {
  readonly getState: () => Findings;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks at once: after what was done for a finding. */
  readonly look: () => void;
}

export const NO_FINDINGS: Findings = { problems: [], byCard: new Map() };

/** `3 remarks`; `nothing to mention` for none. */
export function findingWords(count: number): string {
  if (count === 0) return 'nothing to mention';
  return count === 1 ? '1 remark' : `${count.toLocaleString('en')} remarks`;
}

/** What the checks find in `plan`, as the format with this id shows it, by rules that are switched on. */
export function problemsOf(plan: Plan, format: string): readonly Problem[] {
  return switchedOn(plan, checkPlan(plan, format));
}

function switchedOn({ checksOff }: Plan, problems: readonly Problem[]): readonly Problem[] {
  const off = new Set([...checksOff, ...getPreferences().checksOff]);
  return problems.filter(({ rule }) => !off.has(rule.id));
}

/** A card among all cards of a plan. */
export function findingsKey({ task = '', step = '' }: Place, card: string): string {
  return `${task} ${step} ${card}`;
}

/** The findings of the open plan in `store`: one for all who follow them. */
export function findingsOf(store: Pick<PlanStore, 'state'>): FindingsStore {
  const known = all.get(store.state) ?? createFindings(store);
  all.set(store.state, known);
  return known;
}
const all = new WeakMap<object, FindingsStore>();

function createFindings({ state }: Pick<PlanStore, 'state'>): FindingsStore {
  let now = NO_FINDINGS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  let unfollow: readonly (() => void)[] = [];

  const become = (plan: Plan, found: readonly Problem[]) => {
    const problems = switchedOn(plan, found);
    const model = formModel(formatOf(plan));
    const byCard = new Map<string, number>();
    for (const { place, level, field } of problems) {
      const key = findingsKey(place, cardIdWith(model, level, field) ?? '');
      byCard.set(key, (byCard.get(key) ?? 0) + 1);
    }
    now = { problems, byCard: isSame(byCard, now.byCard) ? now.byCard : byCard };
    for (const listener of [...listeners]) listener();
  };
  const look = () => {
    clearTimeout(timer);
    const { plan } = state.getState();
    become(plan, checkPlan(plan, plan.format));
  };
  /** Goes on with a look for a moment, and leaves the rest for after what else there is to do. */
  const goOn = (plan: Plan, looking: ReturnType<typeof checkByParts>) => {
    const end = performance.now() + MOMENT;
    while (performance.now() < end) {
      const { done, value } = looking.next();
      if (done) return become(plan, value);
    }
    timer = setTimeout(() => goOn(plan, looking));
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { plan } = state.getState();
      goOn(plan, checkByParts(plan, plan.format));
    }, PAUSE);
  };

  return {
    getState: () => now,
    look,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        unfollow = [state.subscribe(lookSoon), subscribePreferences(lookSoon)];
        lookSoon();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        for (const end of unfollow) end();
      };
    },
  };
}

/** Milliseconds without a change. */
const PAUSE = 300;
/** Milliseconds that a look takes at a time, so that no key waits for it. */
const MOMENT = 5;

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, count]) => other.get(key) === count);
}
