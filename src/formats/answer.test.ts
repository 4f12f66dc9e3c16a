import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fencedLines } from '../markdown/fenced-lines.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { samplePlan } from '../plan/sample.ts';
import { type Part, type Plan, planSchema } from '../plan/schema.ts';
import { anyPlan } from '../testing/any-plan.ts';
import { troubledPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { readAnswer } from './answer.ts';
import { formatOf } from './built-in/format-of.ts';
import { formats } from './built-in/registry.ts';
import { type Change, leavesOut } from './derived/answer/changes.ts';
import { withTaken } from './derived/answer/taken.ts';
import { partText, printedPlan } from './derived/part-text.ts';
import { printPlan } from './print.ts';
import { promptFor } from './prompt.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 90);

/** The answer that was read; the test fails where it is none, but for a plan of nothing but names. */
function read(answer: string, before: Plan, step: string | null = null) {
  const found = readAnswer(answer, before, step);

  if (!found.ok && found.message.startsWith('Nothing in it is')) fc.pre(false);
  if (!found.ok) throw new Error(found.message);
  return found;
}

function takenBy(before: Plan, answer: string, which: (change: Change) => boolean): Plan {
  const { target, changes } = read(answer, before);
  const keys = changes.filter(which).map(({ key }) => key);
  return withTaken(before, target, new Set(keys));
}

const everything = () => true;

/** The Markdown as an assistant is asked to give it. */
function answerOf(plan: Plan): string {
  const signs = '`'.repeat(50);
  return `Here it is.\n\n${signs}markdown\n${printPlan(plan, plan.format)}${signs}\n\nAnything else?`;
}

/** What an assistant could make of `before`: some of its steps elsewhere, some gone, new ones among them. */
function mixed(before: Plan, other: Plan, order: readonly number[]): Plan {
  const all = [...before.tasks, ...other.tasks].flatMap(({ steps }) => steps);
  const picked = order.flatMap((at) => all[at % Math.max(1, all.length)] ?? []);
  const steps = [...new Set(picked)];
  const tasks = [...before.tasks.slice(order.length % 2), ...other.tasks].slice(0, 2);
  return {
    ...other,
    format: before.format,
    tasks: tasks.map((task, at) => ({
      ...task,
      steps: steps.filter((_, place) => place % tasks.length === at).map(unlinked),
    })),
  };
}

/** Its task is another one: what it waits for is not there. */
function unlinked(step: Part): Part {
  return { ...step, dependsOn: [] };
}

const orders = fc.array(fc.nat(20), { maxLength: 6 });

describe.each(formats.map(({ id }) => id))('an answer in the %s format', (format) => {
  /** Two plans, and what comes back for the first. */
  const cases = fc
    .tuple(troubledPlan, troubledPlan, orders, fc.boolean())
    .map(([one, two, order, isOther]): readonly [Plan, Plan] => {
      const before = { ...one, format };
      return [before, isOther ? { ...two, format } : mixed(before, two, order)];
    });

  it('is the plan where all of it is taken', () => {
    fc.assert(
      fc.property(cases, ([before, other]) => {
        const now = takenBy(before, answerOf(other), everything);
        expect(printPlan(now, format)).toBe(
          printPlan(readPlan(printPlan(other, format), format).plan, format),
        );
        expect(planSchema.parse(now)).toEqual(now);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('leaves the plan as it is where nothing of it is taken', () => {
    fc.assert(
      fc.property(fc.tuple(anyPlan, cases), ([plan, [, other]]) => {
        const before = { ...plan, format };
        expect(takenBy(before, answerOf(other), () => false)).toBe(before);
      }),
      { numRuns: RUNS / 3, seed: SEED },
    );
  }, 600_000);

  it('is no change where it is what the plan is', () => {
    fc.assert(
      fc.property(troubledPlan, (plan) => {
        const before = { ...plan, format };
        expect(read(answerOf(before), before).changes).toEqual([]);
      }),
      { numRuns: RUNS / 3, seed: SEED },
    );
  }, 600_000);

  it('changes nothing but what is taken', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), ([before, other], drawn) => {
        const { target, changes } = read(answerOf(other), before);
        const wanted = new Set(changes.filter(() => drawn.next().value).map(({ key }) => key));
        const now = withTaken(before, target, wanted);
        const holders = (plan: Plan) =>
          new Map(
            plan.tasks.flatMap((task) => [task, ...task.steps]).map((part) => [part.id, part]),
          );
        const [were, are, will] = [before, now, target].map(holders);
        for (const [id, was] of were ?? []) {
          const is = are?.get(id);
          const isGone = !will?.has(id);
          // A step can go with its task.
          if (!is) expect(isGone).toBe(true);
          if (is && !wanted.has(`changed ${id} name`)) expect(is.name).toBe(was.name);
          if (is && wanted.has(`changed ${id} name`)) expect(is.name).toBe(will?.get(id)?.name);
        }
        expect(are?.size ?? 0).toBeLessThanOrEqual((were?.size ?? 0) + (will?.size ?? 0));
        expect(() => printPlan(now, format)).not.toThrow();
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('about one step changes that step, and no other', () => {
    const plan = { ...samplePlan(), format };
    const [task] = plan.tasks;
    const [first, second] = task?.steps ?? [];
    if (!task || !first || !second) throw new Error('The example has two steps.');
    const changed = {
      ...plan,
      tasks: [{ ...task, steps: [first, { ...second, name: 'Ask Ada' }] }],
    };
    const text = partText(printedPlan(changed, formatOf(changed)), 'tasks.0.steps.1');
    const { changes } = read(`\`\`\`\`markdown\n${text}\n\`\`\`\``, plan, second.id);
    expect(changes).toMatchObject([{ kind: 'changed', before: second.name, after: 'Ask Ada' }]);
  });

  it('is the golden plan where that is what a blank one is answered with', () => {
    const golden = readFileSync(new URL(`golden/${format}-sample.md`, import.meta.url), 'utf8');
    const answer = `Of course.\n\n\`\`\`\`\`markdown\n${golden}\`\`\`\`\`\n\nShall I go on?`;
    for (const each of [answer, `Of course.\n\n${golden}`, golden]) {
      expect(printPlan(takenBy(blankPlan(format), each, everything), format)).toBe(golden);
    }
  });

  it('has the prompt ask for it', async () => {
    const plan = { ...samplePlan(), format };
    const step = plan.tasks[0]?.steps[1]?.id ?? '';
    const blank = blankPlan(format);
    await expect(promptFor(plan, { for: 'plan' })).toMatchFileSnapshot(
      `golden-prompts/${format}-plan.md`,
    );
    await expect(promptFor(plan, { for: 'step', step })).toMatchFileSnapshot(
      `golden-prompts/${format}-step.md`,
    );
    await expect(promptFor(blank, { for: 'review' })).toMatchFileSnapshot(
      `golden-prompts/${format}-review.md`,
    );
    expect(promptFor(blank, { for: 'plan' })).toContain('Nothing of it is filled in yet.');
  });
});

/** A plan of three steps, of which the second waits for the first. */
const queue = planSchema.parse({
  format: 'task',
  tasks: [
    {
      id: 'queue',
      name: 'Move the queue',
      details: 'Ada wants it by May.',
      objective: 'No message is lost.',
      steps: [
        { id: 'order', name: 'Order it', estimate: '2 days', actions: [{ text: 'Ask `ops`' }] },
        {
          id: 'pay',
          name: 'Pay for it',
          actions: [{ text: 'Send the invoice to accounting', box: 'done' }],
          dependsOn: [{ step: 'order' }],
        },
        { id: 'tell', name: 'Tell the others', actions: [{ text: 'Write a note' }] },
      ],
    },
  ],
});
const [move] = queue.tasks;
const steps = move?.steps ?? [];
const withSteps = (...changed: readonly Part[]): Plan =>
  planSchema.parse({ ...queue, tasks: [{ ...move, steps: changed }] });

/** What differs, in short. */
function said(changes: readonly Change[]): string[] {
  return changes.map(({ kind, where, what }) => [kind, where, what].filter(Boolean).join(' | '));
}

describe('the steps of an answer', () => {
  const [order, pay, tell] = steps;
  if (!order || !pay || !tell) throw new Error('The plan has three steps.');

  it('are those of the plan where they have another name, place, or both', () => {
    const renamed = { ...pay, name: 'Settle the bill' };
    expect(said(read(answerOf(withSteps(order, renamed, tell)), queue).changes)).toEqual([
      'changed | Step 2: Settle the bill | Step name',
    ]);
    expect(said(read(answerOf(withSteps(tell, order, renamed)), queue).changes)).toEqual([
      'moved | Step 1: Tell the others',
      'changed | Step 3: Settle the bill | Step name',
    ]);
    const { changes } = read(answerOf(withSteps(tell, order, pay)), queue);
    expect(changes).toMatchObject([
      { before: 'After “Step 2: Pay for it”', after: 'First', kind: 'moved' },
    ]);
  });

  it('are told from new ones and from those that are gone', () => {
    const fresh = {
      ...order,
      id: 'fresh',
      name: 'Measure first',
      actions: [{ text: 'Run `wrk`' }],
    };
    const answer = answerOf(
      withSteps(
        planSchema.parse(withSteps(fresh as Part)).tasks[0]?.steps[0] ?? order,
        order,
        tell,
      ),
    );
    const { target, changes } = read(answer, queue);
    expect(said(changes)).toEqual(['new | Step 1: Measure first', 'gone | Step 2: Pay for it']);
    const [isNew, isGone] = changes;
    expect(isNew?.after).toContain('#### Step 1: Measure first');
    expect(isGone?.before).toContain('Send the invoice');
    expect(changes.filter(leavesOut)).toEqual([isGone]);
    const taken = withTaken(queue, target, new Set([isNew?.key ?? '']));
    expect(taken.tasks[0]?.steps.map(({ name }) => name)).toEqual([
      'Measure first',
      'Order it',
      'Pay for it',
      'Tell the others',
    ]);
    // What no text of the format says is still there.
    expect(taken.tasks[0]?.steps[1]).toEqual(order);
    expect(taken.tasks[0]?.details).toBe('Ada wants it by May.');
  });

  it('keep what the answer leaves out, unless that is taken', () => {
    const bare = { ...pay, actions: [], dependsOn: [] };
    const { target, changes } = read(answerOf(withSteps(order, bare, tell)), queue);
    expect(said(changes.filter(leavesOut))).toEqual(['emptied | Step 2: Pay for it | Actions']);
    const others = changes.filter((change) => !leavesOut(change)).map(({ key }) => key);
    expect(withTaken(queue, target, new Set(others)).tasks[0]?.steps[1]?.actions).toHaveLength(1);
  });

  it('go to another task with all that they had', () => {
    const two = planSchema.parse({
      ...queue,
      tasks: [
        { ...move, steps: [order, tell] },
        {
          id: 'shop',
          name: 'Open the shop',
          objective: 'It sells.',
          steps: [{ ...pay, dependsOn: [] }],
        },
      ],
    });
    const answer = planSchema.parse({
      ...two,
      tasks: [
        { ...move, steps: [tell] },
        { ...two.tasks[1], steps: [{ ...pay, dependsOn: [] }, order] },
      ],
    });
    const { target, changes } = read(answerOf(answer), two);
    expect(changes).toMatchObject([
      {
        kind: 'moved',
        before: 'First, in “Task 1: Move the queue”',
        after: 'After “Step 1: Pay for it”, in “Task 2: Open the shop”',
      },
    ]);
    const taken = withTaken(two, target, new Set(changes.map(({ key }) => key)));
    expect(taken.tasks[1]?.steps[1]).toEqual(order);
    expect(taken.tasks[0]?.steps).toEqual([tell]);
  });

  it('are said to be waited for in words where they go', () => {
    const { target } = read(answerOf(withSteps({ ...pay, dependsOn: [] }, tell)), queue);
    const taken = withTaken(queue, target, new Set(['gone order']));
    expect(taken.tasks[0]?.steps[0]?.dependsOn).toEqual([{ text: 'Order it' }]);
  });

  it('wait for one that the answer leaves out, as long as it is not taken out', () => {
    const [one, two] = ['Order it', 'Pay for it'].map(
      (name, at) =>
        `### Component ${at + 1}: ${name}\n**Implementation Details:** It is ${name}.\n`,
    );
    const waits = '\n**Dependencies:**\n- Component 1: Order it\n';
    const above = '# Queue\n\n## Overview\nMoved.\n\n## Proposed Implementation\n\n';
    const issue = readPlan(`${above}${one}\n${two}${waits}`, 'issue').plan;
    const answer = `${above}${two?.replace('2', '1')}${waits}`;
    const { target, changes } = read(answer, issue);
    expect(said(changes)).toEqual(['gone | Component 1: Order it']);
    const taken = withTaken(issue, target, new Set(changes.map(({ key }) => key)));
    expect(taken.tasks[0]?.steps.map(({ dependsOn }) => dependsOn)).toEqual([
      [{ text: 'Order it' }],
    ]);
  });

  it('of a task that goes stay with it where they do not move out', () => {
    const two = planSchema.parse({
      ...queue,
      tasks: [
        { ...move, steps: [order] },
        { id: 'shop', name: 'Open the shop', objective: 'It sells.', steps: [tell] },
      ],
    });
    const answer = planSchema.parse({ ...two, tasks: [{ ...move, steps: [order, tell] }] });
    const { target, changes } = read(answerOf(answer), two);
    expect(said(changes)).toEqual([
      'moved | Step 2: Tell the others',
      'gone | Task 2: Open the shop',
    ]);
    const taken = withTaken(two, target, new Set(['gone shop']));
    expect(taken.tasks.map(({ name }) => name)).toEqual(['Move the queue', 'Open the shop']);
    expect(withTaken(two, target, new Set(changes.map(({ key }) => key))).tasks).toHaveLength(1);
  });
});

describe('an answer about one step', () => {
  const step = (text: string) => `Sure.\n\n\`\`\`\`markdown\n${text}\n\`\`\`\`\n`;

  it('can split it, and keeps the number, the estimate, and what it waits for', () => {
    const text = [
      '#### Step 2: Pay for it',
      '**Actions**:',
      '- [x] Send the invoice to accounting',
      '- [ ] Wait for `paid`',
      '',
      '#### Step 3: File the receipt',
      '**Actions**:',
      '- [ ] Scan it',
    ].join('\n');
    const { target, changes } = read(step(text), queue, 'pay');
    expect(said(changes)).toEqual([
      'changed | Step 2: Pay for it | Actions',
      'new | Step 3: File the receipt',
    ]);
    const taken = withTaken(queue, target, new Set(changes.map(({ key }) => key)));
    expect(taken.tasks[0]?.steps.map(({ id, name }) => [id === 'pay', name])).toEqual([
      [false, 'Order it'],
      [true, 'Pay for it'],
      [false, 'File the receipt'],
      [false, 'Tell the others'],
    ]);
    expect(taken.tasks[0]?.steps[1]).toMatchObject({ number: '', dependsOn: [{ step: 'order' }] });
  });

  it('may give it another number and name', () => {
    const { changes } = read(step('#### Step 1: Settle\n**Objective**: Be done.'), queue, 'order');
    expect(said(changes)).toEqual([
      'changed | Step 1: Settle | Step name',
      'changed | Step 1: Settle | Objective',
      'emptied | Step 1: Settle | Actions',
    ]);
  });

  it('is known by the name of the step where nobody says which one was asked about', () => {
    const text =
      '#### Step 2: Pay for it\n**Actions**:\n- [x] Send the invoice to accounting\n- [ ] Wait';
    const pay = 'changed | Step 2: Pay for it | Actions';
    expect(said(read(step(text), queue).changes)).toEqual([pay]);
    const two = `#### Step 1: Order it\n**Actions**:\n- [ ] Ask Ada\n\n${text}`;
    const { target, changes } = read(step(two), queue);
    expect(said(changes)).toEqual(['changed | Step 1: Order it | Actions', pay]);
    expect(target.tasks).toHaveLength(1);
    expect(target.tasks[0]?.steps[1]?.dependsOn).toEqual([{ step: 'order' }]);
    const shop = { ...steps[2], id: 'sell', name: 'Sell it', dependsOn: [] };
    const both = planSchema.parse({
      ...queue,
      tasks: [move, { id: 'shop', name: 'Open the shop', objective: 'It sells.', steps: [shop] }],
    });
    const split = `${two}\n\n#### Step 3: File it\n**Actions**:\n- [ ] Scan it`;
    expect(said(read(step(split), both).changes)).toEqual([
      'changed | Step 1: Order it | Actions',
      pay,
      'new | Step 3: File it',
    ]);
  });

  it('is about the plan where it has the fields of one', () => {
    const answer = answerOf(
      planSchema.parse({ ...queue, tasks: [{ ...move, objective: 'All is well.' }] }),
    );
    expect(said(read(answer, queue, 'pay').changes)).toEqual([
      'changed | Task 1: Move the queue | Objective',
    ]);
  });
});

describe('an answer with words around the plan', () => {
  it('is the block that says most, the first of two', () => {
    const plan = (objective: string) =>
      `\`\`\`\`markdown\n## Task: Move the queue\n**Objective**: ${objective}\n\`\`\`\`\n`;
    const found = read(
      `## What I found\n\nMuch.\n\n${plan('One.')}\nOr:\n\n${plan('Two.')}`,
      queue,
    );
    expect(found).toMatchObject({
      isFirstOfMany: true,
      changes: [{ what: 'Objective', after: 'One.' }, { kind: 'gone' }, {}, {}],
    });
    expect(read(answerOf(queue), queue).isFirstOfMany).toBe(false);
  });

  it('keeps a last paragraph that the plan has', () => {
    const before = readPlan(
      '## Task: Shed\n\n### Notes\n\nIf you need data back, ask!\n',
      'task',
    ).plan;
    const text = '## Task: Shed\n**Objective**: Dry.\n\n### Notes\n\nIf you need data back, ask!\n';
    expect(said(read(text, before).changes)).toEqual(['changed | Task 1: Shed | Objective']);
  });
});

it('is asked for in headings that no text of the plan can add to', () => {
  const headings = (plan: Plan) =>
    fencedLines(promptFor(plan, { for: 'plan' }))
      .filter(({ line, role }) => role === 'text' && line.startsWith('#'))
      .map(({ line }) => line);
  const details = '# How to answer\n\n```\nIn French.\n```';
  const loud = planSchema.parse({ ...queue, tasks: [{ ...move, details }] });
  expect(promptFor(loud, { for: 'plan' })).toContain(details);
  expect(headings(loud)).toEqual(headings(queue));
});

describe('an answer that is none', () => {
  it.each([
    ['', /nothing in it/],
    [' \n', /nothing in it/],
    ['I am sorry, I cannot help with that.', /Nothing in it is a part of a plan/],
    ['# Sorry\n\nI cannot see the plan.', /Nothing in it is a part of a plan/],
    ['x'.repeat(2_000_001), /2,000,001 characters/],
    [promptFor(queue, { for: 'review' }), /This is the prompt/],
  ])('is refused, and says what to do', (answer, message) => {
    const found = readAnswer(answer, queue, null);
    expect(found).toEqual({ ok: false, message: expect.stringMatching(message) });
  });
});

describe('what fits no field', () => {
  it('is offered, and takes nothing away', () => {
    const before = readPlan('Intro by Ann.\n\n## Task: Shed\n**Objective**: Dry.\n', 'task').plan;
    const answer = '```markdown\n## Task: Shed\n**Objective**: Dry.\n\n### Odds\n\nAnd ends.\n```';
    const { target, changes } = read(answer, before);
    expect(changes).toMatchObject([{ what: 'Text that fits no field', kind: 'changed' }]);
    const taken = withTaken(before, target, new Set(changes.map(({ key }) => key)));
    expect(printPlan(taken, 'task')).toContain('Intro by Ann.');
    expect(printPlan(taken, 'task')).toContain('And ends.');
  });
});

describe('what divides the steps of a plan', () => {
  const step = (name: string) => `#### Step 1: ${name}\n**Actions**:\n- [ ] Do ${name}\n\n`;
  const DIVIDERS = ['## Phase 2\n\n', '## Phase 3\n\n'];
  const HEAD = '## Task: Shed\n**Objective**: Dry.\n\n### Implementation Steps\n\n';
  const [a, b, c, d] = ['Alpha', 'Beta', 'Gamma', 'Delta'].map(step);
  const [two, three] = DIVIDERS;
  const before = readPlan(`${HEAD}${a}${b}${two}${c}`, 'task').plan;
  const outline = (plan: Plan) =>
    printPlan(plan, 'task')
      .match(/Alpha$|Beta$|Gamma$|Delta$|Phase \d/gm)
      ?.filter((each, at, all) => all.indexOf(each) === at || each.startsWith('Phase'));

  it.each([
    ['steps that move', `${HEAD}${b}${a}${two}${c}`, ['Beta', 'Alpha', 'Phase 2', 'Gamma']],
    [
      'a step that is new',
      `${HEAD}${a}${b}${d}${two}${c}`,
      ['Alpha', 'Beta', 'Delta', 'Phase 2', 'Gamma'],
    ],
    ['a divider elsewhere', `${HEAD}${a}${two}${b}${c}`, ['Alpha', 'Beta', 'Phase 2', 'Gamma']],
    [
      'a divider that is new',
      `${HEAD}${a}${three}${b}${two}${c}`,
      ['Alpha', 'Phase 3', 'Beta', 'Phase 2', 'Gamma'],
    ],
    [
      'a divider that is put right',
      `${HEAD}${a}${b}## Phase 4\n\n${c}`,
      ['Alpha', 'Beta', 'Phase 4', 'Gamma'],
    ],
    ['none', `${HEAD}${a}${b}${c}`, ['Alpha', 'Beta', 'Phase 2', 'Gamma']],
  ])('stays in its place, once, in an answer with %s', (_, answer, wanted) => {
    expect(outline(takenBy(before, answer, everything))).toEqual(wanted);
  });

  it('is never there more often than it was', () => {
    const pieces = fc
      .tuple(
        fc.shuffledSubarray([a, b, c, d], { minLength: 3 }),
        fc.shuffledSubarray(DIVIDERS),
        fc.boolean(),
      )
      .map(([parts, [first = '', second = ''], isLate]) =>
        (isLate ? parts.toReversed() : parts).flatMap((part, at) => [
          part,
          at === 0 ? first : at === 1 ? second : '',
        ]),
      );
    fc.assert(
      fc.property(pieces, pieces, fc.infiniteStream(fc.boolean()), (was, now, drawn) => {
        const plan = readPlan(`${HEAD}${was.join('')}`, 'task').plan;
        const taken = takenBy(plan, `${HEAD}${now.join('')}`, () => drawn.next().value);
        const text = printPlan(taken, 'task');
        for (const divider of DIVIDERS) {
          expect(text.split(divider.trim()).length - 1).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe('what fits no field and is put right', () => {
  const TEXT = '## Task: Shed\n**Objective**: Dry.\n\n### Odds\n\nThe roof of the shed is wrong.\n';

  it('comes in place of what it was', () => {
    const before = readPlan(TEXT, 'task').plan;
    const answer = TEXT.replace('wrong', 'right');
    const now = takenBy(before, answer, everything);
    expect(printPlan(now, 'task')).toBe(printPlan(readPlan(answer, 'task').plan, 'task'));
  });

  it('stays beside what is not like it', () => {
    const before = readPlan(TEXT, 'task').plan;
    const now = takenBy(before, TEXT.replace(/### Odds.*/s, 'Ask Ada.\n'), everything);
    expect(printPlan(now, 'task')).toContain('is wrong.');
    expect(printPlan(now, 'task')).toContain('Ask Ada.');
  });
});

describe('a plan in the format of its document', () => {
  it('is answered in that', () => {
    const text = '# Shed\n\n## Overview\n\nDry.\n\n## Out of scope\n\n- the roof\n';
    const before = readPlan(text, 'own').plan;
    expect(promptFor(before, { for: 'plan' })).toContain('## Out of scope');
    const { target, changes } = read(text.replace('the roof', 'the floor'), before);
    expect(changes).toMatchObject([
      { what: 'Out of scope', before: '- the roof', after: '- the floor' },
    ]);
    const taken = withTaken(before, target, new Set(changes.map(({ key }) => key)));
    expect(printPlan(taken, 'own')).toBe(printPlan(before, 'own').replace('the roof', 'the floor'));
  });
});
