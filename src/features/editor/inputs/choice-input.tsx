import { classNames } from '../../../ui/class-names.ts';
import { TextBox } from '../text/text-box.tsx';
import type { InputProps } from './kind-input.ts';

/** A few usual words, one click away, and a box for any others. */
export function ChoiceInput({ label, options, draft, onDraft, wiring }: InputProps<'choice'>) {
  return (
    <div className="flex flex-wrap items-start gap-1.5">
      {options.choices.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={draft === choice}
          aria-label={`${label}: ${choice}`}
          onClick={() => onDraft(draft === choice ? '' : choice)}
          className={CHOICE}
        >
          {choice}
        </button>
      ))}
      <div className="min-w-40 flex-1">
        <TextBox
          {...wiring}
          single
          placeholder="Or in other words"
          value={draft}
          onText={onDraft}
        />
      </div>
    </div>
  );
}

const CHOICE = classNames(
  'h-control rounded-md border border-line-strong/60 px-3 text-sm text-ink-soft hover:bg-hover',
  'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent',
);
