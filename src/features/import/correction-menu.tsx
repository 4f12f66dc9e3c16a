import ChevronDown from 'lucide-react/icons/chevron-down';
import type { Correction } from '../../formats/built-in/corrected.ts';
import { formatOf } from '../../formats/built-in/format-of.ts';
import { meaningsOf, type NamedMeaning } from '../../formats/derived/meanings.ts';
import type { Level } from '../../formats/language/parts.ts';
import type { Plan } from '../../plan/schema.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { GuessMark } from './guess-mark.tsx';

interface CorrectionMenuProps {
  readonly plan: Plan;
  /** What a heading or label of the text was taken for. */
  readonly field: { readonly of: Level; readonly path: string };
  /** That in words: `Task 1 › Risks`. */
  readonly as: string;
  /** Whether it is a guess. */
  readonly isGuess: boolean;
  readonly onCorrect: (correction: Correction) => void;
}

/** What a heading or label became, as a button with what else it could be. */
export function CorrectionMenu({ plan, field, as, isGuess, onCorrect }: CorrectionMenuProps) {
  return (
    <Menu
      label={`What it is: ${as}`}
      items={() => itemsFor(plan, field, isGuess, onCorrect)}
      trigger={(wiring) => (
        <button
          {...wiring}
          type="button"
          className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-start hover:bg-hover hover:text-ink aria-expanded:bg-hover"
        >
          {as}
          {isGuess ? <GuessMark /> : null}
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      )}
    />
  );
}

function itemsFor(
  plan: Plan,
  { of, path }: CorrectionMenuProps['field'],
  isGuess: boolean,
  onCorrect: CorrectionMenuProps['onCorrect'],
): MenuItem[] {
  const { kinds, steps, text, fields } = meaningsOf(formatOf(plan), of, path);
  const item = ({ label, is, isNow }: NamedMeaning): MenuItem => ({
    label,
    checked: isNow,
    ...(isNow && isGuess ? { hint: 'A guess. Choose it to say that it is right.' } : {}),
    onSelect: () => (isNow && !isGuess ? undefined : onCorrect({ of, path, is })),
  });
  return [
    ...kinds.map(item),
    ...apart(steps.map(item)),
    ...apart(text.map(item)),
    ...apart(fields.map(item)),
  ];
}

function apart([first, ...rest]: readonly MenuItem[]): MenuItem[] {
  return first ? [{ ...first, apart: true }, ...rest] : [];
}
