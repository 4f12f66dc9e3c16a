/**
 * What can be done on the screen that is shown. Whoever can do something registers it
 * for as long as it is mounted; shortcuts, the command palette and the list of
 * shortcuts all come from here.
 */
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { isChord, isPressed, type KeyPress, listenToKeys } from './key-press.ts';
import { KEYS } from './keys.ts';
import { isDialogOpen } from './open-dialogs.ts';
import type { Shortcut } from './shortcut.ts';

export interface Command {
  /** Unique among those that are registered at the same time. */
  readonly id: string;
  /** What it does, as a person would say it: `Add step`. */
  readonly title: string;
  /** The heading that it is listed under: `Edit`, `View`, `Plan`. */
  readonly group: string;
  /** Its line in the table of keys. */
  readonly shortcut?: Shortcut;
  /** Where focus has to be for the keys to mean it; anywhere, without this. */
  readonly isFor?: (focused: Element | null) => boolean;
  /** Other words that people may look for. */
  readonly keywords?: string;
  readonly run: () => void;
}

/** A place in the table of keys: `KEYS.prose`. */
type KeyPlace = Readonly<Record<string, Shortcut>>;

type Source<T> = () => readonly T[];

const actions = new Set<Source<Command>>();
const destinations = new Set<Source<Command>>();
const keyPlaces = new Set<Source<KeyPlace>>();

/** Offers actions, with their shortcuts, while the component is mounted; `list` runs for each look. */
export function useActions(list: Source<Command>): void {
  useRegistered(actions, list);
  const run = useEffectEvent(() => runHeld(list()));
  useEffect(() => run(), []);
}

/**
 * Offers many commands without shortcuts, such as places to go to; `list` runs only when
 * somebody looks for one.
 */
export function useDestinations(list: Source<Command>): void {
  useRegistered(destinations, list);
}

/** Has the list of shortcuts show what keys do in these places, while the component is mounted. */
export function useKeyPlaces(places: readonly KeyPlace[]): void {
  useRegistered(keyPlaces, () => places);
}

/** The words and keys of a command whose line in the table says all of it. */
export function commandOf(shortcut: Shortcut): Pick<Command, 'title' | 'group'> & {
  readonly shortcut: Shortcut;
} {
  return { title: shortcut.does, group: shortcut.where, shortcut };
}

/** The actions of the screen as it is now. */
export function currentActions(): readonly Command[] {
  return [...actions].flatMap((source) => source());
}

/** The places that the screen offers to go to. */
export function currentDestinations(): readonly Command[] {
  return [...destinations].flatMap((source) => source());
}

/** What keys do on the screen as it is now: those of its actions, and those of its places. */
export function currentShortcuts(): readonly Shortcut[] {
  const ofActions = currentActions().flatMap(({ shortcut, title, group }) =>
    shortcut ? [{ ...shortcut, does: title, where: group }] : [],
  );
  const ofPlaces = [...keyPlaces].flatMap((source) => source()).flatMap(Object.values<Shortcut>);
  return [...ofActions, ...ofPlaces];
}

/** Counts what was registered and taken back: who shows commands looks again when it is another number. */
let changes = 0;
const listeners = new Set<() => void>();

export function commandChanges(): number {
  return changes;
}

/** Calls `listener` whenever commands come or go. Returns what ends that. */
export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function changed(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

/** How many parts of the screen have commands that are still to come: they load late. */
let awaited = 0;
/** What was pressed for such a command. */
let held: readonly Shortcut[] = [];

/**
 * Says that more commands are to come, until the returned function is called. A key that is nobody's
 * by then, and that the table has for a command, is held for them.
 */
export function awaitCommands(): () => void {
  awaited += 1;
  return () => {
    awaited -= 1;
    // Those that came instead are registered by then, and have taken theirs.
    setTimeout(() => {
      if (awaited === 0) held = [];
    });
  };
}

/** The lines of the table that are commands. */
const OF_COMMANDS = [KEYS.edit, KEYS.view, KEYS.plan, KEYS.text, KEYS.help].flatMap(
  Object.values<Shortcut>,
);

/** Runs those of `commands` whose keys were pressed before they were there. */
function runHeld(commands: readonly Command[]): void {
  for (const keys of held) {
    const command = commands.find(({ shortcut }) => shortcut === keys);
    if (!command) continue;
    held = held.filter((other) => other !== keys);
    if (command.isFor?.(document.activeElement) !== false) command.run();
  }
}

/** Runs the action that the pressed keys are the shortcut of; not while a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    return listenToKeys((press) => {
      if (press.defaultPrevented) return;
      // All other typing passes by at the price of a comparison.
      if (!isChord(press) && isTyping(press)) return;
      if (isDialogOpen()) return;
      const action = currentActions().find(
        ({ shortcut, isFor }) =>
          shortcut && isPressed(press, shortcut) && isFor?.(document.activeElement) !== false,
      );
      const awaitedKeys =
        !action && awaited > 0 ? OF_COMMANDS.find((keys) => isPressed(press, keys)) : undefined;
      if (!action && !awaitedKeys) return;
      press.preventDefault();
      if (awaitedKeys) held = [...held, awaitedKeys];
      action?.run();
    });
  }, []);
}

/** Whether the keys go into a text. */
function isTyping({ target }: KeyPress): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function useRegistered<T>(registry: Set<Source<T>>, source: Source<T>): void {
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
  });
  useEffect(() => {
    const registered = () => latest.current();
    registry.add(registered);
    changed();
    return () => {
      registry.delete(registered);
      changed();
    };
  }, [registry]);
}
