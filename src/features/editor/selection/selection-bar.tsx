import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { useStore } from 'zustand';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import * as actions from './selection-actions.ts';

/** What can be done with the selected steps; there while any are. */
export function SelectionBar() {
  const editor = useEditor();
  const group = useStore(editor.selection);
  if (!group) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-10 flex justify-center px-3">
      <div
        role="toolbar"
        aria-label="Selected steps"
        className="pointer-events-auto flex flex-wrap items-center gap-1 rounded-lg bg-raised py-1 ps-3 pe-1 shadow-raised rise"
      >
        <p className="me-2 text-sm font-medium">
          {actions.countOf(editor, group.steps.size)} selected
        </p>
        <IconButton
          label="Move up"
          shortcut="Alt+Up"
          icon={<ArrowUp />}
          onClick={() => actions.moveSelected(editor, group, -1)}
        />
        <IconButton
          label="Move down"
          shortcut="Alt+Down"
          icon={<ArrowDown />}
          onClick={() => actions.moveSelected(editor, group, 1)}
        />
        <IconButton
          label="Duplicate"
          icon={<CopyPlus />}
          onClick={() => actions.duplicateSelected(editor, group)}
        />
        <IconButton
          label="Copy"
          shortcut="Mod+C"
          icon={<Copy />}
          onClick={() => document.execCommand('copy')}
        />
        <IconButton
          label="Remove"
          shortcut="Delete"
          icon={<Trash2 />}
          onClick={() => actions.removeSelected(editor, group)}
        />
        <IconButton
          label="Select nothing"
          shortcut="Escape"
          icon={<X />}
          onClick={() => actions.clearSelection(editor)}
        />
      </div>
    </div>
  );
}
