/**
 * The form of a format: cards of fields, in the order of the document. Derived
 * from the format's definition alone.
 */
import type { FieldPart, Format, Part, SectionPart } from '../language/definition.ts';
import { eachOf, fieldsOf, keyOfPart } from '../language/parts.ts';

/** Fields under one heading of a card; '' where the card's own title says enough. */
export interface FormGroup {
  readonly title: string;
  readonly fields: readonly FieldPart[];
  /** Of the heading, see `keyOfPart`; null where it has none of its own. */
  readonly key: string | null;
}

/** A card of the form. Its fields live in the plan, in a task, or in a step. */
export interface FormCard {
  /** Unique in the format, and stable: `task`, `section:#Testing Plan`, `step` … */
  readonly id: string;
  readonly of: 'plan' | 'task' | 'step';
  readonly title: string;
  readonly groups: readonly FormGroup[];
  /** Of the heading that it shows, see `keyOfPart`; null where it shows none of the document. */
  readonly key: string | null;
}

export interface FormModel {
  readonly format: Format;
  /** What a task and a step are called here: Task, Feature; Step, Component. */
  readonly taskNoun: string;
  readonly stepNoun: string;
  /** Title of the section that holds the steps, "Implementation Steps"; '' where a document has none. */
  readonly stepsTitle: string;
  /** Of the heading of that section, see `keyOfPart`; null where there is none. */
  readonly stepsKey: string | null;
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
    groups: [{ title: '', fields: [tasks.name], key: null }, ...(opening?.groups ?? [])],
    key: null,
  };
  const around = stepsSection?.part === 'section' ? stepsSection : null;
  const isThere = around !== null && hasSection(format, keyOfPart(around));
  return {
    format,
    taskNoun: tasks.noun,
    stepNoun: steps.noun,
    stepsTitle: isThere ? around.title : '',
    stepsKey: isThere ? keyOfHeading(around) : null,
    taskCards: [nameCard, ...(opening ? rest : before)],
    taskCardsAfterSteps: cardsOf(tasks.parts.slice(at + 1), 'task'),
    stepCard: {
      id: 'step',
      of: 'step',
      title: steps.noun,
      groups: [
        { title: '', fields: [steps.name, ...fieldsOf(steps.parts), ...steps.notes], key: null },
      ],
      key: null,
    },
    notesCard:
      tasks.notes.length > 0
        ? {
            id: 'notes',
            of: 'task',
            title: 'Working notes',
            groups: [{ title: '', fields: tasks.notes, key: null }],
            key: null,
          }
        : null,
    planCardsAbove: cardsOf(format.parts.slice(0, format.parts.indexOf(tasks)), 'plan'),
    planCards: cardsOf(format.parts.slice(format.parts.indexOf(tasks) + 1), 'plan'),
  };
}

/** Whether a document has a section of the built-in format that its own goes on from. */
function hasSection({ own }: Format, key: string): boolean {
  if (!own || own.isWhole) return true;
  return own.had.sections.some(({ of, title }) => of === 'task' && `#${title}` === key);
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
    cards.push({ id, of, title, groups: [{ title: '', fields: loose, key: null }], key: null });
    loose = [];
  };
  for (const part of parts) {
    if (part.part === 'field' && part.mark?.as === 'heading') {
      flush();
      const key = keyOfPart(part);
      const groups = [{ title: '', fields: [part], key: null }];
      cards.push({ id: `section:${key}`, of, title: part.label, groups, key });
    } else if (part.part === 'field') {
      loose.push(part);
    } else if (part.part === 'section') {
      flush();
      const id = `section:${keyOfPart(part)}`;
      const key = keyOfHeading(part);
      const groups = groupsOf(part.parts);
      // A section without fields is printed from others: the index of the steps.
      if (groups.length > 0) {
        cards.push({ id, of, title: part.title, groups, key });
      }
    }
  }
  flush();
  return cards;
}

function groupsOf(parts: readonly Part[]): FormGroup[] {
  const groups: FormGroup[] = [];
  let loose: FieldPart[] = [];
  const flush = () => {
    if (loose.length > 0) groups.push({ title: '', fields: loose, key: null });
    loose = [];
  };
  for (const part of parts) {
    if (part.part === 'field') loose.push(part);
    else if (part.part === 'section') {
      flush();
      groups.push({ title: part.title, fields: fieldsOf(part.parts), key: keyOfHeading(part) });
    }
  }
  flush();
  return groups;
}

/** A tag has no words that a person could change. */
function keyOfHeading(part: SectionPart): string | null {
  return part.mark.as === 'tag' ? null : keyOfPart(part);
}

/** The id of the card that shows the field at this path; undefined where none does. */
export function cardIdWith(model: FormModel, of: FormCard['of'], path: string): string | undefined {
  const holds = ({ groups }: FormCard) =>
    groups.some(({ fields }) => fields.some((field) => field.path === path));
  return cardsFor(model, of).find(holds)?.id;
}

/** The cards with the fields of the plan, of each task or of each step, in their order. */
export function cardsFor(model: FormModel, of: FormCard['of']): readonly FormCard[] {
  const { taskCards, taskCardsAfterSteps, notesCard, stepCard, planCardsAbove, planCards } = model;
  if (of === 'plan') return [...planCardsAbove, ...planCards];
  if (of === 'step') return [stepCard];
  return [...taskCards, ...taskCardsAfterSteps, ...(notesCard ? [notesCard] : [])];
}
