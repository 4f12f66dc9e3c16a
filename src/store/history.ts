/**
 * Undo and redo as earlier and later trees. Trees share what they have in common,
 * so an entry costs what was edited, not the plan.
 */
import type { Plan } from '../plan/schema.ts';
import type { Place } from './place.ts';

/** What an edit was about: where to look when it is undone, and what to say. */
export interface Edit {
  /** In words, to go on with "Undid: …": `change to Objective`, `removal of Step 2`. */
  readonly what: string;
  readonly place: Place;
  /** The field that was typed in, or null for an edit that no other joins. */
  readonly field: string | null;
}

/** How an edit came about, as far as whoever takes the keys can tell. */
export interface Cause {
  /** `typing`, `deleting` …: edits of one kind may be one. null for an edit that no other joins. */
  readonly kind: string | null;
  /** Whether it goes on where the edit before it ended. */
  readonly continues: boolean;
  /** The selection before the edit, asked for where it is to be kept: data that only its giver understands. */
  readonly selection: () => unknown;
  /** The selection that the edit before this one ended with; null where it was told already. */
  readonly left: () => unknown;
}

export interface Entry {
  readonly edit: Edit;
  /** The plan on the other side of the edit. */
  readonly plan: Plan;
  /** When the edit last grew, in milliseconds. */
  readonly at: number;
  readonly kind: string | null;
  /** The selection before the edit and after it; null where it was in no text. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

export interface Turn {
  readonly plan: Plan;
  readonly history: History;
  readonly edit: Edit;
  /** The selection on this side of the edit. */
  readonly selection: unknown;
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** How many edits can be undone. */
export const HISTORY_LENGTH = 500;

/** Typing in one field is one edit until it rests for this many milliseconds. */
export const PAUSE = 1000;

/** The history after `edit` turned `before` into another plan at time `now`. */
export function recorded(
  history: History,
  edit: Edit,
  before: Plan,
  now: number,
  cause: Cause,
): History {
  const last = history.past.at(-1);
  if (last && continues(last, edit, now, cause)) {
    return { past: [...history.past.slice(0, -1), { ...last, at: now }], future: [] };
  }
  const { kind } = cause;
  const past = ended(history.past, cause.left());
  const entry: Entry = {
    edit,
    plan: before,
    at: now,
    kind,
    before: cause.selection(),
    after: null,
  };
  return { past: [...past, entry].slice(-HISTORY_LENGTH), future: [] };
}

/** One edit back from `plan`, or null where there is none; `left` as in `Cause`. */
export function undone(history: History, plan: Plan, left: unknown): Turn | null {
  const past = ended(history.past, left);
  const last = past.at(-1);
  if (!last) return null;
  const future = [...history.future, { ...last, plan, at: Number.NEGATIVE_INFINITY }];
  return {
    plan: last.plan,
    edit: last.edit,
    selection: last.before,
    history: { past: rested(past.slice(0, -1)), future },
  };
}

/** One undone edit forward from `plan`, or null where there is none. */
export function redone(history: History, plan: Plan): Turn | null {
  const next = history.future.at(-1);
  if (!next) return null;
  const past = [...history.past, { ...next, plan }];
  return {
    plan: next.plan,
    edit: next.edit,
    selection: next.after,
    history: { past, future: history.future.slice(0, -1) },
  };
}

/** `history` with what came before it; what was undone then can be done again only where it is nothing. */
export function resumed({ past, future }: History, earlier: History): History {
  return {
    past: [...earlier.past, ...past].slice(-HISTORY_LENGTH),
    future: past.length + future.length === 0 ? earlier.future : future,
  };
}

function continues(last: Entry, edit: Edit, now: number, cause: Cause): boolean {
  return (
    edit.field !== null &&
    cause.continues &&
    cause.kind !== null &&
    cause.kind === last.kind &&
    last.edit.field === edit.field &&
    last.edit.place.task === edit.place.task &&
    last.edit.place.step === edit.place.step &&
    now - last.at < PAUSE
  );
}

/** With the selection that the last edit ended with. */
function ended(past: readonly Entry[], left: unknown): readonly Entry[] {
  const last = past.at(-1);
  return last && left !== null ? [...past.slice(0, -1), { ...last, after: left }] : past;
}

/** After an undo, typing starts an edit of its own: it must not join the one before. */
function rested(past: readonly Entry[]): readonly Entry[] {
  const last = past.at(-1);
  return last ? [...past.slice(0, -1), { ...last, at: Number.NEGATIVE_INFINITY }] : past;
}
