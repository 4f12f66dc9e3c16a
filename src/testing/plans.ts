/** Generated plans: every field of every format may hold trouble. For tests only. */
import fc from 'fast-check';
import { type Item, type Plan, planSchema } from '../plan/schema.ts';
import { troubledLine, troubledText } from './troubled-text.ts';

/** Empty about half of the time: what stands beside an empty field matters, too. */
function sparse<T>(arbitrary: fc.Arbitrary<T>, empty: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(empty) }, { weight: 1, arbitrary });
}

const item: fc.Arbitrary<Item> = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.record({
    box: fc.constantFrom('none' as const, 'open' as const, 'done' as const),
    text: fc.oneof(troubledLine, troubledText),
    children: fc.oneof(
      { depthSize: 'small' },
      { weight: 4, arbitrary: fc.constant<Item[]>([]) },
      { weight: 1, arbitrary: fc.array(tie('item'), { maxLength: 2 }) },
    ),
  }),
})).item;

function planParts(
  prose: fc.Arbitrary<string>,
  line: fc.Arbitrary<string>,
  items: fc.Arbitrary<Item[]>,
) {
  const pairs = fc.array(fc.record({ first: prose, second: prose }), { maxLength: 3 });
  const snippet = { language: line, code: prose };
  const dependsOn = fc.array(
    fc.oneof(fc.record({ text: prose }), fc.record({ step: fc.constantFrom('s0', 's1', 's2') })),
    { maxLength: 3 },
  );
  const step = fc.record({
    name: line,
    objective: sparse(prose, ''),
    actions: sparse(items, []),
    code: sparse(fc.array(fc.record(snippet), { maxLength: 2 }), []),
    configuration: fc.record({
      variables: sparse(fc.array(line, { maxLength: 3 }), []),
      files: sparse(fc.array(line, { maxLength: 3 }), []),
      other: sparse(items, []),
    }),
    validation: sparse(items, []),
    troubleshooting: sparse(pairs, []),
    bestPractices: sparse(items, []),
    considerations: sparse(items, []),
    complexity: sparse(line, ''),
    testingStrategy: sparse(prose, ''),
    scalability: sparse(prose, ''),
    dependsOn: sparse(dependsOn, []),
    estimate: sparse(line, ''),
  });
  const task = fc.record({
    name: line,
    details: sparse(prose, ''),
    issue: sparse(line, ''),
    breakdown: fc.record({
      components: sparse(items, []),
      dependencies: sparse(items, []),
      technologies: sparse(items, []),
      constraints: sparse(items, []),
      approach: sparse(prose, ''),
    }),
    research: sparse(pairs, []),
    objective: sparse(prose, ''),
    prerequisites: sparse(items, []),
    complexity: sparse(line, ''),
    statusQuo: sparse(prose, ''),
    bestPractices: sparse(pairs, []),
    steps: fc.array(step, { maxLength: 3 }).map((steps) => {
      const ids = steps.map((_, i) => `s${i}`);
      return steps.map((value, i) => ({
        ...value,
        id: `s${i}`,
        dependsOn: value.dependsOn.filter(
          (entry) => !('step' in entry) || ids.includes(entry.step),
        ),
      }));
    }),
    testing: fc.record({
      strategy: sparse(prose, ''),
      unit: sparse(items, []),
      integration: sparse(items, []),
      endToEnd: sparse(items, []),
    }),
    successCriteria: sparse(items, []),
    files: fc.record({ created: sparse(pairs, []), modified: sparse(pairs, []) }),
    dependencies: sparse(pairs, []),
    nextTask: sparse(line, ''),
    unlocks: sparse(items, []),
    rollout: fc.record({ approach: sparse(prose, ''), phases: sparse(items, []) }),
    rollback: fc.record({ approach: sparse(prose, ''), steps: sparse(items, []) }),
    documentation: sparse(items, []),
    metrics: sparse(pairs, []),
    timeline: fc.record({ rows: sparse(pairs, []), total: sparse(line, '') }),
    resources: sparse(items, []),
    risks: sparse(pairs, []),
    questions: sparse(pairs, []),
    summary: sparse(prose, ''),
  });
  return fc.record({
    title: line,
    format: fc.constant('task'),
    tasks: fc.array(task, { minLength: 1, maxLength: 2 }),
    guidelines: fc.record({
      workflow: sparse(pairs, []),
      quality: sparse(pairs, []),
      patterns: sparse(fc.array(fc.record({ name: line, ...snippet }), { maxLength: 2 }), []),
    }),
    assistantNote: sparse(prose, ''),
  });
}

/** A normalised plan with troubled text in its fields. */
export const troubledPlan: fc.Arbitrary<Plan> = planParts(
  troubledText,
  troubledLine,
  fc.array(item, { maxLength: 3 }),
).map((plan) => planSchema.parse(plan));

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
export const calmPlan: fc.Arbitrary<Plan> = planParts(
  calmText,
  calmLine,
  fc.array(calmItem, { maxLength: 4 }),
).map((plan) => planSchema.parse(plan));

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
    testingStrategy: text,
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
        bestPractices: pairs,
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
