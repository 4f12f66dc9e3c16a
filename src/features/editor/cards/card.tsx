import { type MouseEvent, type ReactNode, use } from 'react';
import type { FormGroup } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import type { Holder } from '../../../plan/schema.ts';
import type { Place } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { isPressed, type KeyPress, onKeyPress } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { FIELD } from '../../../ui/screen-address.ts';
import { cardAttributes, cardKey, headingId } from '../context/card-address.ts';
import { useEditor } from '../context/editor-context.ts';
import { useIsOpen } from '../context/use-is-open.ts';
import { CardForm } from '../fields/card-form.tsx';
import { CardHeading } from './card-heading.tsx';
import { ClosedFields } from './closed-fields.tsx';
import { FarContext } from './far.ts';
import { FarText } from './far-text.tsx';

const lateFindingCount = late(
  'what counts the remarks of the checks',
  async () => (await import('./finding-count.tsx')).FindingCount,
);

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
  readonly onHeadingKey?: (press: KeyPress) => void;
  readonly isSelected?: boolean;
  /** Takes a click that is not to open the card, and says so. */
  readonly onSelectingClick?: (event: MouseEvent) => boolean;
}

/**
 * One card of the form. Closed, it shows what is in its fields, and a click, or Enter
 * on its heading, opens it; open, it has their inputs. Escape closes it.
 */
export function Card(props: CardProps) {
  const { id, place, holder, level, title, kicker, groups, inHeading, menu, quiet = false } = props;
  const { openCard } = useEditor();
  const key = cardKey(place, id);
  const isOpen = useIsOpen(key);
  const isFar = use(FarContext) && !isOpen;

  const openHere = (event: MouseEvent<HTMLElement>) => {
    if (isOpen || isForItself(event.target as Element)) return;
    if (props.onSelectingClick?.(event)) return;
    openCard.open(key, FIELD.of(FIELD.around(event.target as Element)) ?? undefined);
  };

  const handleKey = (press: KeyPress) => {
    if (!isOpen || press.defaultPrevented || !isPressed(press, KEYS.card.close)) return;
    press.preventDefault();
    openCard.close();
  };

  return (
    <article
      {...cardAttributes(place, id)}
      aria-labelledby={headingId(key)}
      onClick={openHere}
      onKeyDown={onKeyPress(handleKey)}
      className={classNames(
        'group/card -mx-3 rounded-lg border px-3 py-2 sm:-mx-5 sm:px-5',
        isOpen ? OPEN : CLOSED,
        props.isSelected && SELECTED,
      )}
    >
      <CardHeading
        id={headingId(key)}
        level={level}
        kicker={kicker}
        title={inHeading && isOpen ? null : title}
        quiet={quiet}
        isOpen={isOpen}
        isSelected={props.isSelected ?? false}
        onClick={(event) => {
          if (isOpen) openCard.close();
          else if (!props.onSelectingClick?.(event)) openCard.open(key);
        }}
        onKeyDown={props.onHeadingKey && onKeyPress(props.onHeadingKey)}
        isFar={isFar}
        menu={
          <>
            <LatePart of={lateFindingCount} place={place} card={id} />
            {menu}
          </>
        }
      />
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
          {isFar ? (
            <FarText holder={holder} groups={groups} inHeading={inHeading} />
          ) : (
            <ClosedFields
              place={place}
              holder={holder}
              groups={groups}
              inHeading={inHeading}
              title={title}
              hasOther={props.hasOther}
            />
          )}
        </div>
      )}
    </article>
  );
}

const OPEN = 'my-2 border border-line bg-surface py-3 shadow-card';
const SELECTED = 'bg-accent-soft! border-accent!';
const CLOSED = 'cursor-pointer border-transparent hover:bg-hover/40';

/** Whether a click means the thing it hits, or the text that was just selected. */
function isForItself(target: Element): boolean {
  if (target.closest('button, a, input, textarea, select, label, [popover]')) return true;
  return getSelection()?.isCollapsed === false;
}
