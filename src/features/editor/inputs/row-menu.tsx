import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { RowActions } from './row-actions.tsx';

interface RowMenuProps {
  readonly name: string;
  readonly rowKey?: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly isStop?: boolean;
  /** Whether the keys of a row move it. */
  readonly hasKeys: boolean;
}

/** What can be done with a row as a whole. */
export function RowMenu({ onMove, onRemove, hasKeys, ...row }: RowMenuProps) {
  const { up, down } = hasKeys ? LATE_KEYS.row : NONE;
  const items = [
    { label: 'Move up', shortcut: up, onSelect: () => onMove(-1) },
    { label: 'Move down', shortcut: down, onSelect: () => onMove(1) },
    { label: 'Remove', danger: true, onSelect: onRemove },
  ];
  return <RowActions {...row} items={items} className="mt-0.5" />;
}

const NONE = { up: undefined, down: undefined };
