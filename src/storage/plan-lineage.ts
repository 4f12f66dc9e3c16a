import { type PlanOrigin, withSeen } from './origin.ts';
import { covers, newRun, revisionAfter } from './revision.ts';

/** What an open plan descends from, as it is edited, saved, and replaced from outside. */
export class PlanLineage {
  private known: PlanOrigin;
  private run = newRun();
  /** The last revision of this run, in a store, in a draft, or on its way. */
  private issued: string | undefined;

  constructor(origin: PlanOrigin) {
    this.known = origin;
  }

  /** What may be overwritten: what the plan came from, and all that was issued since. */
  get origin(): PlanOrigin {
    return this.issued === undefined ? this.known : withSeen(this.known, this.issued);
  }

  hasSeen(revision: string): boolean {
    return covers(this.origin.seen, revision);
  }

  /** A revision of this run that comes after these and all that were issued. */
  nextRevision(seen: readonly string[]): string {
    this.issued = revisionAfter([...seen, ...this.origin.seen], this.run);
    return this.issued;
  }

  /** More was seen, while the plan stays what it is. */
  extendTo(origin: PlanOrigin): void {
    this.known = origin;
  }

  /** The plan is another one now: a new run begins. */
  goOnFrom(origin: PlanOrigin): void {
    this.known = origin;
    this.run = newRun();
    this.issued = undefined;
  }
}
