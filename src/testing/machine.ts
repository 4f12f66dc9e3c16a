// Code that storage loads when it is needed: the clock here does not wait for that.
import '../plan/merge.ts';
import type { StorageEnvironment } from '../storage/environment.ts';
import { FaultyDatabase } from './faulty-database.ts';
import { MemoryStorage } from './memory-storage.ts';
import { TabLocks } from './tab-locks.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One browser with its stores, for tests: tabs open, are hidden and die in it. */
export class Machine {
  readonly clock = new VirtualClock();
  readonly local = new MemoryStorage();
  readonly database = new FaultyDatabase();
  /** Whether the browser forbids local storage. */
  localForbidden = false;
  /** Whether messages between tabs get lost. */
  deaf = false;
  private readonly locks = new TabLocks();
  private readonly tabs = new Set<MachineTab>();

  openTab({ webLocks = true } = {}): MachineTab {
    const tab = new MachineTab(this, webLocks ? this.locks : undefined);
    this.tabs.add(tab);
    return tab;
  }

  /** Lets time pass until timers and requests have come to rest. */
  async pass(milliseconds: number): Promise<void> {
    await this.clock.pass(milliseconds, () => this.database.settled());
  }

  /** What `work` resolves with, while as much time passes as it needs. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let done = false;
    const end = () => {
      done = true;
    };
    work.then(end, end);
    await this.database.settled();
    while (!done) await this.pass(50);
    return await work;
  }

  deliver(from: MachineTab, message: unknown): void {
    if (this.deaf) return;
    const copy: unknown = structuredClone(message);
    for (const tab of this.tabs) if (tab !== from) this.clock.after(1, () => tab.hear(copy));
  }

  /** Puts a text into local storage as a tab of another version of Planform does: without a message. */
  writeSilently(key: string, text: string): void {
    this.local.setItem(key, text);
    for (const tab of this.tabs) this.clock.after(1, () => tab.hearWrite(key));
  }

  close(tab: MachineTab): void {
    this.tabs.delete(tab);
    this.locks.release();
  }
}

export class MachineTab {
  readonly environment: StorageEnvironment;
  /** Whether the browser would ask before it closes this tab. */
  held = false;
  private alive = true;
  private readonly hearers = new Set<(message: unknown) => void>();
  private readonly writeHearers = new Set<(key: string) => void>();
  private readonly hiders = new Set<() => void>();
  private readonly showers = new Set<() => void>();
  private readonly machine: Machine;

  constructor(machine: Machine, locks: TabLocks | undefined) {
    this.machine = machine;
    const isAlive = () => this.alive;
    const whileAlive = (call: () => void) => () => {
      if (this.alive) call();
    };
    const database = machine.database.forTab(isAlive);
    this.environment = {
      local: () => {
        if (machine.localForbidden || !this.alive) {
          throw new DOMException('Access is denied.', 'SecurityError');
        }
        return machine.local;
      },
      database: () => database,
      locks: locks?.forTab(isAlive),
      manager: undefined,
      channel: {
        post: (message) => machine.deliver(this, message),
        subscribe: (listener) => subscribed(this.hearers, listener),
      },
      onLocalWrite: (call) => {
        this.writeHearers.add(call);
      },
      now: () => machine.clock.now,
      after: (milliseconds, call) => machine.clock.after(milliseconds, whileAlive(call)),
      whenIdle: (call) => machine.clock.after(50, whileAlive(call)),
      onHide: (call) => subscribed(this.hiders, call),
      onShow: (call) => subscribed(this.showers, call),
      holdPage: (hold) => {
        this.held = hold;
      },
    };
  }

  hide(): void {
    for (const call of this.hiders) call();
  }

  show(): void {
    for (const call of this.showers) call();
  }

  hear(message: unknown): void {
    if (this.alive) for (const listener of [...this.hearers]) listener(message);
  }

  hearWrite(key: string): void {
    if (this.alive) for (const listener of [...this.writeHearers]) listener(key);
  }

  /** The tab is gone at once, with all that it had in memory. */
  kill(): void {
    this.alive = false;
    this.machine.close(this);
  }

  /** The tab is closed or reloaded: the page hears of it first. */
  leave(): void {
    this.hide();
    this.kill();
  }
}

function subscribed<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
