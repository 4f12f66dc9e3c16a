/**
 * Parts of the app that come after the first key can be typed: panes, dialogs, rarer inputs. Each
 * is imported by `late` and by nothing else, so that a build keeps it apart (`vite/first-load.ts`
 * counts what is not). They load in the order in which they are declared, once `loadLateParts` is
 * called; what is asked for before that loads at once. What does not load is told, with a way to
 * try again.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { idle } from './idle.ts';
import { dismissToast, shownToasts, showToast } from './toast-queue.ts';
import { whileHere } from './while-here.ts';

/** A part of the app that loads late. */
export interface Late<T> {
  /** What it is, in a message: `the preview`. */
  readonly name: string;
  /** The part, or null until it is there. */
  readonly now: () => T | null;
  /** Loads the part where it is not there; after a failure, it is tried again. */
  readonly load: () => Promise<T>;
  /** How its loading stands. */
  readonly state: () => LateState<T>;
  /** Calls at each change of `state`. Returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export type LateState<T> =
  | { readonly is: 'coming' }
  | { readonly is: 'there'; readonly part: T }
  | { readonly is: 'missing' };

const COMING = { is: 'coming' } as const;
const MISSING = { is: 'missing' } as const;

/**
 * Declares a late part: `late('the preview', async () => (await import('./preview.tsx')).Preview)`.
 * `onDemand`: it is so rare that it loads for those alone who ask for it.
 */
export function late<T>(name: string, from: () => Promise<T>, { onDemand = false } = {}): Late<T> {
  let state: LateState<T> = COMING;
  let loading: Promise<T> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: LateState<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const loaded = async () => {
    if (state.is === 'missing') become(COMING);
    try {
      const part = await whileHere(from);
      become({ is: 'there', part });
      return part;
    } catch (error) {
      loading = null;
      become(MISSING);
      throw error;
    }
  };
  const part: Late<T> = {
    name,
    now: () => (state.is === 'there' ? state.part : null),
    load: () => {
      loading ??= loaded();
      return loading;
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  if (!onDemand) waiting.add(part);
  return part;
}

/** Parts that are to be loaded before anybody asks for them. */
const waiting = new Set<Late<unknown>>();

/**
 * Loads the late parts whenever the browser has nothing else to do, one after the other. To be
 * called as soon as the screen can be used.
 */
export async function loadLateParts(): Promise<void> {
  const missing: Late<unknown>[] = [];
  // A set goes on to what is added to it while it is walked: parts of parts.
  for (const part of waiting) {
    await idle();
    try {
      await part.load();
      waiting.delete(part);
    } catch {
      missing.push(part);
    }
  }
  if (missing.length > 0) tellMissing(missing, loadLateParts);
}

/**
 * Does something with a part: in this moment where it is there, else as soon as it is. Where it does
 * not load, that is told, with a way to try again.
 */
export function withLate<T>(part: Late<T>, act: (part: T) => void): void {
  const there = part.now();
  if (there) act(there);
  else void actOnceThere(part, act);
}

async function actOnceThere<T>(part: Late<T>, act: (part: T) => void): Promise<void> {
  const loaded = await part.load().catch(() => null);
  if (loaded === null) tellMissing([part], () => withLate(part, act));
  else act(loaded);
}

/** How the loading of a part stands; whoever asks has it loaded. */
export function useLate<T>(part: Late<T>): LateState<T> {
  useEffect(() => {
    // What fails is in the state, and told by whoever shows the part.
    if (part.now() === null) part.load().catch(() => undefined);
  }, [part]);
  return useSyncExternalStore(part.subscribe, part.state);
}

/** The message about what did not load, where one is on show; one, however many parts there are. */
let told: number | null = null;
/** The parts that it tells of, and what its button does about each. */
const retries = new Map<Late<unknown>, (() => unknown)[]>();

function tellMissing(parts: readonly Late<unknown>[], retry: () => unknown): void {
  const isOnShow = shownToasts().some(({ id }) => id === told);
  if (told !== null && isOnShow) dismissToast(told);
  else retries.clear();
  for (const part of parts) retries.set(part, [...(retries.get(part) ?? []), retry]);
  told = showToast({
    text: `${missingText([...retries.keys()].map(({ name }) => name))} What you type is kept.`,
    tone: 'danger',
    action: { label: 'Try again', onAction: retryAll },
  });
}

function retryAll(): void {
  const all = new Set([...retries.values()].flat());
  retries.clear();
  for (const retry of all) void retry();
}

/** `The preview did not load. …`: what is missing, and what to do. */
export function missingText(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const more = others.length === 0 ? '' : ` and ${others.length} more of Planform`;
  const what = first.charAt(0).toUpperCase() + first.slice(1);
  return `${what}${more} did not load: the network may be down, or Planform was updated. Try again, or load the page again.`;
}
