import ChevronRight from 'lucide-react/icons/chevron-right';
import type { MouseEvent, ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import type { KeyHandler } from '../../../ui/key-press.ts';

export interface CardHeadingProps {
  /** Of the button, which the card is named by. */
  readonly id: string;
  readonly level: 2 | 3 | 4;
  /** In front of the title, quietly: `Step 2`. */
  readonly kicker: string | undefined;
  /** null where the title is being typed below. */
  readonly title: string | null;
  /** Set back, for what stands beside the plan proper. */
  readonly quiet: boolean;
  readonly isOpen: boolean;
  /** Far out of sight: the button alone. */
  readonly isFar: boolean;
  readonly isSelected: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: KeyHandler | undefined;
  /** At the end of the line: a menu. */
  readonly menu: ReactNode;
}

/** The heading of a card: a button that opens and closes it. */
export function CardHeading(props: CardHeadingProps) {
  const { level, kicker, title, isOpen, isFar } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="flex items-start gap-2">
      <Heading className={classNames('min-w-0 flex-1', props.quiet ? QUIET : SIZES[level])}>
        <button
          type="button"
          id={props.id}
          aria-expanded={isOpen}
          onClick={(event) => {
            // A click on the card opens it, too.
            event.stopPropagation();
            props.onClick(event);
          }}
          aria-description={props.isSelected ? 'Selected' : undefined}
          onKeyDown={props.onKeyDown}
          className="flex w-full items-baseline gap-2 rounded-sm py-0.5 text-start"
        >
          {isFar ? null : isOpen ? CHEVRON_OPEN : CHEVRON}
          {kicker ? <span className="shrink-0 font-normal text-ink-faint">{kicker}</span> : null}
          {title === null ? null : (
            <span dir="auto" className="min-w-0">
              {title}
            </span>
          )}
        </button>
      </Heading>
      {isFar ? null : props.menu}
    </div>
  );
}

const QUIET = 'text-sm font-medium text-ink-soft';
const SIZES = {
  2: 'text-xl font-semibold tracking-tight',
  3: 'text-lg font-semibold',
  4: 'text-base font-semibold',
} as const;

const CHEVRON_STYLE =
  'absolute -ms-4 hidden size-3.5 shrink-0 self-center text-ink-faint opacity-0 sm:block ' +
  'group-focus-within/card:opacity-100 group-hover/card:opacity-100 pointer-coarse:opacity-100';
/** The same elements for all cards: React does not look into them again. */
const CHEVRON = <ChevronRight aria-hidden="true" className={CHEVRON_STYLE} />;
const CHEVRON_OPEN = <ChevronRight aria-hidden="true" className={`${CHEVRON_STYLE} rotate-90`} />;
