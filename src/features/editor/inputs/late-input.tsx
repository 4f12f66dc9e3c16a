import { type ComponentType, useLayoutEffect, useRef } from 'react';
import type { KindId } from '../../../formats/language/kind.ts';
import type { Late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { FIELD } from '../../../ui/screen-address.ts';
import type { InputProps } from './kind-input.ts';

type LateInputProps<Id extends KindId> = InputProps<Id> & {
  readonly of: Late<ComponentType<InputProps<Id>>>;
};

/** An input that loads late; until then there is room for its rows. */
export function LateInput<Id extends KindId>(props: LateInputProps<Id>) {
  return (
    <LatePart {...props} until={<InputToCome label={props.label} rows={rowsIn(props.draft)} />} />
  );
}

/** How many rows a draft has, at least the empty one. */
function rowsIn(draft: unknown): number {
  if (Array.isArray(draft)) return Math.max(1, draft.length);
  const lists = typeof draft === 'object' && draft !== null ? Object.values(draft) : [];
  return lists.reduce((sum: number, list) => sum + rowsIn(list), 0) || 1;
}

interface InputToComeProps {
  readonly label: string;
  readonly rows: number;
}

/**
 * Has the place of an input that is on its way, and the focus where the input is to have it: that
 * passes on to the input.
 */
function InputToCome({ label, rows }: InputToComeProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      const field = FIELD.around(element);
      if (document.activeElement !== element) return;
      setTimeout(() => field?.querySelector<HTMLElement>(CONTROL)?.focus());
    };
  }, []);
  return (
    <div aria-busy="true" className="flex flex-col gap-1">
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but their number is known of them
        <span key={at} className="h-control" />
      ))}
      <button ref={button} type="button" className="h-control text-start text-sm text-ink-faint">
        {label} loads …
      </button>
    </div>
  );
}

const CONTROL = ':is(textarea, input, select, button):not([tabindex="-1"])';
