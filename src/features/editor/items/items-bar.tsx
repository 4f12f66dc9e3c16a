import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import ListChecks from 'lucide-react/icons/list-checks';
import ListIndentDecrease from 'lucide-react/icons/list-indent-decrease';
import ListIndentIncrease from 'lucide-react/icons/list-indent-increase';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { createPortal } from 'react-dom';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { SelectionToolbar } from '../../../ui/selection-toolbar.tsx';
import { BELOW_FORM } from '../context/below-form.ts';
import type { CopyAction } from '../context/copy-action.tsx';
import { type GroupCommand, itemCount } from './item-commands.ts';

interface ItemsBarProps {
  readonly count: number;
  readonly hasBoxes: boolean;
  readonly run: (command: GroupCommand) => void;
  /** Copies them for where plans are pasted. */
  readonly copy: CopyAction;
  readonly onClear: () => void;
}

/** What can be done with the selected items of a list. */
export function ItemsBar({ count, hasBoxes, run, copy, onClear }: ItemsBarProps) {
  const place = document.getElementById(BELOW_FORM);
  const action = (command: GroupCommand) => () => run(command);
  const tick = {
    label: 'Tick',
    shortcut: LATE_KEYS.items.tick,
    icon: <ListChecks />,
    run: action('tick'),
  };
  return (
    place &&
    createPortal(
      <SelectionToolbar
        label="Selected items"
        count={itemCount(count)}
        keepsFocus
        actions={[
          { label: 'Move up', shortcut: LATE_KEYS.items.up, icon: <ArrowUp />, run: action('up') },
          {
            label: 'Move down',
            shortcut: LATE_KEYS.items.down,
            icon: <ArrowDown />,
            run: action('down'),
          },
          {
            label: 'Nest',
            shortcut: LATE_KEYS.items.in,
            icon: <ListIndentIncrease />,
            run: action('nest'),
          },
          {
            label: 'Move out',
            shortcut: LATE_KEYS.items.out,
            icon: <ListIndentDecrease />,
            run: action('unnest'),
          },
          ...(hasBoxes ? [tick] : []),
          {
            label: 'Duplicate',
            shortcut: LATE_KEYS.items.duplicate,
            icon: <CopyPlus />,
            run: action('duplicate'),
          },
          {
            label: 'Copy',
            shortcut: LATE_KEYS.items.copy,
            icon: <Copy />,
            run: () => document.execCommand('copy'),
          },
          { label: copy.label, icon: copy.icon, run: copy.onSelect },
          {
            label: 'Remove',
            shortcut: LATE_KEYS.items.remove,
            icon: <Trash2 />,
            run: action('remove'),
          },
          { label: 'Select nothing', shortcut: LATE_KEYS.items.clear, icon: <X />, run: onClear },
        ]}
      />,
      place,
    )
  );
}
