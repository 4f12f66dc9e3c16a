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
import { SelectionToolbar } from '../../../ui/selection-toolbar.tsx';
import { type GroupCommand, itemCount } from './item-commands.ts';

/** The id of the place for the bar, around the form: a list in it is scrolled. */
export const ITEMS_BAR = 'items_bar';

interface ItemsBarProps {
  readonly count: number;
  readonly hasBoxes: boolean;
  readonly run: (command: GroupCommand) => void;
  readonly onClear: () => void;
}

/** What can be done with the selected items of a list. */
export function ItemsBar({ count, hasBoxes, run, onClear }: ItemsBarProps) {
  const place = document.getElementById(ITEMS_BAR);
  const action = (command: GroupCommand) => () => run(command);
  const tick = { label: 'Tick', shortcut: 'Space', icon: <ListChecks />, run: action('tick') };
  return (
    place &&
    createPortal(
      <SelectionToolbar
        label="Selected items"
        count={itemCount(count)}
        keepsFocus
        actions={[
          { label: 'Move up', shortcut: 'Alt+Up', icon: <ArrowUp />, run: action('up') },
          { label: 'Move down', shortcut: 'Alt+Down', icon: <ArrowDown />, run: action('down') },
          { label: 'Nest', shortcut: 'Tab', icon: <ListIndentIncrease />, run: action('nest') },
          {
            label: 'Move out',
            shortcut: 'Shift+Tab',
            icon: <ListIndentDecrease />,
            run: action('unnest'),
          },
          ...(hasBoxes ? [tick] : []),
          {
            label: 'Duplicate',
            shortcut: 'Mod+D',
            icon: <CopyPlus />,
            run: action('duplicate'),
          },
          {
            label: 'Copy',
            shortcut: 'Mod+C',
            icon: <Copy />,
            run: () => document.execCommand('copy'),
          },
          { label: 'Remove', shortcut: 'Delete', icon: <Trash2 />, run: action('remove') },
          { label: 'Select nothing', shortcut: 'Escape', icon: <X />, run: onClear },
        ]}
      />,
      place,
    )
  );
}
