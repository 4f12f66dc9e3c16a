import ChevronRight from 'lucide-react/icons/chevron-right';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { memo } from 'react';
import { boxFraction, figureWords } from '../../formats/derived/figure-words.ts';
import type { OutlineEntry } from '../../formats/derived/outline.ts';
import { findingWords } from '../../store/findings.ts';
import type { EntryPlace } from '../../store/place.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { DRAGGABLE_ROW, FOLD, OUTLINE_ROW } from '../../ui/screen-address.ts';
import type { FocusEntry, FocusPart, OutlinedPlan, PartTarget } from './outlined-plan.ts';
import type { OutlineRow } from './rows.ts';

interface RowProps extends Omit<OutlineRow, 'key'> {
  readonly id: string;
  /** Where it stands by itself, in CSS; null for one below its neighbour. */
  readonly top: string | null;
  /** How many remarks the checks have about it. */
  readonly remarks: number;
  /** The one that Tab leads to. */
  readonly isTabbable: boolean;
  /** The form's window is here; its focus is here. */
  readonly isInView: boolean;
  readonly isFocused: boolean;
  readonly isDragged: boolean;
  readonly opened: OutlinedPlan;
  readonly focusEntry: FocusEntry;
  readonly focusPart: FocusPart;
}

/** A line of the outline. Clicks and keys are handled by the tree around it. */
export const Row = memo(function Row(props: RowProps) {
  const { id, entry, level, top, isOpen, isTabbable, opened, remarks } = props;
  const { focusEntry, focusPart } = props;
  const { kicker, name, number, figures } = entry;
  const place = entryPlace(entry);
  const part = opened.canChange() ? partTarget(entry) : null;
  const hasMenu = place !== null || part !== null;
  const words = [figureWords(figures), remarks > 0 && `checks: ${findingWords(remarks)}`]
    .filter(Boolean)
    .join(', ');
  const heading = [kicker, name].filter((text) => text !== '').join(': ');
  return (
    <div
      role="treeitem"
      {...OUTLINE_ROW.attributes(id)}
      {...(place ? DRAGGABLE_ROW.attributes(id) : {})}
      tabIndex={isTabbable ? 0 : -1}
      aria-level={level}
      aria-posinset={props.at}
      aria-setsize={props.of}
      aria-expanded={isOpen ?? undefined}
      aria-current={props.isInView ? 'location' : undefined}
      aria-selected={props.isFocused || undefined}
      aria-label={`${heading}, ${words}`}
      title={`${heading}\n${words}`}
      style={{ top: top ?? undefined, paddingInlineStart: `${(level - 1) * 0.625 + 0.25}rem` }}
      className={classNames(
        ROW,
        top === null ? 'relative mx-1' : 'absolute inset-x-1',
        props.isFocused ? 'bg-accent-soft' : 'hover:bg-hover',
        props.isInView ? IN_VIEW : 'text-ink-soft',
        level === 1 && 'font-semibold text-ink',
        props.isDragged && 'opacity-50',
      )}
    >
      <span
        {...FOLD.attributes()}
        aria-hidden="true"
        className="flex h-full w-5 shrink-0 items-center"
      >
        {isOpen === null ? null : isOpen ? CHEVRON_OPEN : CHEVRON}
      </span>
      <span className="flex min-w-0 flex-1 items-baseline gap-1.5">
        {name !== '' && level > 1 && number > 0 ? (
          <span className="shrink-0 text-xs text-ink-faint tabular-nums">{entry.shown}</span>
        ) : null}
        <span dir="auto" className={classNames('truncate', name === '' && 'text-ink-faint')}>
          {name === '' ? kicker : name}
        </span>
      </span>
      <span
        className={classNames('flex shrink-0 items-center gap-1.5', hasMenu ? FIGURES : NO_MENU)}
      >
        {remarks > 0 ? (
          <span className="rounded-full bg-sunken px-1.5 text-xs font-normal text-ink-soft tabular-nums">
            {remarks}
          </span>
        ) : null}
        {figures.boxes > 0 ? (
          <span className="text-xs font-normal text-ink-faint tabular-nums">
            {boxFraction(figures)}
          </span>
        ) : null}
        <ProgressRing part={figures.filled} whole={figures.fields} />
      </span>
      {hasMenu ? (
        <span className={MENU}>
          <Menu
            label={`Actions for ${kicker || name}`}
            items={() =>
              place
                ? opened.menuOf(place, focusEntry)
                : part
                  ? opened.partMenuOf(part, focusPart)
                  : []
            }
            needs={opened.entryTools}
            trigger={(wiring) => (
              <IconButton
                {...wiring}
                label={`Actions for ${kicker || name}`}
                icon={ELLIPSIS}
                size="small"
                tabIndex={isTabbable ? 0 : -1}
              />
            )}
          />
        </span>
      ) : null}
    </div>
  );
});

/** The heading of the document that an entry is; null for all else. */
export function partTarget({ task, part }: OutlineEntry): PartTarget | null {
  return part === null ? null : { place: task === undefined ? {} : { task }, key: part };
}

/** Where a task or step is; null for all else. */
export function entryPlace({ task, step, number }: OutlineEntry): EntryPlace | null {
  if (task === undefined || number === 0) return null;
  return step === undefined ? { task } : { task, step };
}

const ROW =
  'group/row flex h-control-sm cursor-pointer items-center gap-1 rounded-md ' +
  'pe-2 text-sm -outline-offset-2 select-none has-[[aria-expanded=true]]:bg-hover';

/** A bar at the edge beside the words. */
const IN_VIEW =
  'text-ink before:absolute before:inset-y-1 before:-start-0.5 before:w-0.5 ' +
  'before:rounded-full before:bg-accent';

/** The menu takes the place of the figures while one points at the row; fingers see both. */
const FIGURES =
  'pointer-fine:group-hover/row:invisible group-has-[button:focus-visible]/row:invisible ' +
  'group-has-[[role=menu]]/row:invisible';
const NO_MENU = 'pointer-coarse:me-10';
const MENU =
  'pointer-fine:absolute pointer-fine:end-0 opacity-0 group-hover/row:opacity-100 ' +
  'pointer-coarse:opacity-100 has-[:focus-visible]:opacity-100 has-[[role=menu]]:opacity-100';

const ELLIPSIS = <Ellipsis />;
const CHEVRON_STYLE = 'mx-auto size-3.5 text-ink-faint';
const CHEVRON = <ChevronRight className={`${CHEVRON_STYLE} rtl:-scale-x-100`} />;
const CHEVRON_OPEN = <ChevronRight className={`${CHEVRON_STYLE} rotate-90`} />;
