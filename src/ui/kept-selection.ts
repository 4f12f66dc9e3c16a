/**
 * Remembers the selection of the text in focus. The returned function puts it back where the
 * text has the focus again: a dialog that closes gives back the focus, but not the caret.
 */
export function keptSelection(): () => void {
  const text = document.activeElement;
  if (!(text instanceof HTMLTextAreaElement || text instanceof HTMLInputElement)) {
    return () => undefined;
  }
  const { selectionStart, selectionEnd, selectionDirection } = text;
  return () => {
    // A box to tick has none.
    if (document.activeElement !== text || selectionStart === null) return;
    text.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  };
}
