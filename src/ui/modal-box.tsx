import { type PointerEvent, type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { keptSelection } from './kept-selection.ts';
import { LiveRegion } from './live-region.tsx';
import { dialogs } from './open-dialogs.ts';
import { FIRST_FOCUS } from './screen-address.ts';

export interface ModalBoxProps {
  /** The name of the dialog; or `labelledBy`, the id of what names it. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** Called for Escape, a click beside the box, and `close()` on the element. Unmount it then. */
  readonly onClose: () => void;
  /** Whether a click beside it closes it. Say no where that could cost typed text. */
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * The box of a modal dialog, open as long as it is mounted. Focus goes to the element
 * with the address `FIRST_FOCUS`, else to the heading, and back to where it was when it closes.
 */
export function ModalBox(props: ModalBoxProps) {
  const { label, labelledBy, closesOutside = true, children, className } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const onClose = useEffectEvent(props.onClose);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const restoreSelection = keptSelection();
    element.showModal();
    dialogs.add(element);
    const first = FIRST_FOCUS.all(element)[0] ?? element.querySelector('h2');
    first?.focus();
    const handleClose = () => {
      // Strict mode closes and opens again: only a dialog that stays closed counts.
      if (element.open) return;
      restoreSelection();
      onClose();
    };
    // Escape closes it in this moment, and the event of that comes later: a key in between, which
    // may be to open it again, would be lost.
    const handleCancel = ({ target }: Event) => {
      if (target !== element) return;
      element.close();
      handleClose();
    };
    element.addEventListener('cancel', handleCancel);
    element.addEventListener('close', handleClose);
    return () => {
      element.removeEventListener('cancel', handleCancel);
      element.removeEventListener('close', handleClose);
      element.close();
      dialogs.delete(element);
      restoreSelection();
    };
  }, []);

  const handlePointerDown = (event: PointerEvent<HTMLDialogElement>) => {
    if (closesOutside && event.target === dialog.current) dialog.current.close();
  };

  return (
    <dialog
      ref={dialog}
      aria-label={label}
      aria-labelledby={labelledBy}
      onPointerDown={handlePointerDown}
      className={classNames(
        'mx-auto w-[calc(100vw-1.5rem)] overflow-hidden rounded-xl bg-raised p-0 text-ink shadow-raised rise',
        'max-h-[calc(100dvh-1.5rem)]',
        className,
      )}
    >
      {children}
      <LiveRegion />
    </dialog>
  );
}
