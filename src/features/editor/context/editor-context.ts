/** What every part of an open plan's page works with. */
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../../plan/schema.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import type { OpenCardStore } from './open-card.ts';
import type { FocusPart, PartTarget } from './opened-plan.ts';
import type { SelectionStore } from './step-selection.ts';

/** A person is asked what a heading or label is to be called, or what it is. */
export interface PartQuestion {
  readonly target: PartTarget;
  readonly about: 'words' | 'meaning';
  readonly focus: FocusPart;
}

export interface Editor {
  readonly planId: string;
  readonly store: PlanStore;
  /** Which card is open. */
  readonly openCard: OpenCardStore;
  /** Which steps are selected. */
  readonly selection: SelectionStore;
  /** What is asked about a heading or label; null while nothing is. */
  readonly partQuestion: StoreApi<PartQuestion | null>;
  /** Shows the form where a pane covers it: what is covered is inert, and takes no focus. */
  readonly uncover: () => void;
  /**
   * What builds the rest of the form at once, for each list of steps of which only the first are in
   * the page: the rest follows in the pauses of the browser, and somebody may go there before.
   */
  readonly unbuilt: Set<() => void>;
  /** Has the history know how texts are typed in, until the returned function is called. */
  readonly watchTyping: () => () => void;
}

export const EditorContext = createContext<Editor | null>(null);

/** Throws outside of an open plan. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('There is no open plan around this part.');
  return editor;
}

/**
 * What `select` takes from the open plan; renders again when that is another value.
 * It runs at every key press: let it look something up, not build something.
 */
export function usePlan<T>(select: (plan: Plan) => T): T {
  return usePlanOf(useEditor(), select);
}

/** The same around the editor's own parts. */
export function usePlanOf<T>({ store }: Editor, select: (plan: Plan) => T): T {
  return useStore(store.state, ({ plan }) => select(plan));
}
