/**
 * Issue plan, as specified in seed 001: `<implementation_plan>` with Status Quo,
 * Best Practices, Proposed Implementation, and what step 5 of the seed asks for
 * around them: overview, timeline, risks, open questions. The seed asks for
 * placeholders where something is still to be gathered.
 */

import { defineFormat } from '../language/define-format.ts';
import {
  each,
  type Format,
  field,
  heading,
  known,
  label,
  section,
  tag,
} from '../language/definition.ts';
import { dependencies, line, pairs, prose, timeline } from '../language/kinds.ts';
import { breakdownNotes, detailsNote, estimateNote } from './notes.ts';

const components = each('steps', {
  noun: 'Component',
  aliases: [known('STEP_NOUNS')],
  unlabelled: ['objective'],
  heading: heading(3, 'Component {n}: {name}'),
  name: field('name', line, null, {
    label: 'Component name',
    help: 'A part of the solution that can be built on its own.',
    example: 'Rate limiter',
    placeholder: '[Component Name]',
  }),
  notes: [estimateNote],
  parts: [
    field(
      'objective',
      prose,
      label('Implementation Details', 'colon-inside', {
        aliases: [known('OBJECTIVE'), 'Implementation', 'Details'],
      }),
      {
        help: 'How this part is built.',
        example: 'A token bucket for each API key, kept in Redis.',
        placeholder: '[The specific implementation details]',
      },
    ),
    field(
      'troubleshooting',
      pairs({
        names: ['Challenge', 'Solution'],
        columns: 'TROUBLE_COLUMNS',
        placeholders: ['[Potential technical challenge]', '[Proposed solution]'],
      }),
      label('Challenges and Solutions', 'colon-inside', { aliases: [known('TROUBLES')] }),
      {
        help: 'What may be hard, and what you propose.',
        example: 'Clocks differ between servers: use the clock of Redis',
      },
    ),
    field(
      'dependsOn',
      dependencies,
      label('Dependencies', 'colon-inside', { aliases: [known('DEPENDS_ON')] }),
      {
        help: 'Other components of this plan, or systems outside it, that this one needs.',
        example: 'The API gateway',
        placeholder: '[Dependencies on other components or systems]',
      },
    ),
  ],
});

const issues = each('tasks', {
  noun: 'Issue',
  aliases: [known('TASK_NOUNS')],
  tag: tag('implementation_plan'),
  heading: heading(1, '{name}'),
  name: field('name', line, null, {
    label: 'Title',
    help: 'What the issue is about, in a few words.',
    example: 'Limit requests per API key',
    placeholder: '[Title of the issue]',
  }),
  notes: [detailsNote, ...breakdownNotes],
  parts: [
    field(
      'issue',
      line,
      label('Issue', 'colon-outside', {
        aliases: ['Issue Reference', 'Issue Link', 'Related Issue', 'GitHub Issue'],
      }),
      {
        help: 'Number or address of the issue.',
        example: '#123',
        placeholder: '[Issue number]',
      },
    ),
    field('objective', prose, heading(2, 'Overview', { aliases: [known('OVERVIEW')] }), {
      help: 'The solution as seen from above.',
      example: 'Each key gets a budget of requests; over it, the API answers 429.',
      placeholder: '[High-level overview of the solution]',
    }),
    field('statusQuo', prose, heading(2, 'Status Quo', { aliases: [known('STATUS_QUO')] }), {
      help: 'What there is today, in the code and in production.',
      example: 'There is no limit; one client can take all connections.',
      placeholder:
        '[Detailed description of the current state or existing implementation related to the task]',
    }),
    field(
      'sourcedPractices',
      pairs({
        names: ['Practice', 'Source'],
        join: 'child',
        placeholders: ['[Best practice]', '[Where it comes from]'],
      }),
      heading(2, 'Best Practices', { aliases: [known('BEST_PRACTICES')] }),
      {
        help: 'What is known to work for this, and where that is written.',
        example: 'Say when to try again in Retry-After',
      },
    ),
    section(heading(2, 'Proposed Implementation', { aliases: [known('STEP_SECTIONS')] }), [
      components,
    ]),
    field(
      'timeline',
      timeline('TIMELINE_COLUMNS'),
      heading(2, 'Timeline', { aliases: [known('TIMELINE')] }),
      {
        help: 'What takes how long. Estimates of components are kept with the components.',
        example: 'Roll-out: 1 week',
        placeholder: '[Time estimate]',
      },
    ),
    field(
      'risks',
      pairs({
        names: ['Risk', 'Mitigation'],
        join: 'child',
        prefix: 'Risk {n}',
        columns: 'RISK_COLUMNS',
        placeholders: ['[Description]', '[Mitigation strategy]'],
      }),
      heading(2, 'Risks and Mitigations', { aliases: [known('RISKS')] }),
      {
        help: 'What could go wrong with all of this, and what you do about it.',
        example: 'A limit is too low: log only for a week first',
      },
    ),
    section(heading(2, 'Open Questions and Further Research', { aliases: [known('QUESTIONS')] }), [
      field(
        'questions',
        pairs({
          names: ['Question', 'Answer'],
          join: 'child',
          columns: 'QUESTION_COLUMNS',
          placeholders: ['[Area that requires clarification or discussion]', '[Answer]'],
        }),
        null,
        {
          label: 'Open questions',
          help: 'What has to be clarified, and the answer once there is one.',
          example: 'Do partners get a higher limit?',
        },
      ),
      field(
        'research',
        pairs({
          names: ['To look up', 'What was found'],
          onlyOpen: true,
          placeholders: ['[Area that requires further research]', ''],
        }),
        label('Further Research', 'colon-inside'),
        {
          label: 'Further research',
          help: 'What has to be looked up, and what you found. Only what is still open is printed.',
          example: 'How much traffic the largest client makes',
        },
      ),
    ]),
  ],
});

export const issue: Format = defineFormat({
  id: 'issue',
  name: 'Issue plan',
  when: 'An issue to settle with others: status quo, practices, proposal, open questions.',
  seeds: ['001_27a3ec0857f7f0e8.txt'],
  keepsEmpty: true,
  parts: [issues],
});
