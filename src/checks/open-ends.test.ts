import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../plan/schema.ts';
import { withReplaced } from '../plan/search.ts';
import { type OpenEnd, openEnds, withBlocking } from './open-ends.ts';

function planOf(format: string, task: object, ...steps: object[]): Plan {
  return planSchema.parse({ format, title: 'House', tasks: [{ name: 'House', ...task, steps }] });
}

const pair = (first: string, second = '') => ({ first, second });
const endsOf = (plan: Plan) => openEnds(plan, plan.format);
const said = (end: OpenEnd) =>
  end.kind === 'placeholder'
    ? `placeholder ${end.text} in ${end.field.label}`
    : `${end.isBlocking ? 'blocking ' : ''}${end.kind} ${end.text} → ${end.answer}`;

describe('open ends', () => {
  it.each([
    ['Which roof?', 'question Which roof? → '],
    ['Blocking: which roof?', 'blocking question which roof? → '],
    ['**Blocking:** Which roof?', 'blocking question Which roof? → '],
    ['[blocking] Which roof?', 'blocking question Which roof? → '],
    ['Decision: flat or not', 'decision flat or not → '],
    ['Blocking - Decide: flat or not', 'blocking decision flat or not → '],
    ['Blocking or non-blocking calls?', 'question Blocking or non-blocking calls? → '],
    ['**Blocking question**: which db', 'question **Blocking question**: which db → '],
    ['Decision records live where?', 'question Decision records live where? → '],
    ['[NEEDS CLARIFICATION: which door?]', 'question [NEEDS CLARIFICATION: which door?] → '],
    ['Blockings of the road?', 'question Blockings of the road? → '],
    ['Decisions of the owner?', 'question Decisions of the owner? → '],
  ])('say what a question is: %s', (first, line) => {
    expect(endsOf(planOf('issue', { questions: [pair(first)] })).map(said)).toEqual([line]);
  });

  it('are questions, research and placeholders, in every text that the form has', () => {
    const plan = planOf(
      'issue',
      {
        objective: 'A house for [owner], by TBD.',
        research: [pair('What do roofs cost?')],
        questions: [pair('Which roof?', 'A flat one'), pair('Which of [A or TBD]?')],
      },
      { name: 'Dig', objective: 'Dig `[what]`, then {{depth}} down.' },
    );
    expect(endsOf(plan).map(said)).toEqual([
      'question Which roof? → A flat one',
      'research What do roofs cost? → ',
      'placeholder [owner] in Overview',
      'placeholder TBD in Overview',
      'placeholder TBD in Open questions',
      'placeholder {{depth}} in Implementation Details',
    ]);
  });

  it('are none in code, nor in what the form does not have', () => {
    const code = [{ language: 'ts', code: '// TODO: later' }];
    expect(endsOf(planOf('task', { statusQuo: 'TBD' }, { name: 'Dig', code })).map(said)).toEqual(
      [],
    );
  });

  it('are replaced where they stand, and nothing else is', () => {
    const text = 'Ask `[owner]`, [owner] or TBD;\nTODO: say who';
    let plan = planOf('issue', { objective: text });
    for (const answer of ['Kim', 'Ann', 'nobody']) {
      const [end] = endsOf(plan);
      if (end?.kind !== 'placeholder') throw new Error('no placeholder');
      plan = withReplaced(plan, [end.match], answer);
    }
    expect(plan.tasks[0]?.objective).toBe('Ask `[owner]`, Kim or Ann;\nnobody');
    expect(endsOf(plan)).toEqual([]);
  });

  it('block, and do not any more', () => {
    expect(withBlocking('Which roof?', true)).toBe('Blocking: Which roof?');
    expect(withBlocking('Blocking: Which roof?', true)).toBe('Blocking: Which roof?');
    expect(withBlocking('**Blocking:** Which roof?', false)).toBe('Which roof?');
    expect(withBlocking('Decision: blocking – flat?', false)).toBe('Decision: flat?');
    for (const asked of ['Blocking or non-blocking calls?', '**Blocking question**: which db']) {
      expect(withBlocking(withBlocking(asked, true), false)).toBe(asked);
    }
  });
});
