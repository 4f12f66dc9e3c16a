import Copy from 'lucide-react/icons/copy';
import FolderOpen from 'lucide-react/icons/folder-open';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { PlanSummary } from '../../storage/library.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import type { MenuItem } from '../../ui/menu-list.tsx';
import type { LibraryActions } from './library-actions.ts';

/** What is done with one plan of the list. */
export type RowActions = LibraryActions['row'];

/** The actions of a plan or template, most wanted first; `here` are those of its line. */
export function rowMenu(
  plan: PlanSummary,
  actions: RowActions,
  here: { readonly open: () => void; readonly rename: () => void },
): readonly MenuItem[] {
  return [
    { label: 'Open', icon: <FolderOpen />, onSelect: here.open },
    plan.template
      ? { label: 'New plan from it', icon: <Plus />, onSelect: () => actions.createFrom(plan) }
      : null,
    {
      label: 'Rename',
      icon: <Pencil />,
      shortcut: LATE_KEYS.library.rename,
      onSelect: here.rename,
    },
    { label: 'Duplicate', icon: <Copy />, onSelect: () => actions.duplicate(plan) },
    plan.template
      ? null
      : {
          label: 'Save as template',
          icon: <LayoutTemplate />,
          onSelect: () => actions.saveAsTemplate(plan),
        },
    {
      label: 'Delete',
      icon: <Trash2 />,
      shortcut: LATE_KEYS.library.remove,
      danger: true,
      apart: true,
      onSelect: () => actions.remove(plan),
    },
  ].filter((item) => item !== null);
}
