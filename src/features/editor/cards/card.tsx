import ChevronRight from 'lucide-react/icons/chevron-right';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FormGroup } from '../../../formats/form.ts';
import type { FieldPart } from '../../../formats/language.ts';
import type { Holder, Place } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useEditor } from '../editor-context.ts';
import { CardForm } from '../fields/card-form.tsx';
import { ClosedFields } from './closed-fields.tsx';
import { cardKey, headingId } from './open-card.ts';

export interface CardProps {
  /** Unique among the cards of its place. */
  readonly id: string;
  readonly place: Place;
  readonly holder: Holder;
  readonly level: 2 | 3 | 4;
  readonly title: string;
  /** In front of the title, quietly: `Step 2`. */
  readonly kicker?: string;
  readonly groups: readonly FormGroup[];
  /** The field whose value is the title. */
  readonly inHeading?: FieldPart | undefined;
  /** Whether other content with this anchor has its place in the card, beside its fields' own. */
  readonly hasOther?: ((after: string) => boolean) | undefined;
  /** At the end of the heading: a menu. */
  readonly menu?: ReactNode;
  /** Beside "Done", while it is open. */
  readonly actions?: ReactNode;
  /** Set back, for what stands beside the plan proper. */
  readonly quiet?: boolean;
  /** Keys on the heading, for what the menu does. */
  readonly onHeadingKey?: (event: KeyboardEvent) => void;
}

/**
 * One card of the form. Closed, it shows what is in its fields, and a click, or Enter
 * on its heading, opens it; open, it has their inputs. Escape closes it.
 */
export function Card(props: CardProps) {
  const { id, place, holder, level, title, kicker, groups, inHeading, menu, quiet = false } = props;
  const { openCard } = useEditor();
  const key = cardKey(place, id);
  const isOpen = useStore(openCard, ({ open }) => open === key);
  const Heading = `h${level}` as const;

  const openHere = (event: MouseEvent<HTMLElement>) => {
    if (isOpen || isForItself(event.target as Element)) return;
    const field = (event.target as Element).closest<HTMLElement>('[data-field]')?.dataset.field;
    openCard.open(key, field);
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const done =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isOpen || !done || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    openCard.close();
  };

  return (
    <article
      id={key}
      aria-labelledby={headingId(key)}
      onClick={openHere}
      onKeyDown={handleKeyDown}
      className={classNames(
        'group/card -mx-3 rounded-lg border px-3 py-2 sm:-mx-5 sm:px-5',
        isOpen ? OPEN : CLOSED,
      )}
    >
      <div className="flex items-start gap-2">
        <Heading className={classNames('min-w-0 flex-1', quiet ? QUIET : SIZES[level])}>
          <button
            type="button"
            id={headingId(key)}
            aria-expanded={isOpen}
            onClick={(event) => {
              event.stopPropagation();
              if (isOpen) openCard.close();
              else openCard.open(key);
            }}
            onKeyDown={props.onHeadingKey}
            className="flex w-full items-baseline gap-2 rounded-sm py-0.5 text-start"
          >
            <ChevronRight
              aria-hidden="true"
              className={classNames(
                'size-3.5 shrink-0 self-center text-ink-faint opacity-0 transition-transform',
                'group-hover/card:opacity-100 group-focus-within/card:opacity-100 pointer-coarse:opacity-100',
                'absolute -ms-4 hidden sm:block',
                isOpen && 'rotate-90',
              )}
            />
            {kicker ? <span className="shrink-0 font-normal text-ink-faint">{kicker}</span> : null}
            {inHeading && isOpen ? null : (
              <span dir="auto" className="min-w-0">
                {title}
              </span>
            )}
          </button>
        </Heading>
        {menu}
      </div>
      {isOpen ? (
        <div className="flex flex-col gap-5 pt-3 pb-2">
          <CardForm
            place={place}
            groups={groups}
            title={title}
            inHeading={inHeading}
            hasOther={props.hasOther}
          />
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => openCard.close()}>
              Done
            </Button>
            {props.actions}
          </div>
        </div>
      ) : (
        <div className={quiet ? 'border-s-2 border-line ps-3 text-ink-soft' : undefined}>
          <ClosedFields
            place={place}
            holder={holder}
            groups={groups}
            inHeading={inHeading}
            title={title}
            hasOther={props.hasOther}
          />
        </div>
      )}
    </article>
  );
}

const OPEN = 'my-2 border border-line bg-surface py-3 shadow-card';
const CLOSED = 'cursor-pointer border-transparent hover:bg-hover/40';

const QUIET = 'text-sm font-medium text-ink-soft';
const SIZES = {
  2: 'text-xl font-semibold tracking-tight',
  3: 'text-lg font-semibold',
  4: 'text-base font-semibold',
} as const;

/** Whether a click means the thing it hits, or the text that was just selected. */
function isForItself(target: Element): boolean {
  if (target.closest('button, a, input, textarea, select, label, [popover]')) return true;
  return getSelection()?.isCollapsed === false;
}
