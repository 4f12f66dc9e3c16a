import { formatOf } from '../../formats/built-in/format-of.ts';
import { wordsOf } from '../../formats/built-in/marked-part.ts';
import { cardsFor, formModel } from '../../formats/derived/form.ts';
import { isCleared } from '../../plan/cleared.ts';
import type { Holder } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import { otherPath } from '../../store/other-place.ts';
import { type EntryPlace, type Place, stepsIn } from '../../store/place.ts';
import {
  type Command,
  commandOf,
  useActions,
  useDestinations,
  useKeyPlaces,
} from '../../ui/commands.ts';
import { KEYS } from '../../ui/keys.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { copyAction } from './context/copy-action.tsx';
import type { Editor } from './context/editor-context.ts';
import type { OpenedPlan } from './context/opened-plan.ts';
import * as entries from './entries/entry-actions.ts';
import { addStep, addTask } from './entries/entry-adding.ts';
import { focusPart, partAt, partOf } from './entries/part-actions.ts';
import { partItems } from './entries/part-items.tsx';
import { chooseFormat, useFormatChoices } from './header/use-format-choices.ts';
import { otherName } from './other/other-name.ts';
import type { Panes } from './panes/use-panes.ts';
import { countOf } from './selection/selection-actions.ts';
import { useFilesRefused } from './text/files.ts';
import { TEXT_ACTIONS } from './text/text-actions.ts';
import { undoActions, useNativeUndo } from './undo.ts';

/** What can be done with an open plan by shortcut and from the command palette. */
export function useEditorActions(
  editor: Editor,
  opened: OpenedPlan,
  panes: Panes,
  onFind: () => void,
): void {
  const { choices } = useFormatChoices(editor);
  useNativeUndo(editor);
  useFilesRefused();
  useKeyPlaces(KEY_PLACES);
  useDestinations(() => placesToGo(opened));
  useActions(() => [
    ...entryActions(editor, opened),
    ...selectionActions(editor),
    ...partActions(opened, editor),
    ...undoActions(editor),
    ...TEXT_ACTIONS,
    {
      id: 'find',
      ...commandOf(KEYS.edit.find),
      keywords: 'search',
      run: onFind,
    },
    ...choices
      .filter(({ isNow }) => !isNow)
      .map((choice) => ({
        id: `format ${choice.id}`,
        title: `Show as ${choice.group === 'template' ? `“${choice.name}”` : choice.name.toLowerCase()}`,
        group: 'Plan',
        keywords: 'format switch template',
        run: () => chooseFormat(editor, choice),
      })),
    {
      id: 'outline',
      ...commandOf(KEYS.view.outline),
      title: panes.isShown('outline') ? 'Hide the outline' : 'Show the outline',
      run: () => panes.toggle('outline'),
    },
    {
      id: 'preview',
      ...commandOf(KEYS.view.preview),
      title: panes.isShown('preview') ? 'Hide the preview' : 'Show the preview',
      run: () => panes.toggle('preview'),
    },
  ]);
}

/** The places of the form, in the order of the list of shortcuts. */
const KEY_PLACES = [
  KEYS.heading,
  KEYS.part,
  KEYS.step,
  KEYS.stepClipboard,
  LATE_KEYS.steps,
  KEYS.card,
  LATE_KEYS.list,
  LATE_KEYS.items,
  LATE_KEYS.row,
  LATE_KEYS.names,
  LATE_KEYS.cell,
  KEYS.prose,
  LATE_KEYS.code,
  KEYS.paste,
];

