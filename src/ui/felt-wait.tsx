import { type ReactNode, useEffect, useState } from 'react';
import { classNames } from './class-names.ts';
import { dismissToast, showToast } from './toast-queue.ts';

/** Milliseconds after which a wait is felt. What takes less says nothing of it. */
const FELT = 300;

interface FeltWaitProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** Stands for something that is being made, and says so once the wait is felt. */
export function FeltWait({ children, className }: FeltWaitProps) {
  const [isFelt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), FELT);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={classNames('text-sm text-ink-soft', className)}>
      {isFelt ? children : null}
    </p>
  );
}

/**
 * The outcome of `work`. Once the wait is felt, a message says `text`, and can cancel it: null
 * where somebody did.
 */
export async function cancellable<T>(
  text: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const control = new AbortController();
  const cancel = { label: 'Cancel', onAction: () => control.abort() };
  let toast: number | null = null;
  const timer = setTimeout(() => {
    toast = showToast({ text, action: cancel });
  }, FELT);
  try {
    return await work(control.signal);
  } catch (error) {
    if (control.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    if (toast !== null) dismissToast(toast);
  }
}
