/**
 * The stages in which a plan comes about, after the planning process of the seed 003, in our own words:
 * what each asks, and which fields answer it. Nobody has to go that way; docs/planning.md lays it beside
 * the checks.
 */

/** One thing that a stage asks. */
export interface Ask {
  /** Its place in the process, or the guideline that asks it: `2.1`, `guideline 4`. */
  readonly place: string;
  readonly words: string;
  /** Paths of fields of the plan or a task that answer it: all that the format has. */
  readonly whole?: readonly string[];
  /** Paths of fields that answer it in each step. */
  readonly steps?: readonly string[];
  /** Paths of fields that answer it, wherever one of them has something. */
  readonly some?: readonly string[];
  /** Ids of the rules that speak where it is not so. */
  readonly checks?: readonly string[];
}

export interface Stage {
  readonly title: string;
  readonly asks: readonly Ask[];
}

export const STAGES: readonly Stage[] = [
  {
    title: '1. Understand the task',
    asks: [
      {
        place: '1.1',
        words: 'What is it for, and what is there once it is done?',
        whole: ['objective', 'successCriteria'],
        checks: ['names'],
      },
      {
        place: '1.2',
        words: 'What is there now, and what sets limits?',
        some: ['statusQuo', 'breakdown.constraints', 'breakdown.components', 'details'],
      },
      {
        place: '1.3',
        words: 'Which technologies does it need?',
        some: ['breakdown.technologies', 'bestPractices', 'sourcedPractices'],
      },
      {
        place: '1.4',
        words: 'What has to be there first?',
        some: ['prerequisites', 'breakdown.dependencies'],
      },
    ],
  },
  {
    title: '2. Cut it into steps',
    asks: [
      {
        place: '2',
        words: 'Can somebody begin with each step at once?',
        steps: ['actions'],
        checks: ['no-actions', 'large-step', 'vague-words'],
      },
      {
        place: '2.1',
        words: 'Which files come, and which change?',
        some: ['files.created', 'files.modified'],
        checks: ['unlisted-file', 'unnamed-file'],
      },
      {
        place: '2.2',
        words: 'What is to be configured?',
        some: ['configuration'],
        checks: ['unset-variable'],
      },
      {
        place: '2.3',
        words: 'Does each step name the code that it is about?',
        some: ['code', 'objective'],
        checks: ['nothing-concrete', 'code-language'],
      },
      {
        place: '2.4',
        words: 'How is each part tested?',
        some: ['testing.unit', 'testing.strategy', 'validation'],
        checks: ['no-testing'],
      },
      {
        place: 'guideline 2',
        words: 'Can each step be done by somebody who reads nothing but it?',
      },
    ],
  },
  {
    title: '3. Put the steps in order',
    asks: [
      {
        place: '3.1',
        words: 'Do foundations come first: data, schemas, configuration?',
        checks: ['later-step', 'circle'],
      },
      { place: '3.2', words: 'Then what it is for, bit by bit?', some: ['dependsOn'] },
      {
        place: '3.3',
        words: 'Then what holds it up: checks of input, errors, logs?',
        some: ['considerations', 'troubleshooting'],
        checks: ['no-edge-case'],
      },
      {
        place: '3.4',
        words: 'Are tests among the steps, and not only behind them?',
        checks: ['late-testing'],
      },
      { place: 'guideline 4', words: 'Does what is hard come after what is simple?' },
    ],
  },
  {
    title: '4. Name what is needed',
    asks: [
      {
        place: '4.1',
        words: 'Which packages are added?',
        some: ['dependencies', 'breakdown.technologies'],
        checks: ['unlisted-package', 'unnamed-package'],
      },
      {
        place: '4.2',
        words: 'Which variables and configuration files?',
        some: ['configuration'],
        checks: ['unset-variable'],
      },
      {
        place: '4.3',
        words: 'What are tests run with?',
        some: ['testing.unit', 'testing.integration', 'testing.endToEnd', 'testing.strategy'],
      },
      {
        place: '4.4',
        words: 'What is to be read, and who is to be asked?',
        some: ['resources', 'research', 'documentation', 'questions', 'sourcedPractices'],
        checks: ['open-question', 'placeholders'],
      },
    ],
  },
  {
    title: '5. Say how it is seen to work',
    asks: [
      {
        place: '5.1',
        words: 'Which command shows it, and what does it give?',
        steps: ['validation'],
        checks: ['unproven-validation'],
      },
      {
        place: '5.2',
        words: 'When is a step done?',
        some: ['successCriteria', 'validation', 'metrics'],
        checks: ['no-validation', 'ticked-unproven', 'metric-without-target'],
      },
      {
        place: '5.3',
        words: 'How do the parts work together?',
        some: ['testing.integration', 'testing.endToEnd', 'testing.strategy'],
      },
      {
        place: '5.4',
        words: 'What to do when something does not work?',
        some: ['troubleshooting', 'risks', 'rollback.approach', 'rollback.steps'],
        checks: [
          'no-troubleshooting',
          'problem-without-solution',
          'risk-without-mitigation',
          'no-way-back',
        ],
      },
    ],
  },
];
