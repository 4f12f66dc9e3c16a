import { SAVED, type Status, type StatusNow } from './save-status.ts';

/** The status as it is now, and who wants to know when it changes. */
export class StatusLine {
  status: Status;
  private readonly listeners = new Set<() => void>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.status = { ...SAVED, since: now() };
  }

  report(next: StatusNow): void {
    const { state, tone, message, since } = this.status;
    if (state === next.state && tone === next.tone && message === next.message) return;
    this.status = { ...next, since: state === next.state ? since : this.now() };
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
