/**
 * Stories of what may befall plans in storage, for law 6 of docs/design.md: people type in two
 * tabs, stores fail and recover, pages are hidden, tabs and browsers die. The
 * text is words that are only ever added, so none may be missing at the end
 * that was there long enough, in the plan or in a kept copy.
 */
import fc from 'fast-check';
import type { Plan } from '../plan/schema.ts';
import { createPlan, listPlans } from '../storage/library.ts';
import { loadPlan } from '../storage/load-plan.ts';
import { keepSaved, type PlanSaver } from '../storage/saver.ts';
import type { DatabaseState } from './faulty-database.ts';
import { Machine, type MachineTab } from './machine.ts';
import { titled } from './titled-plan.ts';

/** The fields that are typed in. */
export const FIELDS = ['assistantNote', 'summary'] as const;
type Field = (typeof FIELDS)[number];

export type Event =
  | { readonly do: 'type'; readonly tab: 0 | 1; readonly field: Field }
  | { readonly do: 'hide' | 'show' | 'kill' | 'leave' | 'reopen'; readonly tab: 0 | 1 }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'local'; readonly is: 'works' | 'full' | 'forbidden' }
  | { readonly do: 'database'; readonly is: DatabaseState }
  | { readonly do: 'messages'; readonly arrive: boolean }
  /** Local storage reaches the disk: a browser that is killed later falls back to this. */
  | { readonly do: 'sync' }
  | { readonly do: 'kill the browser' };

const tab = fc.constantFrom(0 as const, 1 as const);
const both = (...events: ('hide' | 'show' | 'kill' | 'leave' | 'reopen')[]) =>
  fc.record({ do: fc.constantFrom(...events), tab });

/** Events as they may come in any order, typing and waiting most of all. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      tab,
      field: fc.constantFrom(...FIELDS),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(1, 100, 250, 500, 600, 3_000, 31_000),
    }),
  },
  { weight: 4, arbitrary: both('hide', 'show', 'kill', 'leave', 'reopen') },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('local' as const),
      is: fc.constantFrom('works' as const, 'full' as const, 'forbidden' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('database' as const),
      is: fc.constantFrom<DatabaseState[]>('works', 'full', 'down', 'silent'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('messages' as const), arrive: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sync' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill the browser' as const) }) },
);

export interface Setting {
  /** By how many characters the plan is larger than its words. */
  readonly filler: number;
  readonly webLocks: boolean;
  /** Whether the browser is killed at the end, so that local storage falls back. */
  readonly endsInKill: boolean;
}

export const anySetting: fc.Arbitrary<Setting> = fc.record({
  filler: fc.constantFrom(0, 0, 150_000),
  webLocks: fc.boolean(),
  endsInKill: fc.boolean(),
});

export interface StoryEnd {
  /** Words that had to be there and are in no plan. */
  readonly missing: readonly string[];
  /** The text of every plan at the end. */
  readonly texts: readonly string[];
}

interface OpenTab {
  readonly tab: MachineTab;
  readonly saver: PlanSaver;
  plan: Plan;
}

/** A word of the text: when it was typed, and whether someone was told that it is saved. */
interface Word {
  readonly text: string;
  readonly tab: number;
  readonly typedAt: number;
  /** `told`: saved, though the person was warned that a crash of the browser may lose it. */
  state: 'typed' | 'told' | 'safe';
  /** Whether a store failed since it was typed, so that half a second promises nothing. */
  trouble: boolean;
}

/** Plays a story and tells how it ended. */
export class StorageStory {
  private readonly machine = new Machine();
  private readonly tabs: (OpenTab | undefined)[] = [];
  private readonly words: Word[] = [];
  private readonly setting: Setting;
  /** Requests that a silent database got are given up three seconds later; others wait for them. */
  private hangsUntil = 0;
  private onDisk = new Map<string, string>();
  private id = '';

  constructor(setting: Setting) {
    this.setting = setting;
  }

  async play(events: readonly Event[]): Promise<StoryEnd> {
    const plan = { ...titled('the plan'), assistantNote: 'start', other: this.ballast() };
    const { environment } = this.machine.openTab();
    this.id = await this.machine.run(createPlan(plan, environment));
    this.onDisk = new Map(this.machine.local.values);
    for (const event of events) await this.happen(event);
    if (this.setting.endsInKill) await this.killBrowser();
    else for (const index of [0, 1]) this.end(index, 'kill');
    this.allWorks();
    const texts = await this.textsOfAllPlans();
    const found = new Set(texts.flatMap((text) => text.split(' ')));
    const missing = this.words.filter((word) => word.state !== 'typed' && !found.has(word.text));
    return { missing: missing.map((word) => word.text), texts };
  }

  /** Makes the plan large without taking part in the story. */
  private ballast(): Plan['other'] {
    const { filler } = this.setting;
    return filler === 0 ? [] : [{ after: '', text: 'x'.repeat(filler) }];
  }

