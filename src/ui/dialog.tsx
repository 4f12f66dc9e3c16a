import X from 'lucide-react/icons/x';
import {
  type PointerEvent,
  type ReactNode,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { LiveRegion } from './live-region.tsx';

export interface DialogProps {
  readonly title: string;
  /** Called for Escape, the close button and a click beside the dialog. Unmount it then. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, at the bottom, always in view. */
  readonly footer?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** Whether a click beside it closes it. Say no where that could cost typed text. */
  readonly closesOutside?: boolean;
}

/**
 * A modal dialog, open as long as it is mounted. Focus goes to the element marked
 * `data-autofocus`, else to the title, and back to where it was when it closes.
 */
export function Dialog(props: DialogProps) {
  const { title, children, footer, width = 'medium', closesOutside = true } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const onClose = useEffectEvent(props.onClose);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector('h2');
    first?.focus();
    const handleClose = () => {
      // Strict mode closes and opens again: only a dialog that stays closed counts.
      if (!element.open) onClose();
    };
    element.addEventListener('close', handleClose);
    return () => {
      element.removeEventListener('close', handleClose);
      element.close();
    };
  }, []);

  const handlePointerDown = (event: PointerEvent<HTMLDialogElement>) => {
    if (closesOutside && event.target === dialog.current) dialog.current.close();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onPointerDown={handlePointerDown}
      className={classNames(
        'm-auto w-[calc(100vw-1.5rem)] overflow-hidden rounded-xl bg-raised p-0 text-ink shadow-raised rise',
        'max-h-[calc(100dvh-1.5rem)]',
        WIDTHS[width],
      )}
    >
      <div className="flex max-h-[calc(100dvh-1.5rem)] flex-col">
        <header className="flex items-center justify-between gap-3 border-b border-line py-2.5 ps-5 pe-2.5">
          <h2 id={titleId} tabIndex={-1} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton label="Close" icon={<X />} onClick={() => dialog.current?.close()} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">
          {children}
        </div>
        {footer ? (
          <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
            {footer}
          </footer>
        ) : null}
      </div>
      <LiveRegion />
    </dialog>
  );
}

const WIDTHS = { narrow: 'max-w-md', medium: 'max-w-2xl', wide: 'max-w-5xl' } as const;
