/**
 * The open plan: an immutable tree, edited by place and path, with undo and redo.
 * It is the one source of truth while a plan is open. What an edit does not touch
 * keeps its identity, so views and caches compare with `===`. What makes tasks, steps and other
 * content come, go and move is in `structure.ts`: the first key does not need it.
 */
import type { StoreApi } from 'zustand/vanilla';
import { fieldValue, withFieldValue } from '../formats/language/field-value.ts';
import type { Plan } from '../plan/schema.ts';
import { normalLine } from '../plan/text.ts';
import { type CommitOptions, createCommits, type PlanState } from './commits.ts';
import { type Place, withHolder } from './place.ts';
import { shared } from './shared.ts';

/** A field as an edit needs it; every `FieldPart` of a format is one. */
export interface EditableField {
  readonly path: string;
  readonly label: string;
  readonly kind: { readonly id: string; readonly blank: unknown; normal(value: unknown): unknown };
}

/** What the edit is called that takes over a plan as another tab left it. */
export const FROM_OTHER_TAB = 'changes from another tab';

export type PlanStore = ReturnType<typeof createPlanStore>;

/** `opened` is where its history begins. */
export function createPlanStore(opened: Plan, options: CommitOptions = {}) {
  const { state, plan, commit, undo, redo, resume } = createCommits(opened, options);

  return {
    /** To subscribe to; changes go through the functions below, and those of `structure.ts`. */
    state: state as Pick<StoreApi<PlanState>, 'getState' | 'getInitialState' | 'subscribe'>,

    /**
     * Sets one field. `value` passes the kind's schema, which tidies it; a value of
     * another shape throws. Nothing happens where it says the same as before, or
     * where the place is gone.
     */
    edit(place: Place, field: EditableField, value: unknown): void {
      const before = plan();
      const after = withField(before, place, field, value);
      if (after === before) return;
      commit(after, { what: `change to ${field.label}`, place, field: field.path });
    },

    setTitle(text: string): void {
      const title = normalLine(text);
      if (title === plan().title) return;
      commit({ ...plan(), title }, { what: 'change to the title', place: {}, field: 'title' });
    },

    /** Takes over the plan as another tab left it: one edit, which can be undone. */
    replace(next: Plan): void {
      const before = plan();
      const after = shared(before, next);
      if (after === before) return;
      commit(after, { what: FROM_OTHER_TAB, place: {}, field: null });
    },

    /** Makes another plan of it the plan: one edit. */
    commit,

    undo,
    redo,
    resume,
  };
}

/** `plan` with one field set; the plan itself where that changes nothing. */
export function withField(plan: Plan, place: Place, field: EditableField, value: unknown): Plan {
  const tidy = field.kind.normal(value);
  return withHolder(plan, place, (holder) => {
    const old = fieldValue(holder, field);
    const next = shared(old, tidy);
    return next === old ? holder : withFieldValue(holder, field, next);
  });
}
