import Copy from 'lucide-react/icons/copy';
import Ellipsis from 'lucide-react/icons/ellipsis';
import FolderOpen from 'lucide-react/icons/folder-open';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { memo, useRef, useState } from 'react';
import type { PlanSummary } from '../../storage/library.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ChangedAt } from './changed-at.tsx';
import { Monogram } from './monogram.tsx';
import { Progress } from './progress.tsx';
import { RenameInput } from './rename-input.tsx';
import { formatName } from './search.ts';
import { shortened } from './shortened.ts';

export interface PlanRowProps {
  readonly plan: PlanSummary;
  readonly address: string;
  readonly now: number;
  readonly onRename: (plan: PlanSummary, title: string) => void;
  readonly onDuplicate: (plan: PlanSummary) => void;
  readonly onRemove: (plan: PlanSummary) => void;
  readonly onSaveAsTemplate: (plan: PlanSummary) => void;
  readonly onCreateFrom: (plan: PlanSummary) => void;
}

/** A plan in the list: all of the line opens it, F2 on it renames it. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { plan, address, now, onRename, onDuplicate, onRemove, onSaveAsTemplate, onCreateFrom } =
    props;
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const format = formatName(plan.format);

  const finishRename = (title: string | null) => {
    setRenaming(false);
    if (title !== null) onRename(plan, title);
    // Only once the link is back can it take the focus from the input that goes.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) link.current?.focus();
    });
  };

  return (
    <li className={ROW} data-plan={plan.id}>
      <Monogram name={format} />
      <div className="min-w-0 flex-1">
        {renaming ? (
          <RenameInput name={plan.name} onDone={finishRename} />
        ) : (
          <a
            ref={link}
            href={address}
            title={plan.name.length > LONG ? shortened(plan.name) : undefined}
            aria-keyshortcuts="F2 Delete"
            onKeyDown={(event) => {
              if (event.key === 'F2') setRenaming(true);
              else if (event.key === 'Delete') onRemove(plan);
              else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                if (focusSibling(event.currentTarget, event.key === 'ArrowUp' ? -1 : 1)) {
                  event.preventDefault();
                }
              }
            }}
            className="line-clamp-2 font-medium text-ink outline-none after:absolute after:inset-0"
          >
            <bdi>{plan.name}</bdi>
          </a>
        )}
        <p className="mt-0.5 flex flex-wrap gap-x-1.5 text-xs text-ink-faint">
          <span>{format}</span>
          <span aria-hidden="true">·</span>
          <span>
            {count(plan.tasks, 'task')}, {count(plan.steps, 'step')}
          </span>
          <span aria-hidden="true">·</span>
          <Progress plan={plan} />
          <span aria-hidden="true" className="sm:hidden">
            ·
          </span>
          <span className="relative z-10 sm:hidden">
            <ChangedAt then={plan.changedAt} now={now} />
          </span>
        </p>
      </div>
      <span className="relative z-10 hidden shrink-0 text-xs text-ink-faint sm:block">
        <ChangedAt then={plan.changedAt} now={now} />
      </span>
      <Menu
        label={`Actions for ${shortened(plan.name)}`}
        trigger={(wiring) => (
          <IconButton
            {...wiring}
            label={`Actions for ${shortened(plan.name)}`}
            icon={<Ellipsis />}
            className="relative z-10"
          />
        )}
        items={[
          { label: 'Open', icon: <FolderOpen />, onSelect: () => link.current?.click() },
          {
            label: 'Rename',
            icon: <Pencil />,
            shortcut: 'F2',
            onSelect: () => setRenaming(true),
          },
          { label: 'Duplicate', icon: <Copy />, onSelect: () => onDuplicate(plan) },
          plan.template
            ? { label: 'New plan from it', icon: <Plus />, onSelect: () => onCreateFrom(plan) }
            : {
                label: 'Save as template',
                icon: <LayoutTemplate />,
                onSelect: () => onSaveAsTemplate(plan),
              },
          {
            label: 'Delete',
            icon: <Trash2 />,
            danger: true,
            apart: true,
            onSelect: () => onRemove(plan),
          },
        ]}
      />
    </li>
  );
});

const ROW =
  'relative flex items-center gap-3 py-2.5 ps-4 pe-2 [contain-intrinsic-height:auto_3.75rem] ' +
  '[content-visibility:auto] hover:bg-hover has-[a:focus-visible]:outline-2 ' +
  'has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent';

/** Focus to the plan above or below. Whether there is one. */
function focusSibling(link: HTMLElement, by: -1 | 1): boolean {
  const row = link.closest('li');
  const other = by < 0 ? row?.previousElementSibling : row?.nextElementSibling;
  const target = other?.querySelector('a');
  target?.focus();
  return target !== null && target !== undefined;
}

/** Characters; a shorter name is there in full. */
const LONG = 60;

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
