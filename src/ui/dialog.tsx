import X from 'lucide-react/icons/x';
import { type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { ModalBox } from './modal-box.tsx';

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

/** A modal dialog with a title, open as long as it is mounted; focus is as in `ModalBox`. */
export function Dialog(props: DialogProps) {
  const { title, children, footer, width = 'medium', closesOutside = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  return (
    <ModalBox
      labelledBy={titleId}
      onClose={props.onClose}
      closesOutside={closesOutside}
      className={classNames('my-auto', WIDTHS[width])}
    >
      <div ref={box} className="flex max-h-[calc(100dvh-1.5rem)] flex-col">
        <header className="flex items-center justify-between gap-3 border-b border-line py-2.5 ps-5 pe-2.5">
          <h2 id={titleId} tabIndex={-1} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton
            label="Close"
            icon={<X />}
            onClick={() => box.current?.closest('dialog')?.close()}
          />
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
    </ModalBox>
  );
}

const WIDTHS = { narrow: 'max-w-md', medium: 'max-w-2xl', wide: 'max-w-5xl' } as const;
