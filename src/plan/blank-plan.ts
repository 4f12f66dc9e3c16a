/**
 * A new plan: one task with one empty step, and the defaults that the seeds
 * give in their own words, here in ours. A default that is cleared stays cleared.
 */
import { blankTask } from './blank.ts';
import { type Plan, planSchema } from './schema.ts';

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
