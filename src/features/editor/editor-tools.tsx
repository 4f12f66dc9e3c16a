import { useEditor } from './context/editor-context.ts';
import type { OpenedPlan } from './context/opened-plan.ts';
import { PartDialogs } from './entries/part-dialog.tsx';
import type { Panes } from './panes/use-panes.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useStepClipboard } from './selection/use-step-clipboard.ts';
import { useEditorActions } from './use-editor-actions.ts';

interface EditorToolsProps {
  readonly opened: OpenedPlan;
  readonly panes: Panes;
  readonly onFind: () => void;
}

/** What can be done with an open plan beyond typing in it: its commands, and several steps at once. */
export function EditorTools({ opened, panes, onFind }: EditorToolsProps) {
  const editor = useEditor();
  useEditorActions(editor, opened, panes, onFind);
  useStepClipboard(editor, opened.focused);
  return (
    <>
      <SelectionBar />
      <PartDialogs />
    </>
  );
}
