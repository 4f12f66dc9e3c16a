import type { StorageEnvironment } from './environment.ts';
import { writeJournal } from './journal.ts';
import { writeLocal } from './local-plans.ts';
import type { Standing } from './store-answer.ts';

/** Large plans go to local storage at most this often, in milliseconds, and when the page is idle. */
const LOCAL_PACE = 10_000;
/** After a store failed it is tried again this often, in milliseconds. */
const RETRY_PACE = 15_000;

/**
 * Brings the last saved text to the store that lags behind: local storage for
 * a large plan, or a store that failed while the other one took it.
 */
export class CatchUp {
  private last: Standing | undefined;
  private cancel: (() => void) | undefined;
  private readonly environment: StorageEnvironment;
  private readonly whenDue: () => void;

  /** `whenDue` is called when it is time for `run`. */
  constructor(environment: StorageEnvironment, whenDue: () => void) {
    this.environment = environment;
    this.whenDue = whenDue;
  }

  /** Takes note of a write that one store has, and of what the other one lacks. */
  note(standing: Standing): void {
    this.last = standing;
    const { local, journal } = standing;
    const done = local.state === 'written' && journal.state === 'written';
    if (done) this.stop();
    else this.cancel ??= this.plan(local.state === 'left' && journal.state === 'written');
  }

  /** What the stores have of the last write; undefined where both have it or nothing was written. */
  get lagging(): Standing | undefined {
    const done = this.last?.local.state === 'written' && this.last.journal.state === 'written';
    return done ? undefined : this.last;
  }

  /**
   * Writes to the stores that lag. For the holder of the plan's lock. Never
   * rejects.
   */
  async run(): Promise<void> {
    if (!this.last) return;
    const { write } = this.last;
    let { local, journal } = this.last;
    if (local.state !== 'written') local = writeLocal(this.environment, write);
    if (journal.state !== 'written') journal = await writeJournal(this.environment, write);
    this.note({ write, local, journal });
  }

  /** Writes to local storage alone, at once and without the lock: the page is about to go. */
  runLocal(): void {
    const { lagging } = this;
    if (!lagging || lagging.local.state === 'written') return;
    const local = writeLocal(this.environment, lagging.write);
    this.note({ ...lagging, local });
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  private plan(whenIdle: boolean): () => void {
    const due = () => {
      this.cancel = undefined;
      this.whenDue();
    };
    if (!whenIdle) return this.environment.after(RETRY_PACE, due);
    return this.environment.after(LOCAL_PACE, () => {
      this.cancel = this.environment.whenIdle(due);
    });
  }
}
