/** The messages on show, outside React so that any code can add one. */

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'danger';
  /** One thing to do about it, such as Undo. */
  readonly action: { readonly label: string; readonly onAction: () => void } | null;
}

/** Shows a message for a while: longer where there is something to do about it. Returns its id. */
export function showToast(toast: Partial<Omit<Toast, 'id' | 'text'>> & { text: string }): number {
  nextId += 1;
  const added: Toast = { tone: 'info', action: null, ...toast, id: nextId };
  publish([...toasts.slice(-(MOST - 1)), added]);
  return nextId;
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function shownToasts(): readonly Toast[] {
  return toasts;
}

/** Calls `listener` after each change; returns a function that stops it. */
export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const MOST = 3;
let nextId = 0;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();
