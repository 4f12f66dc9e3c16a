/** Generated plans: every field of every format may hold trouble. For tests only. */
import fc from 'fast-check';
import { formats } from '../formats/built-in/registry.ts';
import { fieldsIn, type Level } from '../formats/language/parts.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import type { Item } from '../plan/values.ts';
import { fieldsWith, holderWith, planFieldsWith, type Texts, withIds } from './plan-fields.ts';
import { troubledLine, troubledText } from './troubled-text.ts';

/** A normalised plan of such texts, with the fields that some format has at their level. */
export function planOfFormats(texts: Texts): fc.Arbitrary<Plan> {
  const ofLevel = (level: Level, all: ReturnType<typeof fieldsWith>) => {
    const paths = new Set([
      'steps',
      ...formats.flatMap((each) => fieldsIn(each)[level]).map(pathOf),
    ]);
    return holderWith(Object.fromEntries(Object.entries(all).filter(([path]) => paths.has(path))));
  };
  const step = ofLevel('step', fieldsWith(texts));
  const task = ofLevel('task', fieldsWith(texts, fc.array(step, { maxLength: 3 })));
  const tasks = fc.array(task, { minLength: 1, maxLength: 2 }).map((parts) => withIds(parts));
  return holderWith(planFieldsWith(texts, tasks)).map((plan) => planSchema.parse(plan));
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}

/** Items of such texts, some with items below them. */
export function itemsOf(text: fc.Arbitrary<string>): fc.Arbitrary<Item[]> {
  const { item } = fc.letrec<{ item: Item }>((tie) => ({
    item: fc.record({
      box: fc.constantFrom('none' as const, 'open' as const, 'done' as const),
      text,
      children: fc.oneof(
        { depthSize: 'small' },
        { weight: 4, arbitrary: fc.constant<Item[]>([]) },
        { weight: 1, arbitrary: fc.array(tie('item'), { maxLength: 2 }) },
      ),
    }),
  }));
  return fc.array(item, { maxLength: 3 });
}

export const TROUBLED: Texts = {
  prose: troubledText,
  line: troubledLine,
  items: itemsOf(fc.oneof(troubledLine, troubledText)),
};

/** A normalised plan with troubled text in its fields. */
export const troubledPlan: fc.Arbitrary<Plan> = planOfFormats(TROUBLED);

/** Words that no reader takes for structure, with a number so that no two lines are the same. */
const calmLine: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'Move the queries',
      'Call `make test`, then wait',
      'الخطوة',
      'A **bold** word',
      '計画',
    ),
    fc.nat({ max: 99_999 }),
  )
  .map(([words, number]) => `${words} ${number}`);

const calmText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: calmLine },
      { weight: 1, arbitrary: calmLine.map((line) => `${line}  \n${line} again`) },
      {
        weight: 1,
        arbitrary: calmLine.map((line) => `\`\`\`sh\n# ${line}\n\n  b ${line}\n\`\`\``),
      },
      { weight: 1, arbitrary: calmLine.map((line) => `| a | ${line} |\n|---|---|\n| b | c |`) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('\n\n'));

const calmItem: fc.Arbitrary<Item> = fc.record({
  box: fc.constantFrom('none' as const, 'open' as const, 'done' as const),
  text: fc.oneof({ weight: 5, arbitrary: calmLine }, { weight: 1, arbitrary: calmText }),
  children: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Item[]>([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          box: fc.constantFrom('none' as const, 'open' as const),
          text: calmLine,
          children: fc.constant<Item[]>([]),
        }),
        { maxLength: 2 },
      ),
    },
  ),
});

/** A normalised plan as people write them: paragraphs, nested items, code, tables. */
export const calmPlan: fc.Arbitrary<Plan> = planOfFormats({
  prose: calmText,
  line: calmLine,
  items: fc.array(calmItem, { maxLength: 4 }),
});

/** A plan whose every text is `text`: each field with each example of a specification. */
export function planOf(text: string): Plan {
  const items = [
    { box: 'none', text, children: [{ box: 'open', text, children: [] }] },
    { box: 'done', text, children: [] },
  ];
  const pairs = [
    { first: text, second: text },
    { first: text, second: '' },
    { first: '', second: text },
  ];
  const code = [{ language: text, code: text }];
  const step = {
    name: text,
    objective: text,
    actions: items,
    code,
    configuration: { variables: [text], files: [text, text], other: items },
    validation: items,
    troubleshooting: pairs,
    bestPractices: items,
    considerations: items,
    complexity: text,
    testing: { strategy: text },
    scalability: text,
    estimate: text,
  };
  return planSchema.parse({
    title: text,
    format: 'task',
    tasks: [
      {
        name: text,
        details: text,
        issue: text,
        breakdown: {
          components: items,
          dependencies: items,
          technologies: items,
          constraints: items,
          approach: text,
        },
        research: pairs,
        objective: text,
        prerequisites: items,
        complexity: text,
        statusQuo: text,
        sourcedPractices: pairs,
        steps: [
          { ...step, id: 'a', dependsOn: [{ text }, { step: 'b' }] },
          { ...step, id: 'b', dependsOn: [{ step: 'a' }] },
        ],
        testing: { strategy: text, unit: items, integration: items, endToEnd: items },
        successCriteria: items,
        files: { created: pairs, modified: pairs },
        dependencies: pairs,
        nextTask: text,
        unlocks: items,
        rollout: { approach: text, phases: items },
        rollback: { approach: text, steps: items },
        documentation: items,
        metrics: pairs,
        timeline: { rows: pairs, total: text },
        resources: items,
        risks: pairs,
        questions: pairs,
        summary: text,
      },
    ],
    guidelines: {
      workflow: pairs,
      quality: pairs,
      patterns: [{ name: text, language: text, code: text }],
    },
    assistantNote: text,
  });
}
