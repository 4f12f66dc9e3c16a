/** New tasks and steps, and what has nothing in it. */
import { newId } from './id.ts';
import { type Part, type Plan, partSchema, planSchema, type Step, type Task } from './schema.ts';
import type { Item } from './values.ts';

/** A plan with nothing in it, not even defaults: what a reader starts from. */
export function emptyPlan(format: string): Plan {
  return planSchema.parse({ title: '', format, tasks: [{}] });
}

/** A new task with one empty step and the six ideas for success criteria. */
export function blankTask(): Task {
  return {
    ...emptyPart(),
    steps: [blankStep()],
    successCriteria: DEFAULT_SUCCESS_CRITERIA.map(openItem),
  };
}

/** A new step. */
export function blankStep(): Step {
  return emptyPart();
}

/** A part with nothing in it but its id. */
export function emptyPart(): Part {
  return { ...EMPTY_PART, id: newId() };
}

const EMPTY_PART = partSchema.parse({});

function openItem(text: string): Item {
  return { box: 'open', text, children: [] };
}

const DEFAULT_SUCCESS_CRITERIA = [
  'Every unit test is green',
  'Every integration test is green',
  'Other modules can import and use the component',
  'It is as fast as it has to be, where speed matters',
  'Errors are handled where they can happen',
  'What it does can be followed in the logs',
];
