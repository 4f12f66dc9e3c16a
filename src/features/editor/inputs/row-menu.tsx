import Ellipsis from 'lucide-react/icons/ellipsis';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';

interface RowMenuProps {
  /** What the row is called: `Risks, row 2`. */
  readonly name: string;
  /** The row's key, so that focus can come back here after a move. */
  readonly rowKey?: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Whether Tab stops here: where no key does the same. */
  readonly isStop?: boolean;
}

/** What can be done with a row as a whole. */
export function RowMenu({ name, rowKey, onMove, onRemove, isStop = false }: RowMenuProps) {
  return (
    <Menu
      label={`Change ${name}`}
      items={[
        { label: 'Move up', shortcut: 'Alt+↑', onSelect: () => onMove(-1) },
        { label: 'Move down', shortcut: 'Alt+↓', onSelect: () => onMove(1) },
        { label: 'Remove', danger: true, onSelect: onRemove },
      ]}
      trigger={(wiring) => (
        <IconButton
          {...wiring}
          label={`Change ${name}`}
          icon={<Ellipsis />}
          size="small"
          data-row={rowKey}
          data-part="menu"
          {...(isStop ? {} : { tabIndex: -1 })}
          className="mt-0.5 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 aria-expanded:opacity-100"
        />
      )}
    />
  );
}
