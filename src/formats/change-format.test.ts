/** What a person says that a heading or label is, in a plan that is open: its values, and its text. */
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';
import { changedPlan, correctedPlan } from './change-format.ts';
import { exportPlan } from './export.ts';
import { readPlan } from './read.ts';

const TEXT = `# Shed

## Work

### 1. Dig

- [ ] dig

### 2. Build

- [ ] saw

## Out of scope

- the roof
`;

function opened() {
  return { text: TEXT, plan: readPlan(TEXT, OWN_FORMAT).plan };
}

describe('a correction of an open plan', () => {
  const LIST = { of: 'task', path: 'own.out-of-scope' } as const;
  const typed = (plan: Plan, words: string): Plan => {
    const [task] = plan.tasks;
    if (!task) return plan;
    const own = task.own.map((each) =>
      each.key === 'out-of-scope' && each.kind === 'list'
        ? { ...each, value: [...each.value, { box: 'none' as const, text: words, children: [] }] }
        : each,
    );
    return { ...plan, tasks: [{ ...task, own }] };
  };

  it('takes what was typed along, and moves no byte', () => {
    const from = opened();
    const plan = typed(from.plan, 'the door');
    const text = exportPlan(plan, OWN_FORMAT, { opened: from });
    expect(text).toContain('- the roof\n- the door\n');
    const next = correctedPlan(plan, from, {
      ...LIST,
      is: { as: 'field', path: 'successCriteria' },
    });
    expect(next?.tasks[0]?.successCriteria.map((item) => item.text)).toEqual([
      'the roof',
      'the door',
    ]);
    expect(next?.tasks[0]?.own.map(({ key }) => key)).not.toContain('out-of-scope');
    expect(next?.tasks[0]?.id).toBe(plan.tasks[0]?.id);
    expect(next && exportPlan(next, OWN_FORMAT, { opened: from })).toBe(text);
  });

  it('is found in the text though it is renamed after that', () => {
    const from = opened();
    const is = { as: 'field', path: 'successCriteria' } as const;
    const next = correctedPlan(from.plan, from, { ...LIST, is });
    const address = { of: 'task', key: 'own.out-of-scope' } as const;
    const last = next && changedPlan(next, from, address, { as: 'renamed', label: 'Done when' });
    expect(last && exportPlan(last, OWN_FORMAT, { opened: from })).toBe(
      TEXT.replace('Out of scope', 'Done when'),
    );
  });

  it('is one of a plan that began without a text, too', () => {
    const plan = typed(opened().plan, 'the door');
    const next = correctedPlan(plan, null, { ...LIST, is: { as: 'own', kind: 'prose' } });
    const own = next?.tasks[0]?.own.find(({ key }) => key === 'out-of-scope');
    expect(own?.value).toBe('- the roof\n- the door');
  });

  it('is refused where what stands there does not fit', () => {
    const from = opened();
    expect(
      correctedPlan(from.plan, from, { ...LIST, is: { as: 'own', kind: 'snippets' } }),
    ).toBeNull();
  });
});
