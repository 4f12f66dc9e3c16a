/** Working notes: fields that several formats show in the form and do not print. */

import { type FieldPart, field } from '../language/definition.ts';
import { line, list, pairs, prose } from '../language/kinds.ts';

export const detailsNote: FieldPart = field('details', prose, null, {
  label: 'Task details',
  help: 'What you were given: the text of the ticket or the request.',
  example: 'As a user I want to sign in …',
});

export const breakdownNotes: readonly FieldPart[] = [
  field('breakdown.components', list(), null, {
    label: 'Key components',
    help: 'The parts that the task is made of.',
    example: 'Session store',
  }),
  field('breakdown.dependencies', list(), null, {
    label: 'Dependencies between components',
    help: 'Which part needs which other.',
    example: 'The routes need the session store',
  }),
  field('breakdown.technologies', list(), null, {
    label: 'Technologies and frameworks',
    help: 'What the task names, or what the code base already uses.',
    example: 'PostgreSQL 17',
  }),
  field('breakdown.constraints', list(), null, {
    label: 'Constraints and requirements',
    help: 'What the solution has to respect.',
    example: 'No downtime',
  }),
];

export const researchNote: FieldPart = field(
  'research',
  pairs({ names: ['To look up', 'What was found'] }),
  null,
  {
    label: 'Research',
    help: 'What has to be looked up, and what you found.',
    example: 'How sessions end today: by a cron job',
  },
);

export const resourcesNote: FieldPart = field('resources', list(), null, {
  label: 'Resources',
  help: 'Documentation, tools and people to ask.',
  example: 'The handbook of the payment provider',
});

/** A step's estimate: the format's timeline prints it. */
export const estimateNote: FieldPart = field('estimate', line, null, {
  label: 'Estimate',
  help: 'How long this takes. The timeline shows it.',
  example: '2 days',
});
