// biome-ignore-all lint/style/noExcessiveLinesPerFile: one machine with one state; in two files, each would reach into the other
/**
 * The saver of one open plan: when it writes, when it tries again, and what it
 * does about other tabs. `saver.ts` says what its public side promises.
 */
import type { Plan } from '../plan/schema.ts';
import { CatchUp } from './catch-up.ts';
import { dropDraft, leaveDraft } from './drafts.ts';
import type { StorageEnvironment } from './environment.ts';
import { withPlanLock } from './lock.ts';
import type { PlanOrigin } from './origin.ts';
import { planWrite } from './plan-kind.ts';
import { PlanLineage } from './plan-lineage.ts';
import { copied, merged, newer, type RemoteEvent, removed, taken } from './remote-event.ts';
import { type Attempt, attemptSave, unseenIn } from './save-attempt.ts';
import { NEWER, SAVED, SAVING, type Status, statusAfter, storedStatus } from './save-status.ts';
import { settlePlan } from './settle.ts';
import { StatusLine } from './status-line.ts';
import { holdPage, type OpenPlan, type StoredChange, tabOf } from './tab.ts';
import { Timers } from './timers.ts';

/** A key press waits this long for more, in milliseconds; the rest of the half second is the disk's. */
const WRITE_AFTER = 200;
/** Other tabs' saves come in bursts: they are looked at together. */
const LOOK_AFTER = 300;
/** A failed save is tried again after one second, two, four, and then every five. */
const LONGEST_RETRY = 5_000;

interface Start {
  readonly id: string;
  readonly plan: Plan;
  readonly origin: PlanOrigin;
  readonly stored: boolean;
}

export class OpenPlanSaver implements OpenPlan {
  readonly planId: string;
  isStopped = false;
  private plan: Plan;
  private readonly lineage: PlanLineage;
  /** Counts the edits; what is stored is as of `storedEdit`. */
  private edit = 0;
  private storedEdit = 0;
  /** The edit that a draft in local storage is as of; undefined where there is none. */
  private draftEdit: number | undefined;
  private failures = 0;
  private ending = false;
  private working: Promise<void> | undefined;
  private readonly timers: Timers<'write' | 'retry' | 'look'>;
  private readonly line: StatusLine;
  private readonly catchUp: CatchUp;
  private readonly remoteListeners = new Set<(event: RemoteEvent) => void>();
  private readonly stops: readonly (() => void)[];
  private readonly environment: StorageEnvironment;

  constructor(environment: StorageEnvironment, { id, plan, origin, stored }: Start) {
    this.environment = environment;
    this.planId = id;
    this.plan = plan;
    this.lineage = new PlanLineage(origin);
    this.line = new StatusLine(() => environment.now());
    this.timers = new Timers(environment);
    this.catchUp = new CatchUp(environment, () => void this.runCatchUp());
    const tab = tabOf(environment);
    const noticed = (change: StoredChange) => this.noticed(change);
    tab.listeners.add(noticed);
    tab.openPlans.set(id, this);
    this.stops = [
      () => tab.listeners.delete(noticed),
      environment.onHide(() => this.hidden()),
      environment.onShow(() => this.shown()),
    ];
    if (!stored) this.edited();
    else this.standsAs(origin);
  }

  changed(plan: Plan): void {
    if (plan === this.plan) return;
    this.plan = plan;
    this.edited();
  }

  async flush(): Promise<Status> {
    this.timers.cancel('write');
    if (this.isDirty || this.working) await this.save();
    return this.status;
  }

  get status(): Status {
    return this.line.status;
  }

  subscribe(listener: () => void): () => void {
    return this.line.subscribe(listener);
  }

  onRemoteChange(listener: (event: RemoteEvent) => void): () => void {
    this.remoteListeners.add(listener);
    return () => this.remoteListeners.delete(listener);
  }

  async close(): Promise<void> {
    this.ending = true;
    this.remoteListeners.clear();
    await this.flush();
    await this.runCatchUp();
    if (!this.unsaved()) this.handOver();
  }

