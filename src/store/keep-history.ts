/**
 * Keeps the history of an open plan: earlier versions at what happens to it, the steps of undo, and when
 * which boxes were ticked.
 * Nothing here runs with a key press but a comparison; all else waits until the browser is idle.
 */
import type { Plan } from '../plan/schema.ts';
import { ticksBetween } from '../plan/ticks.ts';
import { browserEnvironment } from '../storage/browser-environment.ts';
import type { StorageEnvironment } from '../storage/environment.ts';
import type { VersionEvent } from '../storage/history-schema.ts';
import { logTicks } from '../storage/tick-log.ts';
import { keepSteps, planChecksum, readSteps } from '../storage/undo-steps.ts';
import { keepVersion } from '../storage/versions.ts';
import type { PlanState } from './commits.ts';
import { historyFrom, keptSteps } from './kept-steps.ts';
import { FROM_OTHER_TAB, type PlanStore } from './plan-store.ts';

/** While a plan is typed in, or another tab changes it, a version is kept this often, in milliseconds. */
export const PACE = 600_000;
/** After an edit, the steps of undo wait this long for more. */
const STEPS_AFTER = 1_000;

/** Begins with the history of an open plan, once for each store. Returns what ends it. */
export function keepHistory(
  planId: string,
  store: PlanStore,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  const keeper = new Keeper(planId, store, environment);
  return () => keeper.end();
}

/** Those whose steps of undo were brought back. */
const resumed = new WeakSet<PlanStore>();

class Keeper {
  private readonly planId: string;
  private readonly store: PlanStore;
  private readonly environment: StorageEnvironment;
  private readonly opened: Plan;
  private readonly stops: (() => void)[];
  private ended = false;
  private cancelWork: (() => void) | undefined;
  private cancelSteps: (() => void) | undefined;
  private lastMerge = Number.NEGATIVE_INFINITY;
  /** The plan that the steps of undo in the database lead to. */
  private stepsOf: Plan;
  private areStepsRead = false;
  /** The plan whose boxes the log knows. */
  private loggedOf: Plan;

  constructor(planId: string, store: PlanStore, environment: StorageEnvironment) {
    this.planId = planId;
    this.store = store;
    this.environment = environment;
    this.opened = store.state.getInitialState().plan;
    this.stepsOf = this.opened;
    this.loggedOf = this.opened;
    this.stops = [
      store.state.subscribe((now, before) => this.changed(now, before)),
      environment.onHide(() => {
        this.keepSteps();
        this.logTicks();
      }),
      environment.whenIdle(() => void this.begin()),
    ];
  }

  end(): void {
    this.keepSteps();
    this.logTicks();
    this.ended = true;
    for (const stop of this.stops) stop();
    this.cancelWork?.();
    this.cancelSteps?.();
  }

  private get plan(): Plan {
    return this.store.state.getState().plan;
  }

  private async begin(): Promise<void> {
    const steps = await readSteps(this.planId, planChecksum(this.opened), this.environment);
    if (this.ended) return;
    const earlier = steps && historyFrom(steps, this.opened);
    if (earlier && !resumed.has(this.store)) this.store.resume(earlier);
    resumed.add(this.store);
    this.areStepsRead = true;
    // It was typed in before this code was there.
    if (this.plan !== this.opened) this.edited();
    this.keep(this.opened, 'opened');
  }

  private changed(now: PlanState, before: PlanState): void {
    if (now.plan === before.plan) return;
    this.edited();
    const { format, ownFormat } = before.plan;
    const edit = now.history.past.at(-1)?.edit;
    // What is undone can be done again until there is a new edit.
    const isNew = now.history.future.length === 0;
    if (isNew && edit?.what === FROM_OTHER_TAB) {
      // What was ticked there is in the log of there.
      this.logTicks(before.plan);
      this.loggedOf = now.plan;
    }
    if (now.plan.format !== format || now.plan.ownFormat !== ownFormat) {
      this.keep(before.plan, 'format');
    } else if (isNew && edit?.what === FROM_OTHER_TAB) this.merged(before.plan);
  }

  /** Another tab that is typed in changes the plan with each of its saves. */
  private merged(before: Plan): void {
    const now = this.environment.now();
    const isSoon = Math.abs(now - this.lastMerge) < PACE;
    this.lastMerge = now;
    if (!isSoon) this.keep(before, 'merge');
  }

  private edited(): void {
    this.cancelWork ??= this.environment.after(PACE, () => {
      this.cancelWork = undefined;
      this.keep(this.plan, 'work');
    });
    this.cancelSteps?.();
    this.cancelSteps = this.environment.after(STEPS_AFTER, () => {
      this.cancelSteps = this.environment.whenIdle(() => {
        this.keepSteps();
        this.logTicks();
      });
    });
  }

  /** A plan that is no longer the open one stays what it was, and can wait. */
  private keep(plan: Plan, event: VersionEvent): void {
    const { planId, environment } = this;
    environment.whenIdle(() => void keepVersion(planId, plan, event, { environment }));
  }

  private logTicks(plan = this.plan): void {
    const { loggedOf, planId, environment } = this;
    if (this.ended || plan === loggedOf) return;
    this.loggedOf = plan;
    const ticks = ticksBetween(loggedOf, plan);
    if (ticks.length > 0) void logTicks(planId, ticks, environment);
  }

  /** At once, in one go: the page may be about to close. */
  private keepSteps(): void {
    const { plan, history } = this.store.state.getState();
    if (this.ended || !this.areStepsRead || plan === this.stepsOf) return;
    // The tab that made the last edit has the steps that lead to it.
    if (history.past.at(-1)?.edit.what === FROM_OTHER_TAB) return;
    this.stepsOf = plan;
    const steps = keptSteps(history, plan, planChecksum(plan));
    void keepSteps(this.planId, steps, this.environment);
  }
}
