/**
 * The form of a format: cards of fields, in the order of the document. Derived
 * from the format's definition alone.
 */
import type { FieldPart, Format, Part } from '../language/definition.ts';
import { eachOf, fieldsOf } from '../language/parts.ts';

/** Fields under one heading of a card; '' where the card's own title says enough. */
export interface FormGroup {
  readonly title: string;
  readonly fields: readonly FieldPart[];
}

/** A card of the form. Its fields live in the plan, in a task, or in a step. */
export interface FormCard {
  /** Unique in the format, and stable: `task`, `section:Testing Plan`, `step` … */
  readonly id: string;
  readonly of: 'plan' | 'task' | 'step';
  readonly title: string;
  readonly groups: readonly FormGroup[];
}

export interface FormModel {
  readonly format: Format;
  /** What a task and a step are called here: Task, Feature; Step, Component. */
  readonly taskNoun: string;
  readonly stepNoun: string;
  /** Title of the section that holds the steps: "Implementation Steps". */
  readonly stepsTitle: string;
  /** Cards of each task before its steps, and after them. */
  readonly taskCards: readonly FormCard[];
  readonly taskCardsAfterSteps: readonly FormCard[];
  /** The card of each step; its name field comes first. */
  readonly stepCard: FormCard;
  /** Working notes of each task: shown, not printed. null where a format has none. */
  readonly notesCard: FormCard | null;
  /** Cards of the whole plan, above all tasks and after them. */
  readonly planCardsAbove: readonly FormCard[];
  readonly planCards: readonly FormCard[];
}

/** The id of what holds the steps of a task: no card, but a part of the form as they are. */
export const STEPS_CARD = 'steps';

/** The form of `format`; computed once per format. */
export function formModel(format: Format): FormModel {
  const known = models.get(format);
  if (known) return known;
  const model = buildModel(format);
  models.set(format, model);
  return model;
}

const models = new WeakMap<Format, FormModel>();

function buildModel(format: Format): FormModel {
  const tasks = eachOf(format.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  const stepsSection = tasks.parts.find(
    (part) => part.part === 'section' && part.parts.includes(steps),
  );
  const at = stepsSection ? tasks.parts.indexOf(stepsSection) : tasks.parts.indexOf(steps);
  const before = cardsOf(tasks.parts.slice(0, at), 'task');
  const [first, ...rest] = before;
  const opening = first?.id === 'task' ? first : null;
  const nameCard: FormCard = {
    id: 'task',
    of: 'task',
    title: tasks.noun,
    groups: [{ title: '', fields: [tasks.name] }, ...(opening?.groups ?? [])],
  };
  return {
    format,
    taskNoun: tasks.noun,
    stepNoun: steps.noun,
    stepsTitle: stepsSection?.part === 'section' ? stepsSection.title : steps.noun,
    taskCards: [nameCard, ...(opening ? rest : before)],
    taskCardsAfterSteps: cardsOf(tasks.parts.slice(at + 1), 'task'),
    stepCard: {
      id: 'step',
      of: 'step',
      title: steps.noun,
      groups: [{ title: '', fields: [steps.name, ...fieldsOf(steps.parts), ...steps.notes] }],
    },
    notesCard:
      tasks.notes.length > 0
        ? {
            id: 'notes',
            of: 'task',
            title: 'Working notes',
            groups: [{ title: '', fields: tasks.notes }],
          }
        : null,
    planCardsAbove: cardsOf(format.parts.slice(0, format.parts.indexOf(tasks)), 'plan'),
    planCards: cardsOf(format.parts.slice(format.parts.indexOf(tasks) + 1), 'plan'),
  };
}

function cardsOf(parts: readonly Part[], of: FormCard['of']): FormCard[] {
  const cards: FormCard[] = [];
  let loose: FieldPart[] = [];
  const flush = () => {
    const [first] = loose;
    if (!first) return;
    const id = cards.length === 0 ? of : `fields:${first.path}`;
    // The first of a task stands below its name.
    const title = cards.length === 0 && of !== 'plan' ? '' : first.label;
    cards.push({ id, of, title, groups: [{ title: '', fields: loose }] });
    loose = [];
  };
  for (const part of parts) {
    if (part.part === 'field' && part.mark?.as === 'heading') {
      flush();
      const id = `section:${part.label}`;
      cards.push({ id, of, title: part.label, groups: [{ title: '', fields: [part] }] });
    } else if (part.part === 'field') {
      loose.push(part);
    } else if (part.part === 'section') {
      flush();
      const id = `section:${part.title}`;
      const groups = groupsOf(part.parts);
      // A section without fields is printed from others: the index of the steps.
      if (groups.length > 0) cards.push({ id, of, title: part.title, groups });
    }
  }
  flush();
  return cards;
}

function groupsOf(parts: readonly Part[]): FormGroup[] {
  const groups: FormGroup[] = [];
  let loose: FieldPart[] = [];
  const flush = () => {
    if (loose.length > 0) groups.push({ title: '', fields: loose });
    loose = [];
  };
  for (const part of parts) {
    if (part.part === 'field') loose.push(part);
    else if (part.part === 'section') {
      flush();
      groups.push({ title: part.title, fields: fieldsOf(part.parts) });
    }
  }
  flush();
  return groups;
}

/** The cards with the fields of the plan, of each task or of each step, in their order. */
export function cardsFor(model: FormModel, of: FormCard['of']): readonly FormCard[] {
  const { taskCards, taskCardsAfterSteps, notesCard, stepCard, planCardsAbove, planCards } = model;
  if (of === 'plan') return [...planCardsAbove, ...planCards];
  if (of === 'step') return [stepCard];
  return [...taskCards, ...taskCardsAfterSteps, ...(notesCard ? [notesCard] : [])];
}
