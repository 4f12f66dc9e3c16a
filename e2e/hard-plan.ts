import { samplePlan } from '../src/plan/sample.ts';
import { type Plan, planSchema } from '../src/plan/schema.ts';

/** 10,000 characters each. */
const LONG_WORD = 'x'.repeat(10_000);
const LONG_TEXT = 'a very long text '.repeat(589).slice(0, 9_999).concat('.');
const TEXTS = [
  LONG_WORD,
  'שלום עולם, זה טקסט ארוך מימין לשמאל '.repeat(8).trim(),
  '👩‍👩‍👧‍👦🚀'.repeat(60),
  LONG_TEXT,
  'W'.repeat(200),
  'مرحبا (abc) 123',
  '🏳️‍🌈 `code` **bold**',
];

/** The example with every text replaced by one that is hard to show; nothing of it is empty. */
export function hardPlan(): Plan {
  let count = 0;
  const hard = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => hard(each));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, hard(each, name)]),
      );
    }
    const isText = typeof value === 'string' && value !== '';
    if (!isText || ['id', 'format', 'box', 'step', 'after', 'kind'].includes(key)) return value;
    count += 1;
    return TEXTS[count % TEXTS.length];
  };
  const plan = hard(samplePlan()) as Plan;
  const [task] = plan.tasks;
  if (!task) throw new Error('The example has no task.');
  plan.title = LONG_WORD;
  task.name = LONG_WORD;
  // Enough to have one below the other; every card shows its texts in full.
  task.steps = task.steps.slice(0, 2);
  for (const [index, step] of task.steps.entries()) {
    step.name = TEXTS[index + 1] ?? '';
    step.other = [
      { after: '', text: `${LONG_TEXT}\n\n| a | b |\n| - | - |\n| ${'W'.repeat(300)} | b |` },
    ];
  }
  plan.tasks = [task];
  return planSchema.parse(plan);
}
