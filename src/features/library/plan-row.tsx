import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import { memo, useRef, useState } from 'react';
import { shortened } from '../../plan/shortened.ts';
import type { PlanSummary } from '../../storage/library.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { isPressed, onKeyPress } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { Menu } from '../../ui/menu.tsx';
import { LISTED_PLAN } from '../../ui/screen-address.ts';
import { ariaShortcuts } from '../../ui/shortcut.ts';
import { ChangedAt } from './changed-at.tsx';
import { Monogram } from './monogram.tsx';
import { Progress } from './progress.tsx';
import { RenameInput } from './rename-input.tsx';
import { type RowActions, rowMenu } from './row-menu.tsx';
import { formatName } from './search.ts';

export interface PlanRowProps {
  readonly plan: PlanSummary;
  readonly address: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly actions: RowActions;
}

/** A plan or template in the list: all of the line opens it, F2 on it renames it. */
export const PlanRow = memo(function PlanRow({ plan, address, now, actions }: PlanRowProps) {
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const format = formatName(plan);
  const name = shortened(plan.name);

  const finishRename = (title: string | null) => {
    setRenaming(false);
    if (title !== null) actions.rename({ id: plan.id, title });
    // Only once the link is back can it take the focus from the input that goes.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) link.current?.focus();
    });
  };

  return (
    <li className={ROW} {...LISTED_PLAN.attributes(plan.id)}>
      <Monogram name={format} />
      <div className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-x-4">
        <div className="min-w-0 flex-1">
          {renaming ? (
            <RenameInput name={plan.name} onDone={finishRename} />
          ) : (
            <a
              ref={link}
              href={address}
              title={plan.name.length > LONG ? name : undefined}
              aria-keyshortcuts={ariaShortcuts(LATE_KEYS.library.rename, LATE_KEYS.library.remove)}
              onKeyDown={onKeyPress((press) => {
                if (isPressed(press, LATE_KEYS.library.rename)) setRenaming(true);
                else if (isPressed(press, LATE_KEYS.library.remove)) actions.remove(plan);
              })}
              className="line-clamp-2 font-medium text-ink outline-none after:absolute after:inset-0"
            >
              <bdi>{plan.name}</bdi>
            </a>
          )}
          <p className="mt-0.5 text-xs text-ink-faint">
            {format} · {count(plan.tasks, 'task')}, {count(plan.steps, 'step')}
          </p>
        </div>
        <div className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-ink-faint sm:contents">
          <div className={FIGURES}>
            <Progress plan={plan} />
          </div>
          <p className="relative z-10 sm:w-24 sm:shrink-0 sm:text-end sm:text-xs sm:text-ink-faint">
            <ChangedAt then={plan.changedAt} now={now} />
          </p>
        </div>
      </div>
      {plan.template ? (
        <Button
          size="small"
          icon={<Plus />}
          aria-label={`New plan from ${name}`}
          className="relative z-10"
          onClick={() => actions.createFrom(plan)}
        >
          <span className="max-sm:hidden">New plan</span>
        </Button>
      ) : null}
      <Menu
        label={`Actions for ${name}`}
        trigger={(wiring) => (
          <IconButton
            {...wiring}
            label={`Actions for ${name}`}
            icon={<Ellipsis />}
            className="relative z-10"
          />
        )}
        items={() =>
          rowMenu(plan, actions, {
            open: () => link.current?.click(),
            rename: () => setRenaming(true),
          })
        }
      />
    </li>
  );
});

const ROW =
  'relative flex items-center gap-3 py-2 ps-4 pe-2 sm:py-2.5 [contain-intrinsic-height:auto_3.75rem] ' +
  '[content-visibility:auto] hover:bg-hover has-[a:focus-visible]:outline-2 ' +
  'has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent';

/** On a wide screen, one above the other, in line with the name and what stands below it. */
const FIGURES =
  'contents tabular-nums sm:flex sm:w-44 sm:shrink-0 sm:flex-col sm:gap-1 sm:text-xs ' +
  'sm:text-ink-faint';

/** Characters; a shorter name is there in full. */
const LONG = 60;

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
