import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_STYLE, type ControlVariant } from './control-style.ts';

export interface TextInputProps extends ComponentProps<'input'> {
  /** `plain` has no border until it is pointed at or typed in. */
  readonly variant?: ControlVariant;
}

/** A single line of text. Its direction follows what is typed. */
export function TextInput({ variant = 'outlined', className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      dir="auto"
      autoComplete="off"
      {...rest}
      className={classNames('h-control', CONTROL_STYLE[variant], className)}
    />
  );
}
