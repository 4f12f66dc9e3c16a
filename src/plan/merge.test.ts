import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyVersions, typedWords } from '../testing/plan-versions.ts';
import { SEED } from '../testing/seed.ts';
import { planFileText, readPlanFile } from './file.ts';
import { mergedPlans } from './merge.ts';
import { NEW_FORMAT, NEW_PART, type OwnPart } from './own-format.ts';
import { withValueAt } from './path.ts';
import { samplePlan } from './sample.ts';
import { type Part, type Plan, partSchema, planSchema } from './schema.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);
const base = samplePlan();
const [first, second] = base.tasks as [Part, Part];

describe('a merge of any two versions', () => {
  it('loses no word that one of them has new, and is a plan that can be kept', () => {
    let clean = 0;
    fc.assert(
      fc.property(anyVersions, ({ base: plan, mine, theirs }) => {
        const merged = mergedPlans(plan, mine, theirs);
        const typed = merged.clashes
          ? typedWords(mine)
          : [...typedWords(mine), ...typedWords(theirs)];
        expect(typedWords(merged.plan)).toEqual(expect.arrayContaining(typed));
        if (!merged.clashes) clean++;
        const file = readPlanFile(planFileText(merged.plan));
        expect(file).toEqual({ ok: true, plan: merged.plan });
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(clean).toBeGreaterThan(RUNS / 2);
  });

  it('is the one that was changed where the other one was not, or in the same way', () => {
    fc.assert(
      fc.property(anyVersions, ({ base: plan, mine }) => {
        for (const [one, other] of [
          [plan, mine],
          [mine, plan],
          [mine, structuredClone(mine)],
        ] as const) {
          expect(mergedPlans(plan, one, other)).toEqual({ plan: mine, clashes: false });
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('has the same words whichever of them is asked', () => {
    fc.assert(
      fc.property(anyVersions, ({ base: plan, mine, theirs }) => {
        const [one, other] = [mergedPlans(plan, mine, theirs), mergedPlans(plan, theirs, mine)];
        expect(other.clashes).toBe(one.clashes);
        if (!one.clashes) expect(typedWords(other.plan)).toEqual(typedWords(one.plan));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

describe('edits of different fields', () => {
  const paths = ['title', 'assistantNote', 'guidelines.workflow', 'summary'];

  it('are both there, as if they had been made one after the other', () => {
    const text = fc.string({ minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.shuffledSubarray(paths), fc.nat(4), text, (some, count, value) => {
        const edit = (plan: Plan, path: string) => {
          const now = path === 'guidelines.workflow' ? [{ first: value, second: '' }] : value;
          return withValueAt(plan, path, now);
        };
        const [one, other] = [some.slice(0, count), some.slice(count)];
        const merged = mergedPlans(base, one.reduce(edit, base), other.reduce(edit, base));
        expect(merged).toEqual({ plan: some.reduce(edit, base), clashes: false });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('clash only where both changed one text', () => {
    const mine = { ...base, title: 'Mine', summary: 'From me' };
    const theirs = { ...base, title: 'Theirs', assistantNote: 'From them' };
    expect(mergedPlans(base, mine, theirs)).toEqual({
      plan: { ...mine, assistantNote: 'From them' },
      clashes: true,
    });
  });
});

const step = (id: string, name = id) => partSchema.parse({ id, name });
const inFirst = (steps: readonly Part[]): Plan => ({
  ...base,
  tasks: base.tasks.with(0, { ...first, steps: [...steps] }),
});
const idsOf = (plan: Plan) => plan.tasks[0]?.steps.map(({ id }) => id);

describe('steps', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => step(id)) as [Part, Part, Part];
  const old = inFirst([a, b, c]);
  const merged = (mine: readonly Part[], theirs: readonly Part[]) => {
    return mergedPlans(old, inFirst(mine), inFirst(theirs));
  };

  it('that both added stand where they were added', () => {
    const { plan, clashes } = merged([step('m'), a, b, c], [a, b, step('t'), c, step('end')]);
    expect(idsOf(plan)).toEqual(['m', 'a', 'b', 't', 'c', 'end']);
    expect(clashes).toBe(false);
  });

  it('that one moved and the other one edited are moved and edited', () => {
    const { plan, clashes } = merged([c, a, b], [a, b, step('c', 'Other name')]);
    expect(plan.tasks[0]?.steps.map(({ name }) => name)).toEqual(['Other name', 'a', 'b']);
    expect(clashes).toBe(false);
  });

  it('that one removed are gone, but not where the other one edited them', () => {
    expect(idsOf(merged([a, c], [a, b, step('c', 'Other name')]).plan)).toEqual(['a', 'c']);
    expect(idsOf(merged([a, b], [a, b, step('c', 'Other name')]).plan)).toEqual(['a', 'b', 'c']);
  });

  it('that are waited for and gone are waited for in words', () => {
    const waits = { ...a, dependsOn: [{ step: 'c' }] };
    const { plan } = merged([a, b], [waits, b, step('c')]);
    expect(plan.tasks[0]?.steps[0]?.dependsOn).toEqual([{ text: 'c' }]);
  });

  it('of a task that one removed stay with it where the other one edited one of them', () => {
    const without = { ...old, tasks: [second] };
    const renamed = inFirst([a, step('b', 'Other name'), c]);
    expect(idsOf(mergedPlans(old, without, renamed).plan)).toEqual(['a', 'b', 'c']);
    expect(mergedPlans(old, without, old).plan.tasks).toEqual([second]);
  });

  it('that moved to another task are there once, with what the other one typed', () => {
    const moved: Plan = {
      ...old,
      tasks: [
        { ...first, steps: [a, c] },
        { ...second, steps: [b] },
      ],
    };
    const edited = inFirst([a, step('b', 'Other name'), c]);
    const { plan, clashes } = mergedPlans(old, moved, edited);
    expect(plan.tasks.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
      ['a', 'c'],
      ['Other name'],
    ]);
    expect(clashes).toBe(false);
  });

  it('clash where they were put into each other', () => {
    const [intoA, intoB] = [
      [{ ...a, steps: [b] }, c],
      [{ ...b, steps: [a] }, c],
    ];
    expect(merged(intoA as Part[], intoB as Part[])).toMatchObject({ clashes: true });
  });

  it('are never all gone: a plan has a task', () => {
    const one = { ...old, tasks: [second] };
    const other = { ...old, tasks: [first] };
    const { plan, clashes } = mergedPlans(
      planSchema.parse({ ...old, tasks: [first, second] }),
      one,
      other,
    );
    expect(plan.tasks).toHaveLength(1);
    expect(clashes).toBe(true);
  });
});

describe('items', () => {
  const item = (text: string, box: 'none' | 'done' = 'none') => ({ box, text, children: [] });
  const withActions = (actions: Part['actions']): Plan => inFirst([{ ...step('a'), actions }]);
  const merged = (mine: Part['actions'], theirs: Part['actions']) => {
    const old = withActions([item('dig'), item('pour'), item('wait')]);
    const { plan, clashes } = mergedPlans(old, withActions(mine), withActions(theirs));
    const actions = plan.tasks[0]?.steps[0]?.actions ?? [];
    return {
      clashes,
      items: actions.map(({ box, text }) => (box === 'done' ? `${text} ✓` : text)),
    };
  };

  it.each([
    {
      what: 'one ticked, the other one reworded',
      mine: [item('dig', 'done'), item('pour'), item('wait')],
      theirs: [item('dig deep'), item('pour'), item('wait')],
      items: ['dig deep ✓', 'pour', 'wait'],
    },
    {
      what: 'neighbours changed',
      mine: [item('dig deep'), item('pour'), item('wait')],
      theirs: [item('dig'), item('pour slowly'), item('wait')],
      items: ['dig deep', 'pour slowly', 'wait'],
    },
    {
      what: 'both added at the end',
      mine: [item('dig'), item('pour'), item('wait'), item('mine')],
      theirs: [item('dig'), item('pour'), item('wait'), item('theirs')],
      items: ['dig', 'pour', 'wait', 'mine', 'theirs'],
    },
    {
      what: 'one removed, another one added',
      mine: [item('pour'), item('wait')],
      theirs: [item('dig'), item('pour'), item('rest'), item('wait')],
      items: ['pour', 'rest', 'wait'],
    },
  ])('$what', ({ mine, theirs, items }) => {
    expect(merged(mine, theirs)).toEqual({ items, clashes: false });
  });

  it('clash where one is removed by one and reworded by the other', () => {
    const { clashes } = merged(
      [item('pour'), item('wait')],
      [item('dig deep'), item('pour'), item('wait')],
    );
    expect(clashes).toBe(true);
  });
});

describe('fields of one’s own', () => {
  const own = (key: string, value: string) => ({ key, label: key, kind: 'prose' as const, value });
  const withOwn = (...values: Plan['own']): Plan => ({ ...base, own: values });

  it('that one added, removed and the other one edited are told apart by their keys', () => {
    const merged = mergedPlans(
      withOwn(own('a', '1'), own('b', '2'), own('c', '3')),
      withOwn(own('b', '2'), own('c', 'mine'), own('m', 'new')),
      withOwn(own('a', '1'), own('t', 'new'), own('b', 'theirs'), own('c', '3')),
    );
    expect(merged.plan.own.map(({ key, value }) => `${key} ${value}`)).toEqual([
      't new',
      'b theirs',
      'c mine',
      'm new',
    ]);
    expect(merged.clashes).toBe(false);
  });
});

describe('the format of a document', () => {
  const part = (label: string, kind: 'prose' | 'list' = 'prose'): OwnPart => {
    return { ...NEW_PART, label, kind, path: `own.${label}`, mark: { as: 'none' } } as OwnPart;
  };
  const withParts = (...parts: OwnPart[]): Plan => ({
    ...base,
    ownFormat: {
      ...NEW_FORMAT,
      base: 'task',
      parts: [{ of: 'plan', after: '', part: { ...part('Design'), parts } }],
    } as Plan['ownFormat'],
  });
  const partsOf = ({ ownFormat }: Plan) => {
    return ownFormat?.parts[0]?.part.parts.map(({ label, kind }) => `${label} ${kind}`);
  };

  it('has the corrections of both', () => {
    const merged = mergedPlans(
      withParts(part('A'), part('B'), part('C')),
      withParts(part('A', 'list'), part('B'), part('C')),
      withParts(part('A'), part('B'), part('C', 'list')),
    );
    expect(partsOf(merged.plan)).toEqual(['A list', 'B prose', 'C list']);
    expect(merged.clashes).toBe(false);
  });

  it('keeps a field that one added below one that the other corrected', () => {
    const merged = mergedPlans(
      withParts(part('A')),
      withParts(part('A', 'list')),
      withParts(part('A'), part('D')),
    );
    expect(partsOf(merged.plan)).toEqual(['A list', 'D prose']);
    expect(merged.clashes).toBe(false);
  });
});