  private async happen(event: Event): Promise<void> {
    switch (event.do) {
      case 'type':
        return await this.type(event.tab, event.field);
      case 'pass':
        await this.machine.pass(event.milliseconds);
        return this.markOld();
      case 'hide':
        return this.tabs[event.tab]?.tab.hide();
      case 'show':
        return this.tabs[event.tab]?.tab.show();
      case 'reopen':
        return await this.reopen(event.tab);
      case 'kill':
      case 'leave':
        return this.end(event.tab, event.do);
      case 'local':
        this.machine.localForbidden = event.is === 'forbidden';
        this.machine.local.quota = event.is === 'full' ? this.machine.local.used : 5_242_880;
        return this.markTrouble();
      case 'database':
        if (this.machine.database.state === 'silent')
          this.hangsUntil = this.machine.clock.now + 3_000;
        this.machine.database.state = event.is;
        return this.markTrouble();
      case 'messages':
        this.machine.deaf = !event.arrive;
        return;
      case 'sync':
        this.onDisk = new Map(this.machine.local.values);
        return;
      case 'kill the browser':
        return await this.killBrowser();
    }
  }

  private async type(index: 0 | 1, field: Field): Promise<void> {
    this.tabs[index] ??= await this.open();
    const open = this.tabs[index];
    if (!open) return;
    const text = `w${this.words.length}`;
    this.words.push({
      text,
      tab: index,
      typedAt: this.machine.clock.now,
      state: 'typed',
      trouble: this.isTrouble,
    });
    open.plan = { ...open.plan, [field]: `${open.plan[field]} ${text}` };
    open.saver.changed(open.plan);
  }

  /** Opens the plan as the editor does; undefined where it cannot be opened just now. */
  private async open(tab = this.machine.openTab(this.setting)): Promise<OpenTab | undefined> {
    const loaded = await this.machine.run(
      loadPlan(this.id, tab.environment).catch(() => ({ state: 'failed' as const })),
    );
    if (loaded.state !== 'ready') return undefined;
    const saver = keepSaved(loaded, tab.environment);
    const open = { tab, saver, plan: loaded.plan };
    saver.onRemoteChange((change) => {
      if (change.kind === 'taken' || change.kind === 'merged') open.plan = change.plan;
    });
    saver.subscribe(() => {
      if (saver.status.state === 'saved') this.markSaved(open);
    });
    return open;
  }

  /** Closes the plan and opens it again, in the same tab. */
  private async reopen(index: 0 | 1): Promise<void> {
    const open = this.tabs[index];
    if (!open) return;
    await this.machine.run(open.saver.close());
    this.tabs[index] = await this.open(open.tab);
    if (!this.tabs[index]) this.end(index, 'kill');
  }

  private end(index: number, how: 'kill' | 'leave'): void {
    const open = this.tabs[index];
    open?.tab[how]();
    const { localForbidden, local } = this.machine;
    const hasRoom = !localForbidden && local.quota === 5_242_880;
    if (open && how === 'leave' && hasRoom) this.mark(open, 'told');
    this.tabs[index] = undefined;
    // What no half second was given to is not promised.
    for (const word of this.words) {
      if (word.tab === index && word.state !== 'safe') word.trouble = true;
    }
  }

  private async killBrowser(): Promise<void> {
    for (const index of [0, 1]) this.end(index, 'kill');
    await this.machine.pass(0);
    this.machine.local.values.clear();
    for (const [key, value] of this.onDisk) this.machine.local.values.set(key, value);
    for (const word of this.words) {
      if (word.state === 'told') Object.assign(word, { state: 'typed', trouble: true });
    }
  }

  private markSaved(open: OpenTab): void {
    this.mark(open, open.saver.status.message.includes('crashes') ? 'told' : 'safe');
  }

  /** Every word that a tab shows is stored, with this much safety. */
  private mark({ plan }: OpenTab, state: 'told' | 'safe'): void {
    const shown = new Set(wordsOf(plan));
    for (const word of this.words) {
      if (shown.has(word.text) && word.state !== 'safe') word.state = state;
    }
  }

  private markOld(): void {
    for (const word of this.words) {
      const isOld = this.machine.clock.now - word.typedAt >= 500;
      if (!isOld || word.trouble || word.state === 'safe') continue;
      word.state = word.typedAt < this.hangsUntil ? 'told' : 'safe';
    }
  }

  private get isTrouble(): boolean {
    const { database, local, localForbidden } = this.machine;
    return database.state !== 'works' || localForbidden || local.quota < 5_242_880;
  }

  private markTrouble(): void {
    for (const word of this.words) word.trouble ||= this.isTrouble;
  }

  private allWorks(): void {
    this.machine.database.state = 'works';
    this.machine.localForbidden = false;
    this.machine.local.quota = 5_242_880;
  }

  private async textsOfAllPlans(): Promise<string[]> {
    const { environment } = this.machine.openTab();
    const { plans } = await this.machine.run(listPlans(environment));
    const texts: string[] = [];
    for (const { id } of plans) {
      const loaded = await this.machine.run(loadPlan(id, environment));
      if (loaded.state === 'ready') texts.push(wordsOf(loaded.plan).join(' '));
    }
    return texts;
  }
}

function wordsOf(plan: Plan): string[] {
  return FIELDS.flatMap((field) => plan[field].split(' '));
}
