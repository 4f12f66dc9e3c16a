import { useActions } from '../../ui/commands.ts';
import type { Editor } from './editor-context.ts';
import { OUTLINE_SHORTCUT, PREVIEW_SHORTCUT } from './panes/pane-buttons.tsx';
import type { Panes } from './panes/use-panes.ts';
import { useUndoKeys } from './undo.ts';

/** What can be done with an open plan by shortcut and from the command palette. */
export function useEditorActions(editor: Editor, panes: Panes): void {
  useUndoKeys(editor);
  useActions([
    {
      id: 'outline',
      title: panes.isShown('outline') ? 'Hide the outline' : 'Show the outline',
      group: 'View',
      shortcut: OUTLINE_SHORTCUT,
      run: () => panes.toggle('outline'),
    },
    {
      id: 'preview',
      title: panes.isShown('preview') ? 'Hide the preview' : 'Show the preview',
      group: 'View',
      shortcut: PREVIEW_SHORTCUT,
      run: () => panes.toggle('preview'),
    },
  ]);
}
