/**
 * Feature plan, as specified in seed 004: `# Implementation Plan`, then
 * `## Feature: …` and its sections, and a note to the assistant at the end.
 */

import { defineFormat } from '../language/define-format.ts';
import {
  each,
  type Format,
  field,
  fixed,
  heading,
  known,
  label,
  rule,
  section,
} from '../language/definition.ts';
import { line, list, pairs, prose, timeline } from '../language/kinds.ts';
import type { Aliases } from '../language/known-words.ts';
import { breakdownNotes, detailsNote, estimateNote, researchNote } from './notes.ts';

const bold = (text: string, aliases: Aliases = []) => label(text, 'colon-inside', { aliases });

const steps = each('steps', {
  noun: 'Step',
  aliases: [known('STEP_NOUNS')],
  unlabelled: ['objective', 'actions'],
  heading: heading(3, 'Step {n}: {name}'),
  name: field('name', line, null, {
    label: 'Step name',
    help: 'One of the larger steps, as an instruction.',
    example: 'Store sessions in Redis',
    placeholder: '[Major implementation step]',
  }),
  notes: [
    estimateNote,
    field('troubleshooting', pairs({ names: ['Problem', 'Solution'] }), null, {
      label: 'Troubleshooting',
      help: 'What may go wrong here, and what to do then.',
      example: 'The port is taken: stop the other server',
    }),
  ],
  parts: [
    field('objective', prose, bold('Description', [known('OBJECTIVE')]), {
      help: 'What this step is about, in detail.',
      example: 'Sessions move out of the process, so that any server can answer.',
      placeholder: '[Detailed description of this step]',
    }),
    field('actions', list({ box: 'open' }), bold('Tasks', [known('ACTIONS')]), {
      help: 'What to do, one task a line.',
      example: 'Write the session store',
      placeholder: '[Task]',
    }),
    field(
      'considerations',
      list({ emptyItem: true }),
      bold('Technical Considerations', [known('CONSIDERATIONS')]),
      {
        help: 'Technical details that matter here, and what may be hard.',
        example: 'Old cookies must stay valid for a day',
        placeholder: '[Important technical details for this step]',
      },
    ),
    field(
      'validation',
      list({ box: 'open', openings: ['Run command:', 'Expected result:', 'Verify file exists:'] }),
      bold('Validation Criteria', [known('VALIDATION')]),
      {
        help: 'What has to hold for this step to be done.',
        example: 'A restart keeps people signed in',
        placeholder: '[Criterion]',
      },
    ),
  ],
});

