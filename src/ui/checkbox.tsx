import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** The words beside it; give `aria-label` where there is no room for any. */
  readonly label?: ReactNode;
}

/** A box to tick, with its label. */
export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames('inline-flex min-h-control-sm items-center gap-2 text-sm', className)}
    >
      <input {...rest} type="checkbox" className="size-4 shrink-0" />
      {label}
    </label>
  );
}
