/** Whether what happens with the clipboard is a text's own affair, or a dialog's. */
export function hasOwnClipboard({ target }: Event): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}
