/**
 * Task plan, as specified in the `<output_specification>` of the seeds 002 and
 * 003: `## Task: …` for each task, then one `## Implementation Guidelines`.
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
} from '../language/definition.ts';
import {
  choice,
  configuration,
  line,
  list,
  pairs,
  patterns,
  prose,
  snippets,
} from '../language/kinds.ts';
import type { Aliases } from '../language/known-words.ts';
import { breakdownNotes, detailsNote, researchNote, resourcesNote } from './notes.ts';

const bold = (text: string, aliases: Aliases = []) => label(text, 'colon-outside', { aliases });

const filePairs = pairs({
  names: ['Path', 'Purpose'],
  codeFirst: true,
  join: 'dash',
  columns: 'FILE_COLUMNS',
  placeholders: ['[path]', '[Description]'],
});

const changePairs = pairs({
  names: ['Path', 'What changes'],
  codeFirst: true,
  join: 'dash',
  columns: 'FILE_COLUMNS',
  placeholders: ['[path]', '[What changed]'],
});

const steps = each('steps', {
  noun: 'Step',
  aliases: [known('STEP_NOUNS')],
  unlabelled: ['objective', 'actions', 'code'],
  heading: heading(4, 'Step {n}: {name}'),
  name: field('name', line, null, {
    label: 'Step name',
    help: 'What this step does, as an instruction.',
    example: 'Create the user model',
    placeholder: '[Step Name]',
  }),
  parts: [
    field('objective', prose, bold('Objective', [known('OBJECTIVE')]), {
      help: 'What is true when this step is done.',
      example: 'Users are stored with a hashed password.',
      placeholder: '[What this step accomplishes]',
    }),
    field('actions', list({ box: 'open' }), bold('Actions', [known('ACTIONS')]), {
      help: 'What to do, one thing a line: files to create, packages to install, settings to change.',
      example: 'Create file `src/models/user.ts`',
      placeholder: '[Specific action]',
    }),
    field('code', snippets, bold('Code Examples', [known('CODE')]), {
      help: 'Code that shows the way, short enough to read.',
      example: 'export interface User { id: string }',
      placeholder: '[Example code]',
    }),
    field('configuration', configuration, bold('Configuration', [known('CONFIGURATION')]), {
      help: 'Environment variables that have to be set, and config files that change.',
      example: 'DATABASE_URL, config/app.ts',
      placeholder: '[Names]',
    }),
    field(
      'validation',
      list({
        box: 'open',
        openings: ['Run command:', 'Expected result:', 'Verify file exists:'],
      }),
      bold('Validation', [known('VALIDATION')]),
      {
        help: 'How to see that the step worked: a command, what it prints, a file that is there.',
        example: 'Run command: `npm test user`',
        placeholder: '[How to verify this step]',
      },
    ),
    field(
      'troubleshooting',
      pairs({
        names: ['Problem', 'Solution'],
        columns: 'TROUBLE_COLUMNS',
        placeholders: ['[Error or issue]', '[What to check]'],
      }),
      bold('Troubleshooting', [known('TROUBLES')]),
      {
        help: 'What may go wrong here, and what to do then.',
        example: 'The port is taken: stop the other server',
      },
    ),
  ],
});

const tasks = each('tasks', {
  noun: 'Task',
  aliases: [known('TASK_NOUNS')],
  heading: heading(2, 'Task: {name}'),
  name: field('name', line, null, {
    label: 'Task name',
    help: 'The task in a few words.',
    example: 'Add sign-in with a password',
    placeholder: '[Task Name]',
  }),
  ruled: true,
  notes: [detailsNote, ...breakdownNotes, researchNote, resourcesNote],
  parts: [
    field('objective', prose, bold('Objective', [known('OVERVIEW')]), {
      help: 'What this task accomplishes, in one or two sentences.',
      example: 'People can sign in with an email address and a password.',
      placeholder: '[Clear statement of what this task accomplishes]',
    }),
    field('prerequisites', list(), bold('Prerequisites', [known('PREREQUISITES')]), {
      help: 'What has to be finished before this task can start.',
      example: 'The database is reachable from the API',
      placeholder: '[What must be completed before starting]',
    }),
    field(
      'complexity',
      choice(['Low', 'Medium', 'High']),
      bold('Estimated Complexity', [known('COMPLEXITY')]),
      {
        help: 'How hard it will be. Your own words are fine, too.',
        example: 'Medium',
        placeholder: '[Low/Medium/High]',
      },
    ),
    section(heading(3, 'Implementation Steps', { aliases: [known('STEP_SECTIONS')] }), [steps]),
    section(heading(3, 'Testing Plan', { aliases: [known('TESTING')] }), [
      field(
        'testing.unit',
        list({ box: 'open', openings: ['Test file:', 'Test command:', 'Coverage requirement:'] }),
        bold('Unit Tests', [known('UNIT_TESTS')]),
        {
          help: 'Which units are tested, where, and how to run them.',
          example: 'Test file: `tests/user.test.ts`',
          placeholder: '[Unit test]',
        },
      ),
      field(
        'testing.integration',
        list({ box: 'open', openings: ['Test scenario:', 'Test command:', 'Expected behavior:'] }),
        bold('Integration Tests', [known('INTEGRATION_TESTS')]),
        {
          help: 'Scenarios across modules, how to run them, and what should happen.',
          example: 'Test scenario: sign in, then open the profile',
          placeholder: '[Specific integration test]',
        },
      ),
    ]),
    field(
      'successCriteria',
      list({ box: 'open' }),
      heading(3, 'Success Criteria', { aliases: [known('SUCCESS')] }),
      {
        help: 'What has to hold for the task to count as done.',
        example: 'Signing in takes less than 200 ms',
        placeholder: '[Success criterion]',
      },
    ),
    section(
      heading(3, 'Files Created/Modified', { aliases: [known('FILES')] }),
      [
        field('files.created', filePairs, bold('New Files', [known('NEW_FILES')]), {
          help: 'Files that this task adds, and what each is for.',
          example: 'src/models/user.ts - the user and its password',
        }),
        field('files.modified', changePairs, bold('Modified Files', [known('CHANGED_FILES')]), {
          help: 'Files that this task changes, and what changes in them.',
          example: 'src/app.ts - mounts the sign-in routes',
        }),
      ],
      undefined,
      'files.modified',
    ),
    field(
      'dependencies',
      pairs({
        names: ['Package', 'Purpose'],
        codeFirst: true,
        join: 'dash',
        columns: 'PACKAGE_COLUMNS',
        placeholders: ['[package-name@version]', '[Purpose]'],
      }),
      heading(3, 'Dependencies Added', { aliases: [known('PACKAGES')] }),
      {
        help: 'Packages that this task brings in, with their version and what for.',
        example: 'argon2@0.41 - hashes passwords',
      },
    ),
    section(heading(3, 'Next Steps', { aliases: [known('NEXT_STEPS')] }), [
      field('nextTask', line, bold('Immediate next task'), {
        help: 'What should be done right after this task.',
        example: 'Reset a forgotten password',
        placeholder: '[What should be done after this task]',
      }),
      field('unlocks', list(), bold('Dependencies unlocked'), {
        help: 'Tasks that can start once this one is done.',
        example: 'User settings',
        placeholder: '[What tasks can now be started]',
      }),
    ]),
  ],
});

export const task: Format = defineFormat({
  id: 'task',
  name: 'Task plan',
  when: 'Tasks that someone works through step by step, with checks after each step.',
  seeds: ['002_183ea3b9c39d4277.txt', '003_eb5a0b1917c9aead.txt'],
  keepsEmpty: false,
  parts: [
    tasks,
    section(heading(2, 'Implementation Guidelines'), [
      field(
        'guidelines.workflow',
        pairs({ names: ['Name', 'Guideline'], join: 'bold-colon', ordered: true }),
        heading(3, 'Development Workflow'),
        {
          help: 'How to work through the plan, in order.',
          example: 'Commits: one step a commit',
        },
      ),
      field(
        'guidelines.quality',
        pairs({ names: ['Name', 'Guideline'], join: 'bold-colon' }),
        heading(3, 'Quality Assurance'),
        {
          help: 'What holds for all of the code.',
          example: 'Logs: what someone needs who debugs it',
        },
      ),
      field('guidelines.patterns', patterns, heading(3, 'Common Patterns'), {
        help: 'Code that recurs, by name.',
        example: 'Error handling pattern',
        placeholder: '[Pattern]',
      }),
    ]),
  ],
});
