import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import BotMessageSquare from 'lucide-react/icons/bot-message-square';
import Copy from 'lucide-react/icons/copy';
import Plus from 'lucide-react/icons/plus';
import SquareCheck from 'lucide-react/icons/square-check';
import Trash2 from 'lucide-react/icons/trash-2';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import type { EntryPlace } from '../../../store/place.ts';
import type { EntryKey } from '../../../ui/key-lines.ts';
import { KEYS } from '../../../ui/keys.ts';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import { askedStep } from '../context/asked-step.ts';
import { copyAction } from '../context/copy-action.tsx';
import type { Editor } from '../context/editor-context.ts';
import type { FocusEntry } from '../context/opened-plan.ts';
import { toggleStep } from '../context/selecting.ts';
import * as actions from './entry-actions.ts';
import { focusHeading } from './entry-card.ts';
import { moveTo, nameOf } from './entry-moves.ts';

/** The same elements for all menus: React does not look into them again. */
const ICONS = {
  add: <Plus />,
  select: <SquareCheck />,
  duplicate: <Copy />,
  up: <ArrowUp />,
  down: <ArrowDown />,
  ask: <BotMessageSquare />,
  elsewhere: <ArrowRight className="rtl:-scale-x-100" />,
  remove: <Trash2 />,
} as const;

/** On a card, a step can be selected, too. */
export function cardItems(editor: Editor, place: EntryPlace): readonly MenuItem[] {
  const { task, step } = place;
  const items = entryItems(editor, place, focusHeading);
  if (step === undefined) return items;
  return items.toSpliced(1, 0, {
    label: 'Select',
    icon: ICONS.select,
    shortcut: KEYS.step.extendDown,
    onSelect: () => {
      toggleStep(editor.selection, { task, step });
      focusHeading(place);
    },
  });
}

/** What can be done with a task or a step; `focus` puts focus where the work goes on. */
export function entryItems(
  editor: Editor,
  place: EntryPlace,
  focus: FocusEntry,
): readonly MenuItem[] {
  const { plan } = editor.store.state.getState();
  const { taskNoun, stepNoun } = formModel(formatOf(plan));
  const kind = place.step === undefined ? taskNoun : stepNoun;
  const elsewhere =
    place.step === undefined ? [] : plan.tasks.filter(({ id }) => id !== place.task);
  return [
    {
      label: `Add ${kind.toLowerCase()} after`,
      icon: ICONS.add,
      onSelect: () => actions.addAfter(editor, place),
    },
    {
      label: 'Duplicate',
      icon: ICONS.duplicate,
      shortcut: KEYS.heading.duplicate,
      onSelect: () => actions.duplicate(editor, place),
    },
    copyAction(({ copyEntries }) => void copyEntries(editor, [place])),
    ...askItems(plan.template ? undefined : place.step),
    {
      label: 'Move up',
      icon: ICONS.up,
      shortcut: KEYS.heading.up,
      onSelect: () => actions.move(editor, place, -1, focus),
    },
    {
      label: 'Move down',
      icon: ICONS.down,
      shortcut: KEYS.heading.down,
      onSelect: () => actions.move(editor, place, 1, focus),
    },
    ...elsewhere.map(({ id, steps }) => ({
      label: `Move to ${nameOf(editor, { task: id })}`,
      icon: ICONS.elsewhere,
      onSelect: () => moveTo(editor, place, { task: id, at: steps.length }, focus),
    })),
    {
      label: 'Remove',
      icon: ICONS.remove,
      shortcut: KEYS.heading.remove,
      danger: true,
      onSelect: () => actions.remove(editor, place, focus),
    },
  ];
}

/** A template has nothing to ask about, nor has a task by itself. */
function askItems(step: string | undefined): readonly MenuItem[] {
  if (step === undefined) return [];
  const onSelect = () => askedStep.setState(step, true);
  return [{ label: 'Copy as prompt…', icon: ICONS.ask, onSelect }];
}

/** Does what a key for a task or step as a whole says; `focus` puts focus where the work goes on. */
export function runEntryKey(
  editor: Editor,
  place: EntryPlace,
  key: EntryKey,
  focus: FocusEntry,
): void {
  if (key === 'duplicate') actions.duplicate(editor, place);
  else if (key === 'remove') actions.remove(editor, place, focus);
  else actions.move(editor, place, key === 'up' ? -1 : 1, focus);
}
