/**
 * The state of the open plan and its history, and the only ways in which both change: an edit is
 * committed, or one of the history is taken back or made again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '../plan/schema.ts';
import {
  type Cause,
  type Edit,
  EMPTY_HISTORY,
  type History,
  recorded,
  redone,
  resumed,
  type Turn,
  undone,
} from './history.ts';

export interface PlanState {
  readonly plan: Plan;
  readonly history: History;
}

/** Whoever takes the keys knows more of an edit than what it changed. It is asked at each. */
export interface Typist {
  readonly causeOf: (edit: Edit) => Cause;
  /** The selection that the last edit ended with; null where that was told already. */
  readonly takeLeft: () => unknown;
}

/** An edit that was taken back or made again, with the selection that belongs there. */
export type Turned = Edit & { readonly selection: unknown };

export interface CommitOptions {
  /** The clock, in milliseconds: what counts as a pause in typing. */
  readonly now?: () => number;
  readonly typist?: Typist;
}

const nothing = () => null;

/** Without a typist, all that is done to a field is typing. */
const ANYONE: Typist = {
  causeOf: () => ({ kind: 'typing', continues: true, selection: nothing, left: nothing }),
  takeLeft: nothing,
};

export function createCommits(opened: Plan, { now = Date.now, typist = ANYONE }: CommitOptions) {
  const state: StoreApi<PlanState> = createStore<PlanState>()(() => ({
    plan: opened,
    history: EMPTY_HISTORY,
  }));
  const plan = () => state.getState().plan;

  /** Makes `next` the plan: one edit in the history, or more of the last one. */
  function commit(next: Plan, edit: Edit): void {
    const { plan: before, history } = state.getState();
    const cause = typist.causeOf(edit);
    state.setState({
      plan: next,
      history: recorded(history, edit, before, now(), cause),
    });
  }

  function turn(to: Turn | null): Turned | null {
    if (!to) return null;
    state.setState({ plan: to.plan, history: to.history });
    return { ...to.edit, selection: to.selection };
  }

  return {
    state,
    plan,
    commit,

    /** Takes the last edit back and says which it was; null where there is none. */
    undo: () => turn(undone(state.getState().history, plan(), typist.takeLeft())),

    /** Makes the last undone edit again and says which it was; null where there is none. */
    redo: () => turn(redone(state.getState().history, plan())),

    /** Puts the history that led to the plan as it was opened before what was done since. */
    resume: (earlier: History) =>
      state.setState(({ history }) => ({ history: resumed(history, earlier) })),
  };
}
