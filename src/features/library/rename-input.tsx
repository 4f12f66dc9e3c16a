import { useEffect, useRef } from 'react';
import { type KeyPress, onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { TextInput } from '../../ui/text-input.tsx';

interface RenameInputProps {
  readonly name: string;
  /** Called once: with the new name, or with null where it stays. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a plan while it is changed: Enter or leaving takes it, Escape does not. */
export function RenameInput({ name, onDone }: RenameInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const finish = (typed: string | null) => {
    if (done.current) return;
    done.current = true;
    const title = typed?.trim();
    onDone(title === undefined || title === name ? null : title);
  };

  const handleKey = (press: KeyPress<HTMLInputElement>) => {
    const key = pressed(press, LATE_KEYS.rename);
    if (key === 'take') finish(press.currentTarget.value);
    if (key === 'leave') finish(null);
  };

  return (
    <TextInput
      ref={input}
      aria-label="Name of the plan"
      aria-description="Enter saves it, Escape leaves it as it was"
      defaultValue={name}
      onKeyDown={onKeyPress(handleKey)}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
