import { useEffect } from 'react';
import { isFilesOnly } from '../../../ui/rich-text/clip.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { isPlanText } from './caret.ts';

/**
 * Pictures and files that are pasted into a plan, and pictures that are dropped on it, get an
 * answer, and what was typed stays. Other files that are dropped are opened: that is the app's.
 */
export function useFilesRefused(): void {
  useEffect(() => {
    const refusePasted = (event: ClipboardEvent) => {
      const { clipboardData: data, target } = event;
      if (!data || !isPlanText(target) || !isFilesOnly(data)) return;
      event.preventDefault();
      refuse(data.files);
    };
    const refuseDropped = (event: DragEvent) => {
      const { files } = event.dataTransfer ?? {};
      if (!files || !arePictures(files) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      refuse(files);
    };
    document.addEventListener('paste', refusePasted);
    // Before the app takes it for a plan.
    document.addEventListener('drop', refuseDropped, { capture: true });
    return () => {
      document.removeEventListener('paste', refusePasted);
      document.removeEventListener('drop', refuseDropped, { capture: true });
    };
  }, []);
}

function refuse(files: FileList): void {
  showToast({
    text: arePictures(files)
      ? 'Pictures are not supported in a plan: it is text. Put the picture where others can see it, and paste its address here.'
      : 'Files are not supported in a plan: it is text. Drop a file on the page to open it as a plan of its own.',
  });
}

function arePictures(files: FileList): boolean {
  return files.length > 0 && [...files].every(({ type }) => type.startsWith('image/'));
}