/** What can be done with the step or task that has the focus, or had it last. */
function entryActions(editor: Editor, { plan, focused }: OpenedPlan): readonly Command[] {
  const { taskNoun, stepNoun } = formModel(formatOf(plan()));
  /** Where focus is in the form; before it was there, the last task. */
  const here = (): EntryPlace => {
    const { task, step } = focused.getState()?.place ?? {};
    const last = plan().tasks.at(-1)?.id ?? '';
    if (task === undefined) return { task: last };
    return step === undefined ? { task } : { task, step };
  };
  const isStep = () => here().step !== undefined;
  const noun = () => (isStep() ? stepNoun : taskNoun).toLowerCase();
  const step = stepNoun.toLowerCase();
  const task = taskNoun.toLowerCase();
  const copy = copyAction(({ copyEntries }) => void copyEntries(editor, [here()]));
  return [
    {
      id: 'add step',
      ...commandOf(KEYS.edit.addStep),
      title: `Add ${step}`,
      run: () => {
        const { task, step } = here();
        const steps = plan().tasks.find(({ id }) => id === task)?.steps;
        addStep(editor, task, step ?? steps?.at(-1)?.id ?? null);
      },
    },
    {
      id: 'add task',
      title: `Add ${task}`,
      group: 'Edit',
      run: () => addTask(editor, here().task),
    },
    {
      id: 'duplicate',
      title: `Duplicate this ${noun()}`,
      group: 'Edit',
      run: () => entries.duplicate(editor, here()),
    },
    {
      id: 'copy for',
      title: copy.label.replace(/^Copy/, `Copy this ${noun()}`),
      group: 'Edit',
      keywords: 'clipboard paste ticket',
      run: copy.onSelect,
    },
    {
      id: 'move up',
      title: `Move this ${noun()} up`,
      group: 'Edit',
      run: () => entries.move(editor, here(), -1),
    },
    {
      id: 'move down',
      title: `Move this ${noun()} down`,
      group: 'Edit',
      run: () => entries.move(editor, here(), 1),
    },
    {
      id: 'remove',
      title: `Remove this ${noun()}`,
      group: 'Edit',
      keywords: 'delete',
      run: () => entries.remove(editor, here()),
    },
  ];
}

/** What can be done with the selected steps. */
function selectionActions(editor: Editor): readonly Command[] {
  const group = editor.selection.getState();
  const steps = group ? stepsIn(editor.store.state.getState().plan, group) : [];
  if (!group || steps.length === 0) return [];
  const places = steps.map(({ id }) => ({ task: group.task, step: id }));
  const copy = copyAction(({ copyEntries }) => void copyEntries(editor, places));
  return [
    {
      id: 'copy selected for',
      title: copy.label.replace(/^Copy/, `Copy ${countOf(editor, steps.length)}`),
      group: 'Edit',
      keywords: 'clipboard paste ticket selected',
      run: copy.onSelect,
    },
  ];
}

/** What can be done with the section or field that has the focus, or had it last. */
function partActions({ focused, canChange }: OpenedPlan, editor: Editor): readonly Command[] {
  const spot = focused.getState();
  const target = spot && canChange() ? partAt(editor, spot) : null;
  const part = target && partOf(editor, target);
  const name = part && wordsOf(part);
  if (!target || !name) return [];
  return partItems(editor, target, (at) => focusPart(editor, at)).map(({ label, onSelect }) => ({
    id: `part ${label}`,
    title: `“${name}”: ${label}`,
    group: 'Edit',
    keywords: 'section heading',
    run: onSelect,
  }));
}

/** Every task, section and step of the plan, and its other content. */
function placesToGo({ plan, show }: OpenedPlan): readonly Command[] {
  const { tasks } = plan();
  const model = formModel(formatOf(plan()));
  const go = (title: string, place: Place, card: string | null, field: string | null = null) => ({
    id: `go ${place.task ?? ''} ${place.step ?? ''} ${field ?? card}`,
    title,
    group: 'Go to',
    run: () => show({ place, card, field }, 'reveal'),
  });
  const others = ({ other }: Holder, place: Place, of: string) =>
    other.flatMap((each, at) =>
      isCleared(each) ? [] : [go(`${otherName(each.text)}${of}`, place, null, otherPath(at))],
    );
  const several = tasks.length > 1;
  return [
    ...tasks.flatMap((task, i) => {
      const place = { task: task.id };
      const name = named(`${model.taskNoun} ${i + 1}`, task.name);
      const of = several ? `, ${name}` : '';
      const sections = [...model.taskCards.slice(1), ...model.taskCardsAfterSteps];
      return [
        go(name, place, 'task'),
        ...task.steps.flatMap((step, j) => {
          const inTask = { ...place, step: step.id };
          const stepName = named(`${model.stepNoun} ${shownNumber(step, j)}`, step.name);
          return [
            go(stepName, inTask, model.stepCard.id),
            ...others(step, inTask, `, ${stepName}`),
          ];
        }),
        ...sections.map(({ id, title }) => go(`${title}${of}`, place, id)),
        ...others(task, place, of),
      ];
    }),
    ...cardsFor(model, 'plan').map(({ id, title }) => go(title, {}, id)),
    ...others(plan(), {}, ''),
  ];
}

function named(number: string, name: string): string {
  return name === '' ? number : `${number}: ${name}`;
}
