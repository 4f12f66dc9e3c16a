/**
 * What can be done on the screen that is shown. Whoever can do something registers it
 * for as long as it is mounted; shortcuts, the command palette and the list of
 * shortcuts all come from here.
 */
import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from './shortcut.ts';

export interface Command {
  /** Unique among those that are registered at the same time. */
  readonly id: string;
  /** What it does, as a person would say it: `Add step`. */
  readonly title: string;
  /** The heading that it is listed under: `Edit`, `View`, `Plan`. */
  readonly group: string;
  /** As in `isShortcut`. */
  readonly shortcut?: string;
  /** Other words that people may look for. */
  readonly keywords?: string;
  readonly run: () => void;
}

type Source = () => readonly Command[];

const actions = new Set<Source>();
const destinations = new Set<Source>();

/** Offers actions, with their shortcuts, while the component is mounted. */
export function useActions(list: readonly Command[]): void {
  useRegistered(actions, () => list);
}

/**
 * Offers many commands without shortcuts, such as places to go to; `list` runs only when
 * somebody looks for one.
 */
export function useDestinations(list: Source): void {
  useRegistered(destinations, list);
}

/** The actions of the screen as it is now. */
export function currentActions(): readonly Command[] {
  return [...actions].flatMap((source) => source());
}

/** The places that the screen offers to go to. */
export function currentDestinations(): readonly Command[] {
  return [...destinations].flatMap((source) => source());
}

/** Runs the action that the pressed keys are the shortcut of; not while a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isChord(event)) return;
      if (document.querySelector('dialog[open]')) return;
      const pressed = currentActions().find(
        ({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut),
      );
      if (!pressed) return;
      event.preventDefault();
      pressed.run();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, []);
}

/** Typing passes by at the price of one comparison. */
function isChord({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
}

function useRegistered(registry: Set<Source>, source: Source): void {
  const latest = useEffectEvent(source);
  useEffect(() => {
    const registered = () => latest();
    registry.add(registered);
    return () => void registry.delete(registered);
  }, [registry]);
}