  unsaved(): { plan: Plan; origin: PlanOrigin } | undefined {
    // Once a newer Planform has saved the plan, what is typed here goes into a draft only.
    const isKept = this.isStopped && this.draftEdit === this.edit;
    if (!this.isDirty || isKept) return undefined;
    return { plan: this.plan, origin: this.lineage.origin };
  }

  handOver(): void {
    for (const stop of this.stops) stop();
    this.timers.cancelAll();
    this.catchUp.stop();
    holdPage(this.environment, this, false);
    const { openPlans } = tabOf(this.environment);
    if (openPlans.get(this.planId) === this) openPlans.delete(this.planId);
  }

  private get isDirty(): boolean {
    return this.edit !== this.storedEdit;
  }

  private edited(): void {
    this.edit++;
    if (this.status.state === 'saved') {
      const { tone, message } = this.status;
      this.line.report(tone === 'quiet' ? SAVING : { state: 'saving', tone, message });
    }
    this.timers.start('write', WRITE_AFTER, () => {
      // The disk is slow, and this edit would wait for its turn: a draft does not.
      if (this.working) this.leaveDraft();
      void this.save();
    });
  }

  /** Saves until nothing is unsaved that is due, or until it fails. */
  private save(): Promise<void> {
    this.working ??= this.attempts().finally(() => {
      this.working = undefined;
      if (this.ending && !this.unsaved()) this.handOver();
    });
    return this.working;
  }

  private async attempts(): Promise<void> {
    this.timers.cancel('retry');
    if (!this.isDirty) return;
    if (this.isStopped) {
      this.keepTyped();
      return;
    }
    let stored: boolean;
    do stored = await this.guardedAttempt();
    while (stored && this.isDirty && !this.timers.isWaiting('write'));
    if (this.isStopped) return;
    this.failures = stored ? 0 : this.failures + 1;
    holdPage(this.environment, this, !stored);
    if (stored) return;
    const wait = Math.min(1_000 * 2 ** (this.failures - 1), LONGEST_RETRY);
    this.timers.start('retry', wait, () => void this.save());
  }

  /** A fault of ours must not end the saving either. */
  private async guardedAttempt(): Promise<boolean> {
    try {
      return await this.attempt();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `Not saved, because of a fault in Planform (${why}). Keep this tab open, and copy or download the plan.`;
      this.line.report({ state: 'failed', tone: 'error', message });
      return false;
    }
  }

  private async attempt(): Promise<boolean> {
    const { planId } = this;
    let { edit } = this;
    const attempt = await withPlanLock(this.environment, planId, async () => {
      const result = await attemptSave(this.environment, {
        planId,
        origin: this.lineage.origin,
        issue: (seen) => {
          edit = this.edit;
          return { plan: this.plan, revision: this.lineage.nextRevision(seen) };
        },
        merge: (base, theirs) => this.merge(base, theirs),
      });
      this.lineage.extendTo(result.origin);
      return result;
    });
    const stored = attempt.outcome === 'stored' || attempt.outcome === 'unchanged';
    if (stored) this.isStored(attempt, edit);
    else if (attempt.outcome === 'newer') this.stop();
    else this.line.report(statusAfter(attempt));
    // Another tab's version stands under the plan's key, and there was no room to keep both: a
    // draft under a key of this tab may still fit.
    if (attempt.outcome === 'conflict') this.leaveDraft();
    for (const copy of attempt.copies) this.tell(copied(copy));
    return stored;
  }

  /** Goes on with the edits of this tab and another one's, unless both changed the same text. */
  private async merge(base: Plan, theirs: Plan): Promise<boolean> {
    // Rare, so its code comes when it is needed; what is typed until then is merged, too. Where it
    // does not come, theirs is kept as a copy, and that is told.
    const code = await import('../plan/merge.ts').catch(() => null);
    const made = code?.mergedPlans(base, this.plan, theirs);
    if (!made || made.clashes) return false;
    const { plan } = made;
    this.plan = plan;
    this.edit++;
    this.tell(merged(plan));
    return true;
  }

