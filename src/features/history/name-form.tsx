import { type FormEvent, useState } from 'react';
import { normalLine } from '../../plan/text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface NameFormProps {
  readonly name: string;
  readonly help: string;
  readonly action: string;
  readonly onName: (name: string) => void;
  /** Whether it is for one version after the other, and empty after each. */
  readonly isForNext?: boolean;
}

/** Gives a version a name, by which it stays. */
export function NameForm({ name, help, action, onName, isForNext = false }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const line = normalLine(typed);
    if (line === name) return;
    onName(line);
    if (isForNext) setTyped('');
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-wrap items-end gap-2">
      <Field label="Name of this version" help={help} className="min-w-0 flex-1 basis-56">
        {(wiring) => (
          <TextInput
            {...wiring}
            value={typed}
            maxLength={200}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" aria-disabled={normalLine(typed) === name}>
        {action}
      </Button>
    </form>
  );
}
