import type { RefObject } from 'react';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';

/** Whether saving to a file was asked for before it could be done. */
export type EarlySave = RefObject<boolean>;

/** Takes the keys for saving while the plan is being read, and until what saves it is there. */
export function SaveOnceThere({ early }: { readonly early: EarlySave }) {
  const run = () => {
    early.current = true;
  };
  useActions(() => [{ id: 'save', ...commandOf(KEYS.plan.save), run }]);
  return null;
}