  /**
   * A newer Planform's version stands in the stores, and nothing may be written over it. What is
   * typed here goes into a draft, from which that Planform makes a plan of its own.
   */
  private stop(): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.timers.cancelAll();
    this.catchUp.stop();
    this.line.report(NEWER);
    if (this.isDirty) this.keepTyped();
    this.tell(newer());
  }

  private keepTyped(): void {
    this.leaveDraft();
    holdPage(this.environment, this, this.unsaved() !== undefined);
  }

  private isStored({ outcome, write, written }: Attempt, edit: number): void {
    this.storedEdit = edit;
    if (this.draftEdit !== undefined && this.draftEdit <= edit) {
      dropDraft(this.environment, this.planId);
      this.draftEdit = undefined;
    }
    if (written) this.catchUp.note({ write, ...written });
    if (outcome === 'stored') tabOf(this.environment).announce(this.planId, write.head.revision);
    this.reportStored();
  }

  /** The plan was read from the stores, and maybe not all of them have it. */
  private standsAs({ standing }: PlanOrigin): void {
    if (standing) this.catchUp.note(standing);
    this.reportStored();
  }

  private reportStored(): void {
    const { lagging } = this.catchUp;
    const now = lagging ? storedStatus(lagging) : SAVED;
    this.line.report(this.isDirty ? { ...now, state: 'saving' } : now);
  }

  private async runCatchUp(): Promise<void> {
    if (this.isStopped || this.isDirty || this.working || !this.catchUp.lagging) return;
    await withPlanLock(this.environment, this.planId, () => this.catchUp.run());
    const { lagging } = this.catchUp;
    if (lagging && unseenIn(lagging)?.state === 'newer') this.stop();
    else this.reportStored();
  }

  private hidden(): void {
    if (!this.isDirty) {
      if (!this.isStopped) this.catchUp.runLocal();
      return;
    }
    this.leaveDraft();
    void this.flush();
  }

  /** Puts what is not saved into local storage at once, under a key of this tab's own. */
  private leaveDraft(): void {
    if (this.draftEdit === this.edit) return;
    const supersedes = [...this.lineage.origin.seen];
    const write = planWrite(this.planId, this.plan, {
      revision: this.lineage.nextRevision(supersedes),
      supersedes,
      savedAt: this.environment.now(),
    });
    if (leaveDraft(this.environment, write)) this.draftEdit = this.edit;
  }

  private shown(): void {
    if (this.isDirty) void this.flush();
    else this.lookSoon();
  }

  private noticed({ id, revision }: StoredChange): void {
    if (id === this.planId && !this.lineage.hasSeen(revision)) this.lookSoon();
  }

  private lookSoon(): void {
    this.timers.start('look', LOOK_AFTER, () => void this.look());
  }

  /**
   * Takes what another tab saved. An unsaved edit of this tab comes first: its
   * save meets the other version and keeps both.
   */
  private async look(): Promise<void> {
    const { edit } = this;
    const nobody = () =>
      this.isStopped ||
      this.isDirty ||
      edit !== this.edit ||
      this.working ||
      this.remoteListeners.size === 0;
    if (nobody()) return;
    await withPlanLock(this.environment, this.planId, async () => {
      const settled = await settlePlan(this.environment, this.planId);
      const { record, origin, copies } = settled;
      for (const copy of copies) this.tell(copied(copy));
      if (settled.unreadable?.state === 'newer') this.stop();
      if (nobody() || !record) return;
      if (this.lineage.hasSeen(record.head.revision)) return;
      if (record.head.removedAt !== undefined) {
        // The plan was removed: the next edit is written even if it makes the text what it was.
        this.lineage.extendTo({ ...origin, checksum: '' });
        this.tell(removed());
        return;
      }
      this.plan = record.value;
      this.lineage.goOnFrom(origin);
      this.tell(taken(record.value));
      this.standsAs(origin);
    });
  }

  private tell(event: RemoteEvent): void {
    for (const listener of [...this.remoteListeners]) listener(event);
  }
}
