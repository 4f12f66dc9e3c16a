import { useEffect } from 'react';
import { CommandsToCome } from '../ui/commands-to-come.tsx';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';

const lateTools = late(
  'commands and opening files',
  async () => (await import('./app-tools.tsx')).appTools,
);
const lateAppTools = late(lateTools.name, async () => (await lateTools.load()).AppTools);

/** The tools of every screen; what is pressed or dropped before their code is there is kept for them. */
export function LateAppTools() {
  return <LatePart of={lateAppTools} until={UNTIL} />;
}

export function openPalette(): void {
  withLate(lateTools, (tools) => tools.openPalette());
}

/** Keeps files that are dropped: left to the browser, they would take the place of the page. */
function DropsToCome() {
  useEffect(() => {
    const handleDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const handleDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const files = [...dataTransfer.files];
      withLate(lateTools, (tools) => tools.openFiles(files));
    };
    document.addEventListener('dragover', handleDragOver);
    document.addEventListener('drop', handleDrop);
    return () => {
      document.removeEventListener('dragover', handleDragOver);
      document.removeEventListener('drop', handleDrop);
    };
  }, []);
  return null;
}

const UNTIL = (
  <>
    <CommandsToCome />
    <DropsToCome />
  </>
);
