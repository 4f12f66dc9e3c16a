import { useEffect } from 'react';
import { CommandsToCome } from '../ui/commands-to-come.tsx';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';

const lateImport = late('what opens files', () => import('./import-center.tsx'));
const lateCenter = late('what opens files', async () => (await lateImport.load()).ImportCenter);

/** Where plans come in from outside, on every screen; what comes before its code is kept for it. */
export function ImportDoor() {
  const until = (
    <>
      <CommandsToCome />
      <DropsToCome />
    </>
  );
  return <LatePart of={lateCenter} until={until} />;
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
      withLate(lateImport, ({ openFiles }) => openFiles(files));
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
