import { CommandCenter, openPalette } from './command-center.tsx';
import { ImportCenter, openFiles } from './import-center.tsx';

/** What every screen can do, whatever it shows: its commands, and opening files. */
function AppTools() {
  return (
    <>
      <CommandCenter />
      <ImportCenter />
    </>
  );
}

export const appTools = { AppTools, openFiles, openPalette };
