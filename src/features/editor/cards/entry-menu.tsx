import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import SquareCheck from 'lucide-react/icons/square-check';
import Trash2 from 'lucide-react/icons/trash-2';
import type { KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import { type Editor, useEditor } from '../editor-context.ts';
import { toggleStep } from '../selection/step-selection.ts';
import * as actions from './entry-actions.ts';

/** The same elements for all menus: React does not look into them again. */
const ELLIPSIS = <Ellipsis />;
const ICONS = {
  add: <Plus />,
  select: <SquareCheck />,
  duplicate: <Copy />,
  up: <ArrowUp />,
  down: <ArrowDown />,
  remove: <Trash2 />,
} as const;

interface EntryMenuProps {
  readonly place: actions.EntryPlace;
  /** What it is: `Step`. */
  readonly noun: string;
  /** Which one: `Step 2`. */
  readonly name: string;
}

/** What can be done with a task or a step as a whole. */
export function EntryMenu({ place, noun, name }: EntryMenuProps) {
  const editor = useEditor();
  return (
    <Menu
      label={`Change ${name}`}
      items={menuItems(editor, place, noun.toLowerCase())}
      trigger={(wiring) => (
        <IconButton
          {...wiring}
          label={`Change ${name}`}
          icon={ELLIPSIS}
          size="small"
          className="text-ink-faint"
        />
      )}
    />
  );
}

function menuItems(editor: Editor, place: actions.EntryPlace, kind: string): readonly MenuItem[] {
  const { task, step } = place;
  return [
    {
      label: `Add ${kind} after`,
      icon: ICONS.add,
      onSelect: () => actions.addAfter(editor, place),
    },
    ...(step === undefined
      ? []
      : [
          {
            label: 'Select',
            icon: ICONS.select,
            shortcut: 'Shift+↓',
            onSelect: () => {
              toggleStep(editor.selection, { task, step });
              actions.focusHeading(place);
            },
          },
        ]),
    {
      label: 'Duplicate',
      icon: ICONS.duplicate,
      shortcut: 'Shift+Alt+↓',
      onSelect: () => actions.duplicate(editor, place),
    },
    {
      label: 'Move up',
      icon: ICONS.up,
      shortcut: 'Alt+↑',
      onSelect: () => actions.move(editor, place, -1),
    },
    {
      label: 'Move down',
      icon: ICONS.down,
      shortcut: 'Alt+↓',
      onSelect: () => actions.move(editor, place, 1),
    },
    {
      label: 'Remove',
      icon: ICONS.remove,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => actions.remove(editor, place),
    },
  ];
}

/** What keys on the heading of a task or step do: the same as the menu. */
export function entryKey(editor: Editor, place: actions.EntryPlace, event: KeyboardEvent): void {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  if (altKey && shiftKey && key === 'ArrowDown') actions.duplicate(editor, place);
  else if (altKey && !shiftKey && key === 'ArrowUp') actions.move(editor, place, -1);
  else if (altKey && !shiftKey && key === 'ArrowDown') actions.move(editor, place, 1);
  else if (!altKey && !shiftKey && key === 'Delete') actions.remove(editor, place);
  else return;
  event.preventDefault();
}
