import type { StorageEnvironment } from './environment.ts';

/** Timers by name, at most one of each. */
export class Timers<Name extends string> {
  private readonly cancels = new Map<Name, () => void>();
  private readonly environment: StorageEnvironment;

  constructor(environment: StorageEnvironment) {
    this.environment = environment;
  }

  /** Calls once after so many milliseconds, unless one of this name is waiting already. */
  start(name: Name, milliseconds: number, call: () => void): void {
    if (this.cancels.has(name)) return;
    const cancel = this.environment.after(milliseconds, () => {
      this.cancels.delete(name);
      call();
    });
    this.cancels.set(name, cancel);
  }

  isWaiting(name: Name): boolean {
    return this.cancels.has(name);
  }

  cancel(name: Name): void {
    this.cancels.get(name)?.();
    this.cancels.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.cancels.keys()]) this.cancel(name);
  }
}
