/** Those in the page: it is asked at each shortcut, and to look for them in a long one takes its time. */
export const dialogs = new Set<HTMLDialogElement>();

/** Whether a modal dialog is open. */
export function isDialogOpen(): boolean {
  return [...dialogs].some(({ open }) => open);
}
