import { useEffect } from 'react';
import { showToast } from '../../../ui/toast-queue.ts';

/** Says why files do not go into a plan, and what to do instead. */
export function refuseFiles(files: FileList): void {
  const isPicture = [...files].every(({ type }) => type.startsWith('image/'));
  showToast({
    text: isPicture
      ? 'Pictures are not supported in a plan: it is text. Put the picture where others can see it, and paste its address here.'
      : 'Files are not supported in a plan: it is text. Put the file where others can get it, and paste its address here.',
  });
}

/** Files that are dropped on the page get an answer; without it, browsers leave the page for them. */
export function useFilesRefused(): void {
  useEffect(() => {
    const accept = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const refuse = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      refuseFiles(event.dataTransfer.files);
    };
    document.addEventListener('dragover', accept);
    document.addEventListener('drop', refuse);
    return () => {
      document.removeEventListener('dragover', accept);
      document.removeEventListener('drop', refuse);
    };
  }, []);
}

function hasFiles({ dataTransfer, defaultPrevented }: DragEvent): boolean {
  return !defaultPrevented && dataTransfer?.types.includes('Files') === true;
}
