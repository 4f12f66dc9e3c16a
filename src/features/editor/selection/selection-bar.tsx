import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { useStore } from 'zustand';
import { stepsIn } from '../../../store/place.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { SelectionToolbar } from '../../../ui/selection-toolbar.tsx';
import { copyAction } from '../context/copy-action.tsx';
import { useEditor } from '../context/editor-context.ts';
import * as actions from './selection-actions.ts';

/** What can be done with the selected steps; there while any are. */
export function SelectionBar() {
  const editor = useEditor();
  const group = useStore(editor.selection);
  if (!group) return null;
  const copy = copyAction(({ copyEntries }) => {
    const steps = stepsIn(editor.store.state.getState().plan, group);
    void copyEntries(
      editor,
      steps.map(({ id }) => ({ task: group.task, step: id })),
    );
  });
  return (
    <SelectionToolbar
      label="Selected steps"
      count={actions.countOf(editor, group.steps.size)}
      actions={[
        {
          label: 'Move up',
          shortcut: LATE_KEYS.steps.up,
          icon: <ArrowUp />,
          run: () => actions.moveSelected(editor, group, -1),
        },
        {
          label: 'Move down',
          shortcut: LATE_KEYS.steps.down,
          icon: <ArrowDown />,
          run: () => actions.moveSelected(editor, group, 1),
        },
        {
          label: 'Duplicate',
          shortcut: LATE_KEYS.steps.duplicate,
          icon: <CopyPlus />,
          run: () => actions.duplicateSelected(editor, group),
        },
        {
          label: 'Copy',
          shortcut: LATE_KEYS.steps.copy,
          icon: <Copy />,
          run: () => document.execCommand('copy'),
        },
        { label: copy.label, icon: copy.icon, run: copy.onSelect },
        {
          label: 'Remove',
          shortcut: LATE_KEYS.steps.remove,
          icon: <Trash2 />,
          run: () => actions.removeSelected(editor, group),
        },
        {
          label: 'Select nothing',
          shortcut: LATE_KEYS.steps.clear,
          icon: <X />,
          run: () => actions.clearSelection(editor),
        },
      ]}
    />
  );
}
