/**
 * The outline of a plan in its format: tasks, their sections and steps, with how much of
 * each is filled in and ticked. What did not change is the same entry as before.
 */

import type { Holder, Part, Plan, Step, Task } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { Item } from '../../plan/values.ts';
import { formatOf } from '../built-in/format-of.ts';
import { fieldValue } from '../language/field-value.ts';
import { anyKind } from '../language/kind.ts';
import { filledFields } from '../language/parts.ts';
import { type FormCard, type FormModel, formModel, STEPS_CARD } from './form.ts';

/** How far something is. */
export interface Figures {
  /** Fields that it has in the form, and how many of them hold something. */
  readonly fields: number;
  readonly filled: number;
  /** Boxes in its lists, and how many of them are ticked. */
  readonly boxes: number;
  readonly ticked: number;
}

export interface OutlineEntry {
  /** The ids of the task and the step that it is about; neither for the whole plan. */
  readonly task?: string;
  readonly step?: string;
  /** The id of its card in the form, or `STEPS_CARD`. */
  readonly card: string;
  /** What a task or step is called with its number: `Step 3`; '' for all else. */
  readonly kicker: string;
  /** From 1, of a task among the tasks, of a step in its task; 0 for all else. */
  readonly number: number;
  /** That, or what a document counts the step with: `2.1`; '' for all else. */
  readonly shown: string;
  /** The key of a heading of the document, see `keyOfPart`; null for all else. */
  readonly part: string | null;
  /** The title of a section; the name of a task or step, which may be ''. */
  readonly name: string;
  /** How far the entry is, with its children. */
  readonly figures: Figures;
  readonly children: readonly OutlineEntry[];
}

/** The entries of `plan`, in the order of the form. Throws where there is no such format. */
export function outlineOf(plan: Plan): readonly OutlineEntry[] {
  const model = formModel(formatOf(plan));
  return [
    ...model.planCardsAbove.map((card) => sectionEntry(card, plan, {})),
    ...plan.tasks.map((task, at) => taskEntry(model, task, at + 1)),
    ...model.planCards.map((card) => sectionEntry(card, plan, {})),
  ];
}

/** The sum of figures; nothing at all for none. */
export function totalOf(parts: readonly { readonly figures: Figures }[]): Figures {
  const total = { fields: 0, filled: 0, boxes: 0, ticked: 0 };
  for (const { figures } of parts) {
    total.fields += figures.fields;
    total.filled += figures.filled;
    total.boxes += figures.boxes;
    total.ticked += figures.ticked;
  }
  return total;
}

interface Known {
  readonly model: FormModel;
  readonly entry: OutlineEntry;
}

/** By task and step, which are other objects once anything in them changed. */
const known = new WeakMap<Part, Known>();

function taskEntry(model: FormModel, task: Task, number: number): OutlineEntry {
  const before = known.get(task);
  if (before?.model === model && before.entry.number === number) return before.entry;
  const place = { task: task.id };
  const [own, ...sections] = model.taskCards;
  const steps = task.steps.map((step, at) => stepEntry(model, task.id, step, at + 1));
  const after = [...model.taskCardsAfterSteps, ...(model.notesCard ? [model.notesCard] : [])];
  const children = [
    ...sections.map((card) => sectionEntry(card, task, place)),
    ...(model.stepsTitle === '' ? steps : [stepsEntry(model, steps, place)]),
    ...after.map((card) => sectionEntry(card, task, place)),
  ];
  const ownFigures = own ? [{ figures: figuresOf(own, task) }] : [];
  const entry = {
    ...place,
    card: own?.id ?? '',
    kicker: `${model.taskNoun} ${number}`,
    number,
    shown: `${number}`,
    part: null,
    name: task.name,
    figures: totalOf([...ownFigures, ...children]),
    children,
  };
  known.set(task, { model, entry });
  return entry;
}

function stepEntry(model: FormModel, task: string, step: Step, number: number): OutlineEntry {
  const before = known.get(step);
  const isSame = before?.model === model && before.entry.task === task;
  if (isSame && before.entry.number === number) return before.entry;
  const shown = `${shownNumber(step, number - 1)}`;
  const entry = {
    task,
    step: step.id,
    card: model.stepCard.id,
    kicker: `${model.stepNoun} ${shown}`,
    number,
    shown,
    part: null,
    name: step.name,
    figures: isSame ? before.entry.figures : figuresOf(model.stepCard, step),
    children: [],
  };
  known.set(step, { model, entry });
  return entry;
}

function sectionEntry(
  card: FormCard,
  holder: Plan | Task,
  place: { readonly task?: string },
): OutlineEntry {
  const { id, title, key } = card;
  const figures = figuresOf(card, holder);
  return { ...place, ...NO_ENTRY, card: id, name: title, part: key, figures, children: [] };
}

/** The steps below their heading. */
function stepsEntry(
  { stepsTitle, stepsKey }: FormModel,
  steps: readonly OutlineEntry[],
  place: { readonly task: string },
): OutlineEntry {
  const figures = totalOf(steps);
  const entry = { ...place, ...NO_ENTRY, card: STEPS_CARD, name: stepsTitle, part: stepsKey };
  return { ...entry, figures, children: steps };
}

/** Of what is neither a task nor a step. */
const NO_ENTRY = { kicker: '', number: 0, shown: '' };

function figuresOf(card: FormCard, holder: Holder): Figures {
  const fields = card.groups.flatMap((group) => group.fields);
  const filled = filledFields(holder, fields);
  const lists = filled.map((part) =>
    boxesIn(anyKind(part.kind).items?.(fieldValue(holder, part)) ?? []),
  );
  return {
    fields: fields.length,
    filled: filled.length,
    boxes: lists.reduce((sum, { boxes }) => sum + boxes, 0),
    ticked: lists.reduce((sum, { ticked }) => sum + ticked, 0),
  };
}

type Boxes = Pick<Figures, 'boxes' | 'ticked'>;

function boxesIn(items: readonly Item[]): Boxes {
  const before = counted.get(items);
  if (before) return before;
  const sum = { boxes: 0, ticked: 0 };
  for (const { box, children } of items) {
    const inner = children.length > 0 ? boxesIn(children) : NO_BOXES;
    sum.boxes += inner.boxes + (box === 'none' ? 0 : 1);
    sum.ticked += inner.ticked + (box === 'done' ? 1 : 0);
  }
  counted.set(items, sum);
  return sum;
}

/**
 * Boxes by the list that has them: a task is another object after each edit of a step, its lists
 * are not.
 */
const counted = new WeakMap<readonly Item[], Boxes>();
const NO_BOXES: Boxes = { boxes: 0, ticked: 0 };
