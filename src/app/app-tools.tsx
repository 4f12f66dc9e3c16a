import { useEffect } from 'react';
import { browserEnvironment } from '../storage/browser-environment.ts';
import { letVersionsGoFirst } from '../storage/history-room.ts';
import { recovered } from '../storage/recover.ts';
import { CommandCenter, openPalette } from './command-center.tsx';
import { ImportCenter, openFiles } from './import-center.tsx';

/** What every screen can do, whatever it shows: its commands, and opening files. */
function AppTools() {
  // An open plan is settled by itself; the others, once there is time.
  useEffect(() => {
    letVersionsGoFirst();
    void recovered(browserEnvironment());
  }, []);
  return (
    <>
      <CommandCenter />
      <ImportCenter />
    </>
  );
}

export const appTools = { AppTools, openFiles, openPalette };
