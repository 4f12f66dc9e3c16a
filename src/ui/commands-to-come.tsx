import { useEffect } from 'react';
import { awaitCommands } from './commands.ts';

/** Stands for a late part that offers commands: what is pressed for them before is held. */
export function CommandsToCome() {
  useEffect(awaitCommands, []);
  return null;
}
