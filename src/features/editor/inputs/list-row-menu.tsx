import type { Box } from '../../../plan/values.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import type { ListCommand } from './list-commands.ts';
import { RowActions } from './row-actions.tsx';

interface ListRowMenuProps {
  readonly name: string;
  readonly rowKey: string;
  readonly box: Box;
  readonly only: boolean;
  readonly isNamed: boolean;
  /** Whether there is a selection in the list that this item can be the end of. */
  readonly isSelecting: boolean;
  readonly onSelect: () => void;
  readonly run: (command: ListCommand) => boolean;
  readonly onBox: (box: Box) => void;
}

/**
 * What keys do to an item, for pointers and fingers. It is out of the order of Tab,
 * since the keys do all of it: a list of ten items has ten stops, not twenty.
 */
export function ListRowMenu(props: ListRowMenuProps) {
  const { name, rowKey, box, only, isNamed, isSelecting, onSelect, run, onBox } = props;
  const items: MenuItem[] = [
    isSelecting
      ? { label: 'Select to here', onSelect }
      : { label: 'Select', shortcut: LATE_KEYS.list.extendDown, onSelect },
    {
      label: 'Duplicate',
      shortcut: LATE_KEYS.list.duplicate,
      onSelect: () => run({ do: 'duplicate' }),
    },
    { label: 'Move up', shortcut: LATE_KEYS.list.up, onSelect: () => run({ do: 'up' }) },
    { label: 'Move down', shortcut: LATE_KEYS.list.down, onSelect: () => run({ do: 'down' }) },
    { label: 'Nest', shortcut: LATE_KEYS.list.in, onSelect: () => run({ do: 'nest' }) },
    { label: 'Move out', shortcut: LATE_KEYS.list.out, onSelect: () => run({ do: 'unnest' }) },
    isNamed
      ? { label: 'Make its name text', onSelect: () => run({ do: 'unname' }) }
      : { label: 'Give it a name', onSelect: () => run({ do: 'name' }) },
    box === 'none'
      ? { label: 'Add a check box', onSelect: () => onBox('open') }
      : { label: 'Remove the check box', onSelect: () => onBox('none') },
    { label: 'Remove', danger: true, disabled: only, onSelect: () => run({ do: 'remove' }) },
  ];
  return <RowActions name={name} rowKey={rowKey} items={items} />;
}