const features = each('tasks', {
  noun: 'Feature',
  aliases: [known('TASK_NOUNS')],
  heading: heading(2, 'Feature: {name}'),
  name: field('name', line, null, {
    label: 'Feature name',
    help: 'The feature in a few words.',
    example: 'Stay signed in across servers',
    placeholder: '[Name of the feature]',
  }),
  notes: [detailsNote, ...breakdownNotes, researchNote],
  parts: [
    field('objective', prose, heading(2, 'Overview', { aliases: [known('OVERVIEW')] }), {
      help: 'What will be built, and the approach, briefly.',
      example: 'Sessions move to a shared store.',
      placeholder: '[Brief description of what will be implemented and the approach]',
    }),
    field(
      'prerequisites',
      list(),
      heading(2, 'Prerequisites', { aliases: [known('PREREQUISITES')] }),
      {
        help: 'What must be in place before the work starts.',
        example: 'A Redis instance in every environment',
        placeholder:
          '[List any prerequisites or dependencies that must be in place before implementation]',
      },
    ),
    section(heading(2, 'Implementation Steps', { aliases: [known('STEP_SECTIONS')] }), [steps]),
    section(heading(2, 'Testing Strategy', { aliases: [known('TESTING')] }), [
      field('testing.strategy', prose, null, {
        label: 'Approach',
        help: 'How this is going to be tested.',
        example: 'The store has a contract test that both implementations pass.',
        placeholder: '[Describe the approach to testing this implementation]',
      }),
      field(
        'testing.unit',
        list({ box: 'open', openings: ['Test file:', 'Test command:', 'Coverage requirement:'] }),
        heading(3, 'Unit Tests', { aliases: [known('UNIT_TESTS')] }),
        {
          help: 'Cases for single units.',
          example: 'An expired session is not found',
          placeholder: '[Test case]',
        },
      ),
      field(
        'testing.integration',
        list({ box: 'open', openings: ['Test scenario:', 'Test command:', 'Expected behavior:'] }),
        heading(3, 'Integration Tests', { aliases: [known('INTEGRATION_TESTS')] }),
        {
          help: 'Cases across modules and services.',
          example: 'Two servers see the same session',
          placeholder: '[Test case]',
        },
      ),
      field(
        'testing.endToEnd',
        list({ box: 'open' }),
        heading(3, 'End-to-End Tests', { aliases: [known('END_TO_END_TESTS')] }),
        {
          help: 'What a person does, from start to end.',
          example: 'Sign in, restart a server, still signed in',
          placeholder: '[Test case]',
        },
      ),
    ]),
    section(heading(2, 'Rollout Plan', { aliases: [known('ROLLOUT')] }), [
      field('rollout.approach', prose, null, {
        label: 'Approach',
        help: 'How the feature reaches people.',
        example: 'Behind a flag, one region at a time.',
        placeholder: '[If applicable, describe how this feature will be rolled out]',
      }),
      field('rollout.phases', list({ prefix: 'Phase {n}' }), null, {
        label: 'Phases',
        help: 'One phase a line; they are numbered for you.',
        example: '5% of the users in one region',
        placeholder: '[Description]',
      }),
    ]),
    section(heading(2, 'Rollback Plan', { aliases: [known('ROLLBACK')] }), [
      field('rollback.approach', prose, null, {
        label: 'Approach',
        help: 'How to take the feature back if something goes wrong.',
        example: 'Turn the flag off; sessions in memory take over.',
        placeholder: '[Describe how to roll back this feature if issues are encountered]',
      }),
      field('rollback.steps', list({ prefix: 'Step {n}' }), null, {
        label: 'Steps',
        help: 'One step a line; they are numbered for you.',
        example: 'Turn the flag off',
        placeholder: '[Description]',
      }),
    ]),
    field(
      'documentation',
      list({ box: 'open', emptyItem: false }),
      heading(2, 'Documentation Requirements', { aliases: [known('DOCUMENTATION')] }),
      {
        help: 'Documents to write or to bring up to date.',
        example: 'Update the operations handbook',
        placeholder: '[List the documentation that needs to be created or updated]',
      },
    ),
    field(
      'metrics',
      pairs({
        names: ['Metric', 'Target'],
        columns: 'METRIC_COLUMNS',
        placeholders: ['[Metric]', '[Description and target]'],
      }),
      heading(2, 'Success Metrics', { aliases: [known('METRICS')] }),
      {
        help: 'How you will measure that it worked, and the target.',
        example: 'Sign-ins per user and day: less than 1.2',
      },
    ),
    field(
      'timeline',
      timeline('TIMELINE_COLUMNS'),
      heading(2, 'Timeline Estimate', { aliases: [known('TIMELINE')] }),
      {
        help: 'What takes how long. Estimates of steps are kept with the steps.',
        example: 'Review: 2 days',
        placeholder: '[Time estimate]',
      },
    ),
    field(
      'resources',
      list(),
      heading(2, 'Resources Required', { aliases: [known('RESOURCES')] }),
      {
        help: 'What else is needed: people, machines, access, budget.',
        example: 'Access to the staging cluster',
        placeholder: '[List any additional resources needed for implementation]',
      },
    ),
    field(
      'risks',
      pairs({
        names: ['Risk', 'Mitigation'],
        join: 'child',
        prefix: 'Risk {n}',
        columns: 'RISK_COLUMNS',
        placeholders: ['[Description]', '[Description]'],
      }),
      heading(2, 'Risks and Mitigations', { aliases: [known('RISKS')] }),
      {
        help: 'What could go wrong with all of this, and what you do about it.',
        example: 'Redis is down: fall back to short sessions in memory',
      },
    ),
  ],
});

export const feature: Format = defineFormat({
  id: 'feature',
  name: 'Feature plan',
  when: 'A feature from overview to rollout: tests, rollback, metrics, timeline, risks.',
  seeds: ['004_b5ff86df75c75af5.txt'],
  keepsEmpty: false,
  parts: [
    fixed(heading(1, 'Implementation Plan')),
    features,
    rule,
    field(
      'assistantNote',
      prose,
      label('Note to AI Assistant', 'colon-inside', { anywhere: true }),
      {
        help: 'What an assistant that carries out the plan should know.',
        example: 'The rules of the project are in PROJECT_RULES.md.',
        placeholder: '[Note to the assistant]',
      },
    ),
  ],
});
