import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { isPressed, type KeyPress, listenToKeys, onKeyPress } from './key-press.ts';
import { KEYS } from './keys.ts';
import { shortcutText } from './shortcut.ts';
import { dismissToast, onToastsChange, shownToasts, type Toast } from './toast-queue.ts';

/**
 * Shows the messages of `toast-queue.ts`, in a corner, politely announced. Their time
 * stands still while they are pointed at or focused; F8 goes to the newest one.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(onToastsChange, shownToasts);
  const [held, setHeld] = useState(false);
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    return listenToKeys((press) => {
      const newest = region.current?.querySelector<HTMLElement>('li:last-child button');
      if (!isPressed(press, KEYS.messages.newest) || !newest) return;
      press.preventDefault();
      cameFrom.current = document.activeElement;
      newest.focus();
    });
  }, []);

  const close = (id: number) => {
    const hadFocus = region.current?.contains(document.activeElement) ?? false;
    dismissToast(id);
    setHeld(false);
    if (hadFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };

  return (
    <section
      ref={region}
      aria-label={`Messages (${shortcutText(KEYS.messages.newest)})`}
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      // Above what a narrow window has at its bottom.
      className="pointer-events-none fixed inset-x-3 bottom-14 z-50 flex justify-center lg:bottom-5"
    >
      <ol className="flex w-full max-w-md flex-col gap-2">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} held={held} onClose={() => close(toast.id)} />
        ))}
      </ol>
    </section>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly held: boolean;
  readonly onClose: () => void;
}

function ToastLine({ toast, held, onClose }: ToastLineProps) {
  const { action } = toast;
  const left = useRef(action ? WITH_ACTION : WITHOUT_ACTION);
  const expire = useEffectEvent(onClose);

  useEffect(() => {
    if (held) return;
    const since = performance.now();
    const timer = setTimeout(expire, left.current);
    return () => {
      clearTimeout(timer);
      // Whoever just looked at it gets a moment more.
      left.current = Math.max(LEAST, left.current - (performance.now() - since));
    };
  }, [held]);

  const handleKey = (press: KeyPress) => {
    if (!isPressed(press, KEYS.message.dismiss)) return;
    press.stopPropagation();
    onClose();
  };

  return (
    <li
      onKeyDown={onKeyPress(handleKey)}
      className="pointer-events-auto flex items-center gap-2 rounded-lg bg-raised py-1.5 ps-4 pe-1.5 shadow-raised rise"
    >
      <p
        className={classNames(
          'min-w-0 flex-1 py-1 text-sm',
          toast.tone === 'danger' && 'text-danger',
        )}
      >
        {toast.text}
      </p>
      {action ? (
        <Button
          size="small"
          variant="accent"
          onClick={() => {
            onClose();
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton size="small" label="Dismiss" icon={<X />} onClick={onClose} />
    </li>
  );
}

/** Milliseconds that a message stays. */
const WITH_ACTION = 20_000;
const WITHOUT_ACTION = 7_000;
const LEAST = 3_000;
