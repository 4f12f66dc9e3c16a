import Ellipsis from 'lucide-react/icons/ellipsis';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';

interface RowActionsProps {
  /** What the row is called: `Risks, row 2`. */
  readonly name: string;
  /** The row's key, so that focus can come back here after a move. */
  readonly rowKey?: string | undefined;
  readonly items: readonly MenuItem[];
  /** Whether Tab stops here: where no key does the same. */
  readonly isStop?: boolean;
  readonly className?: string;
}

/** The menu of a row, in sight while the row has the pointer or the focus. */
export function RowActions({ name, rowKey, items, isStop = false, className }: RowActionsProps) {
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
          {...(rowKey === undefined ? {} : ROW.attributes(rowKey))}
          {...ROW_PART.attributes('menu')}
          {...(isStop ? {} : { tabIndex: -1 })}
          className={classNames(
            'opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 aria-expanded:opacity-100',
            className,
          )}
        />
      )}
    />
  );
}
