import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ariaShortcuts, type Shortcut, shortcutText } from './shortcut.ts';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** What does the same by keyboard, shown in the tooltip. */
  readonly shortcut?: Shortcut;
  readonly size?: 'medium' | 'small';
}

/** A button that shows only an icon. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, size = 'medium', className, type = 'button', ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-keyshortcuts={shortcut && ariaShortcuts(shortcut)}
      title={shortcut ? `${label} (${shortcutText(shortcut)})` : label}
      className={classNames(BASE, size === 'small' ? 'size-control-sm' : 'size-control', className)}
    >
      {icon}
    </button>
  );
}

const BASE =
  'inline-flex shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors ' +
  'duration-100 hover:not-disabled:bg-hover hover:not-disabled:text-ink ' +
  'aria-expanded:bg-hover aria-expanded:text-ink aria-pressed:bg-accent-soft ' +
  'aria-pressed:text-accent disabled:cursor-not-allowed disabled:opacity-45 ' +
  '[&_svg]:size-4 [&_svg]:shrink-0';
