/** What can be done with a heading or label of the document: its menu, and its keys. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ListIndentDecrease from 'lucide-react/icons/list-indent-decrease';
import ListIndentIncrease from 'lucide-react/icons/list-indent-increase';
import Pencil from 'lucide-react/icons/pencil';
import Shapes from 'lucide-react/icons/shapes';
import Trash2 from 'lucide-react/icons/trash-2';
import { isCorrectable } from '../../../formats/built-in/corrected.ts';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { markedPart } from '../../../formats/built-in/marked-part.ts';
import { spelledOut } from '../../../formats/built-in/spelled-out.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { kindOfPlace } from '../../../store/place.ts';
import type { PartKey } from '../../../ui/key-lines.ts';
import { KEYS } from '../../../ui/keys.ts';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import { copyAction } from '../context/copy-action.tsx';
import type { Editor } from '../context/editor-context.ts';
import type { FocusPart, PartTarget } from '../context/opened-plan.ts';
import { addressOfPart, changePart } from './part-actions.ts';

/** The same elements for all menus: React does not look into them again. */
const ICONS = {
  rename: <Pencil />,
  meaning: <Shapes />,
  up: <ArrowUp />,
  down: <ArrowDown />,
  in: <ListIndentIncrease className="rtl:-scale-x-100" />,
  out: <ListIndentDecrease className="rtl:-scale-x-100" />,
  remove: <Trash2 />,
} as const;

/** What can be done with a heading or label; none where it has no words. */
export function partItems(
  editor: Editor,
  target: PartTarget,
  focus: FocusPart,
): readonly MenuItem[] {
  const { plan } = editor.store.state.getState();
  const format = formatOf(plan);
  const of = kindOfPlace(target.place);
  const found = markedPart(format, { of, key: target.key });
  if (!found) return [];
  const { stepNoun, taskNoun } = formModel(format);
  const all = of === 'step' ? stepNoun : of === 'task' && plan.tasks.length > 1 ? taskNoun : null;
  const where = all === null ? {} : { hint: `In each ${all.toLowerCase()}.` };
  const item = (key: PartKey, label: string): MenuItem => ({
    label,
    icon: ICONS[key],
    shortcut: KEYS.part[key],
    onSelect: () => runPartKey(editor, target, key, focus),
  });
  const isHeading = found.part.mark?.as === 'heading';
  const path = addressOfPart(found.part);
  const canBeElse = isCorrectable(spelledOut(format), { of, path });
  return [
    { ...item('rename', 'Rename…'), ...where },
    ...(canBeElse
      ? [
          {
            label: 'This is…',
            icon: ICONS.meaning,
            onSelect: () => ask(editor, target, 'meaning', focus),
          },
        ]
      : []),
    copyAction(({ copySection }) => {
      void copySection(editor, target.place, found.part);
    }),
    item('up', 'Move up'),
    item('down', 'Move down'),
    ...(isHeading ? [item('in', 'Nest in the one above'), item('out', 'Move out a level')] : []),
    { ...item('remove', 'Remove'), danger: true, ...where },
  ];
}

/** Does what a key for a heading or label says; `focus` puts focus where the work goes on. */
export function runPartKey(
  editor: Editor,
  target: PartTarget,
  key: PartKey,
  focus: FocusPart,
): void {
  if (key === 'rename') ask(editor, target, 'words', focus);
  else void changePart(editor, target, CHANGES[key], focus);
}

const CHANGES = {
  up: { as: 'moved', by: -1 },
  down: { as: 'moved', by: 1 },
  in: { as: 'nested', by: 1 },
  out: { as: 'nested', by: -1 },
  remove: { as: 'removed' },
} as const;

function ask(
  editor: Editor,
  target: PartTarget,
  about: 'words' | 'meaning',
  focus: FocusPart,
): void {
  editor.partQuestion.setState({ target, about, focus }, true);
}
