/** Time that passes when a test says so. */
export class VirtualClock {
  now = 1_700_000_000_000;
  private timers: { due: number; order: number; call: () => void }[] = [];
  private count = 0;

  after(milliseconds: number, call: () => void): () => void {
    const timer = { due: this.now + milliseconds, order: this.count++, call };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; `settled` resolves when what a timer started has come to rest. */
  async pass(milliseconds: number, settled: () => Promise<void>): Promise<void> {
    const end = this.now + milliseconds;
    await settled();
    for (let next = this.takeDue(end); next; next = this.takeDue(end)) {
      this.now = Math.max(this.now, next.due);
      next.call();
      await settled();
    }
    this.now = end;
  }

  private takeDue(end: number): { due: number; call: () => void } | undefined {
    const [next] = this.timers
      .filter((timer) => timer.due <= end)
      .sort((one, other) => one.due - other.due || one.order - other.order);
    this.timers = this.timers.filter((timer) => timer !== next);
    return next;
  }
}
