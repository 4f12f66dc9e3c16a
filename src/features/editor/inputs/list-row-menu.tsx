import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Box } from '../../../plan/schema.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import type { ListCommand } from './list-commands.ts';

interface ListRowMenuProps {
  readonly name: string;
  readonly rowKey: string;
  readonly box: Box;
  readonly only: boolean;
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
  const { name, rowKey, box, only, isSelecting, onSelect, run, onBox } = props;
  const items: MenuItem[] = [
    isSelecting
      ? { label: 'Select to here', onSelect }
      : { label: 'Select', shortcut: 'Shift+↓', onSelect },
    { label: 'Duplicate', shortcut: 'Shift+Alt+↓', onSelect: () => run({ do: 'duplicate' }) },
    { label: 'Move up', shortcut: 'Alt+↑', onSelect: () => run({ do: 'up' }) },
    { label: 'Move down', shortcut: 'Alt+↓', onSelect: () => run({ do: 'down' }) },
    { label: 'Nest', shortcut: 'Tab', onSelect: () => run({ do: 'nest' }) },
    { label: 'Move out', shortcut: 'Shift+Tab', onSelect: () => run({ do: 'unnest' }) },
    box === 'none'
      ? { label: 'Add a check box', onSelect: () => onBox('open') }
      : { label: 'Remove the check box', onSelect: () => onBox('none') },
    { label: 'Remove', danger: true, disabled: only, onSelect: () => run({ do: 'remove' }) },
  ];
  return (
    <Menu
      label={`Change ${name}`}
      items={items}
      trigger={(wiring) => (
        <IconButton
          {...wiring}
          label={`Change ${name}`}
          icon={<Ellipsis />}
          size="small"
          data-row={rowKey}
          data-part="menu"
          tabIndex={-1}
          className="opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 aria-expanded:opacity-100"
        />
      )}
    />
  );
}
