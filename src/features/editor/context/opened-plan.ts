import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../../plan/schema.ts';
import type { EntryPlace, Place, Spot } from '../../../store/place.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import type { EntryKey, PartKey } from '../../../ui/key-lines.ts';
import type { Late } from '../../../ui/late.ts';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import type { SettledPlan } from './settled-plan.ts';

/** The plan that is open, for parts of the app that are not the editor's. */
export interface OpenedPlan {
  readonly store: PlanStore;
  /** The plan as it is now. */
  readonly plan: () => Plan;
  /** The plan as it is in the pauses of typing. */
  readonly settled: SettledPlan;
  /** Where focus is in the form, or was last; null before it was anywhere. */
  readonly focused: ReadableSpot;
  /** Which card stands at the top of the form's window: where the person reads. */
  readonly inView: ReadableSpot;
  /**
   * Brings a part of the form into sight. Without a card, it is the one with the field,
   * or the first of the place. Nothing happens where it is gone.
   */
  readonly show: (spot: Spot, how: Showing) => void;
  /** Shows the form where a pane covers it. */
  readonly uncover: () => void;
  /** What `menuOf` has its answer from; it loads late. */
  readonly entryTools: Late<unknown>;
  /** What can be done with a task or step as a whole; it looks that up when called. */
  readonly menuOf: (place: EntryPlace, focus: FocusEntry) => readonly MenuItem[];
  /** Does what a key on the heading of a task or step does there. */
  readonly entryKey: (place: EntryPlace, key: EntryKey, focus: FocusEntry) => void;
  /** Whether headings and labels of the document can be changed. */
  readonly canChange: () => boolean;
  /** What can be done with a heading or label of the document. */
  readonly partMenuOf: (target: PartTarget, focus: FocusPart) => readonly MenuItem[];
  /** Does what a key for that does. */
  readonly partKey: (target: PartTarget, key: PartKey, focus: FocusPart) => void;
  /** Moves a task among the tasks, or a step to a task. */
  readonly moveTo: (place: EntryPlace, to: EntryTarget, focus: FocusEntry) => void;
}

/** A heading or label of the document, in the plan, in a task or in all steps. */
export interface PartTarget {
  /** Where it is shown. */
  readonly place: Place;
  /** See `keyOfPart`. */
  readonly key: string;
}

/** Puts focus on a heading or label once something was done with it. */
export type FocusPart = (target: PartTarget) => void;

/** Puts focus on a task or step once something was done with it, or with its neighbour. */
export type FocusEntry = (place: EntryPlace) => void;

/** A position among the other tasks, or the other steps of a task, from 0. */
export interface EntryTarget {
  /** For a step: its task from then on. */
  readonly task?: string;
  readonly at: number;
}

/** `open`: its card opens, and the field has focus; `reveal`: the card's heading has; `scroll`: focus stays. */
export type Showing = 'open' | 'reveal' | 'scroll';

export type ReadableSpot = Pick<
  StoreApi<Spot | null>,
  'getState' | 'getInitialState' | 'subscribe'
>;
