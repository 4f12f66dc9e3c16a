import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import { getPreferences } from '../../../storage/preferences.ts';
import { targetOf } from '../../../targets/targets.ts';
import { late, withLate } from '../../../ui/late.ts';

/** Behind it are the printer and the parser. */
const lateCopyPart = late('copying a part', () => import('./copy-part.ts'));

export type CopyAction = ReturnType<typeof copyAction>;

type CopyPart = typeof import('./copy-part.ts');

/** What copies a part of the plan for where plans are pasted, in words, and does it. */
export function copyAction(run: (copy: CopyPart) => void) {
  return {
    label: targetOf(getPreferences().target).copyLabel,
    icon: ICON,
    onSelect: () => withLate(lateCopyPart, run),
  };
}

/** The same element for all menus: React does not look into it again. */
const ICON = <ClipboardCopy />;
