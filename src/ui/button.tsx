import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary button a screen; `quiet` and `accent` are words until they are pointed at. */
  readonly variant?: keyof typeof VARIANTS;
  readonly size?: 'medium' | 'small';
  readonly icon?: ReactNode;
}

/** A button with words. Without words, use `IconButton`. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'medium',
    icon,
    className,
    children,
    type = 'button',
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(BASE, SIZES[size], VARIANTS[variant], className)}
    >
      {icon}
      {children}
    </button>
  );
}

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium select-none ' +
  'whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 ' +
  '[&_svg]:size-4 [&_svg]:shrink-0';

const SIZES = {
  medium: 'h-control px-3 text-sm',
  small: 'h-control-sm px-2 text-sm',
} as const;

const VARIANTS = {
  primary: 'bg-accent-fill text-on-accent shadow-card hover:not-disabled:bg-accent-fill-hover',
  secondary:
    'border border-line-strong/60 bg-surface text-ink shadow-card hover:not-disabled:bg-hover',
  quiet: 'text-ink-soft hover:not-disabled:bg-hover hover:not-disabled:text-ink',
  accent: 'text-accent hover:not-disabled:bg-hover',
  danger: 'bg-danger-fill text-on-accent shadow-card hover:not-disabled:opacity-90',
} as const;
