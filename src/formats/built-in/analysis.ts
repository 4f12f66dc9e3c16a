/**
 * Analysis plan, as specified in seed 000: `<implementation_plan>` with
 * `<task_breakdown>`, `<steps>`, `<detailed_plan>`, `<risks_and_mitigations>`
 * and `<summary>`.
 */

import { defineFormat } from '../language/define-format.ts';
import {
  each,
  type Format,
  field,
  heading,
  index,
  known,
  label,
  section,
  tag,
} from '../language/definition.ts';
import { choice, line, list, pairs, prose, snippets } from '../language/kinds.ts';
import type { Aliases } from '../language/known-words.ts';
import { detailsNote, researchNote } from './notes.ts';

const bold = (text: string, aliases: Aliases = []) => label(text, 'colon-inside', { aliases });
const bullet = (text: string, aliases: Aliases = []) => label(text, 'bullet', { aliases });

const steps = each('steps', {
  noun: 'Step',
  aliases: [known('STEP_NOUNS')],
  unlabelled: ['actions', 'code'],
  heading: heading(3, 'Step {n}: {name}'),
  name: field('name', line, null, {
    label: 'Step name',
    help: 'A step or phase, as an instruction.',
    example: 'Move the queries into one module',
    placeholder: '[Step Name]',
  }),
  parts: [
    field('actions', list({ box: 'none' }), bullet('Actions', [known('ACTIONS')]), {
      help: 'What to do in this step, one thing a line.',
      example: 'List every query in the code base',
      placeholder: '[List specific actions]',
    }),
    field('code', snippets, bullet('Commands/Code', [known('CODE')]), {
      help: 'Commands to run, or code that shows the way.',
      example: "grep -rn 'SELECT' src",
      placeholder: '[Include relevant commands or code snippets]',
    }),
    field('bestPractices', list(), bullet('Best Practices', [known('BEST_PRACTICES')]), {
      help: 'What good work looks like here.',
      example: 'One commit for each module that moves',
      placeholder: '[List best practices to follow]',
    }),
    field(
      'troubleshooting',
      pairs({
        names: ['Challenge', 'Solution'],
        columns: 'TROUBLE_COLUMNS',
        placeholders: ['[Challenge]', '[How to address it]'],
      }),
      bullet('Challenges and Solutions', [known('TROUBLES')]),
      {
        help: 'What may be hard, and how to deal with it.',
        example: 'Queries are built from strings: keep those for last',
      },
    ),
    field(
      'complexity',
      choice(['Low', 'Medium', 'High']),
      bullet('Complexity', [known('COMPLEXITY')]),
      {
        help: 'How hard it will be. Your own words are fine, too.',
        example: 'Low',
        placeholder: '[Estimate: low, medium, high]',
      },
    ),
    field(
      'testing.strategy',
      prose,
      bullet('Testing Strategy', [known('TESTING'), known('VALIDATION')]),
      {
        help: 'How you will know that this step works.',
        example: 'The old and the new module answer the same on a day of real queries.',
        placeholder: '[Outline testing approach]',
      },
    ),
    field('scalability', prose, bullet('Scalability/Performance', ['Scalability', 'Performance']), {
      help: 'What it means for load and speed.',
      example: 'One more function call a query; not measurable.',
      placeholder: '[Note any considerations]',
    }),
  ],
});

const tasks = each('tasks', {
  noun: 'Task',
  aliases: [known('TASK_NOUNS')],
  tag: tag('implementation_plan'),
  heading: heading(1, '{name}'),
  name: field('name', line, null, {
    label: 'Task name',
    help: 'The task in a few words.',
    example: 'One place for all queries',
    placeholder: '[Task Name]',
  }),
  notes: [detailsNote, researchNote],
  parts: [
    section(
      tag('task_breakdown'),
      [
        field('breakdown.components', list(), bold('Key Components'), {
          help: 'The parts that the task is made of.',
          example: 'The query module',
          placeholder: '[List key components of the task]',
        }),
        field('breakdown.dependencies', list(), bold('Dependencies'), {
          help: 'Which part needs which other.',
          example: 'Reports need the query module',
          placeholder: '[Identify potential dependencies between components]',
        }),
        field('breakdown.technologies', list(), bold('Technologies and Frameworks'), {
          help: 'What the task names, or what the code base already uses.',
          example: 'PostgreSQL 17',
          placeholder: '[Note any specific technologies or frameworks mentioned]',
        }),
        field('breakdown.constraints', list(), bold('Constraints and Requirements'), {
          help: 'What the solution has to respect.',
          example: 'No downtime',
          placeholder: '[Highlight any constraints or requirements]',
        }),
        field('breakdown.approach', prose, bold('Approach'), {
          help: 'How you will go about it.',
          example: 'Move reads first, then writes.',
          placeholder: '[Outline your approach to implementation]',
        }),
      ],
      'Task Breakdown',
    ),
    section(tag('steps'), [index('steps', '[First step]')], 'Steps'),
    section(tag('detailed_plan', { aliases: [known('STEP_SECTIONS')] }), [steps], 'Detailed Plan'),
    section(
      tag('risks_and_mitigations', { aliases: [known('RISKS')] }),
      [
        field(
          'risks',
          pairs({
            names: ['Risk', 'Mitigation'],
            join: 'line',
            prefix: 'Risk {n}',
            columns: 'RISK_COLUMNS',
            placeholders: ['[Description]', '[Strategy to mitigate the risk]'],
          }),
          null,
          {
            label: 'Risks and Mitigations',
            help: 'What could go wrong with all of this, and what you do about it.',
            example: 'A query is missed: log those that go round the module',
          },
        ),
      ],
      'Risks and Mitigations',
    ),
    section(
      tag('summary', { aliases: [known('SUMMARY')] }),
      [
        field('summary', prose, null, {
          label: 'Summary',
          help: 'The plan in short: its key steps, and what matters most.',
          example: 'Reads move in a week, writes in two; nothing is down meanwhile.',
          placeholder:
            '[Concise summary of the implementation plan, highlighting key steps and important considerations]',
        }),
      ],
      'Summary',
    ),
  ],
});

export const analysis: Format = defineFormat({
  id: 'analysis',
  name: 'Analysis plan',
  when: 'A task to think through first: breakdown, steps in depth, risks, summary.',
  seeds: ['000_066985e86f398a03.txt'],
  keepsEmpty: false,
  parts: [tasks],
});
