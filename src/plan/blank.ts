/**
 * A new plan: one task with one empty step, and the defaults that the seeds
 * give in their own words, here in ours. A default that is cleared stays cleared.
 */
import {
  type Item,
  type Plan,
  planSchema,
  type Step,
  stepSchema,
  type Task,
  taskSchema,
} from './schema.ts';

/** A new plan in the format with this id. */
export function blankPlan(format: string): Plan {
  return planSchema.parse({
    title: '',
    format,
    tasks: [blankTask()],
    guidelines: DEFAULT_GUIDELINES,
    assistantNote: DEFAULT_ASSISTANT_NOTE,
  });
}

/** A plan with nothing in it, not even defaults: what a reader starts from. */
export function emptyPlan(format: string): Plan {
  return planSchema.parse({ title: '', format, tasks: [{}] });
}

/** A new task with one empty step and the six ideas for success criteria. */
export function blankTask(): Task {
  return taskSchema.parse({
    steps: [{}],
    successCriteria: DEFAULT_SUCCESS_CRITERIA.map(openItem),
  });
}

/** A step with nothing in it but its id. */
export function blankStep(): Step {
  return stepSchema.parse({});
}

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

const DEFAULT_GUIDELINES = {
  workflow: [
    { first: 'Environment', second: 'Set up and check the development environment first' },
    { first: 'Commits', second: 'Commit when a step is done, one step a commit' },
    { first: 'Tests', second: 'Run the tests after every change that matters' },
    { first: 'Documentation', second: 'Update the documentation along with the code' },
  ],
  quality: [
    { first: 'Code', second: 'Keep to the standards of the code base' },
    { first: 'Errors', second: 'Handle errors in every component, with messages that help' },
    { first: 'Logs', second: 'Log what someone needs who debugs or watches the system' },
    { first: 'Security', second: 'Check every change for what it opens to an attacker' },
  ],
  patterns: [
    {
      name: 'Error handling pattern',
      language: 'javascript',
      code: [
        'try {',
        '  await doTheWork();',
        '} catch (error) {',
        "  logger.error('The work failed', { error });",
        '  throw error;',
        '}',
      ].join('\n'),
    },
    {
      name: 'Testing pattern',
      language: 'javascript',
      code: [
        "describe('the component', () => {",
        "  it('does what the plan says', () => {",
        '    expect(doTheWork()).toBe(expected);',
        '  });',
        '});',
      ].join('\n'),
    },
  ],
};

const DEFAULT_ASSISTANT_NOTE =
  'Work through the steps of this plan in order, and check the validation of each before the ' +
  'next. PROJECT_RULES.md holds the rules of the project, and FEATURE_REQUEST.md the ' +
  'requirements in detail.';
