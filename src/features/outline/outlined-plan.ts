import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../plan/schema.ts';
import type { EntryPlace, Place, Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import type { EntryKey, PartKey } from '../../ui/key-lines.ts';
import type { Late } from '../../ui/late.ts';
import type { MenuItem } from '../../ui/menu-list.tsx';

type Readable<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/** Puts focus on a task or step once something was done with it, or with its neighbour. */
export type FocusEntry = (place: EntryPlace) => void;

/** A heading of the document, and where it is shown. */
export interface PartTarget {
  readonly place: Place;
  readonly key: string;
}

/** Puts focus on a heading once something was done with it. */
export type FocusPart = (target: PartTarget) => void;

/** What the outline needs of the plan that is open in the editor. */
export interface OutlinedPlan {
  readonly store: PlanStore;
  /** The plan as it is in the pauses of typing. */
  readonly settled: Readable<Plan>;
  /** Where focus is in the form, or was last. */
  readonly focused: Readable<Spot | null>;
  /** What stands at the top of the form's window. */
  readonly inView: Readable<Spot | null>;
  readonly show: (spot: Spot, how: 'open' | 'reveal') => void;
  /** What `menuOf` has its answer from; it loads late. */
  readonly entryTools: Late<unknown>;
  /** What can be done with a task or a step as a whole. */
  readonly menuOf: (place: EntryPlace, focus: FocusEntry) => readonly MenuItem[];
  /** What a key for that does. */
  readonly entryKey: (place: EntryPlace, key: EntryKey, focus: FocusEntry) => void;
  /** Whether headings of the document can be changed. */
  readonly canChange: () => boolean;
  /** What can be done with a heading of the document. */
  readonly partMenuOf: (target: PartTarget, focus: FocusPart) => readonly MenuItem[];
  /** What a key for that does. */
  readonly partKey: (target: PartTarget, key: PartKey, focus: FocusPart) => void;
  /** Moves a task among the tasks, or a step to a task. */
  readonly moveTo: (
    place: EntryPlace,
    to: { readonly task?: string; readonly at: number },
    focus: FocusEntry,
  ) => void;
}
