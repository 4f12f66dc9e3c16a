/** A text that is read with one layout reads the same, wherever that was kept meanwhile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignText } from '../../testing/foreign-text.ts';
import { calmPlan, troubledPlan } from '../../testing/plans.ts';
import { SEED } from '../../testing/seed.ts';
import { formats, formatWithId } from '../built-in/registry.ts';
import { NO_TITLE } from '../language/title-span.ts';
import type { Layout } from '../recognise/layout.ts';
import { layoutOf } from '../recognise/walk.ts';
import { ownersOf } from './owners.ts';
import { type ReadText, readLaidOut, readText, sourceOf } from './read-text.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);

/** What was read, with the ids of tasks and steps as their places: reading makes new ones. */
function withPlaces({ plan, span }: ReadText): unknown {
  const ids = plan.tasks.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  const places = new Map(ids.map((id, at) => [id, at]));
  const shown = JSON.stringify(plan, (_, value) => places.get(value) ?? value);
  return { plan: JSON.parse(shown), span };
}

describe('a layout', () => {
  it('is plain data, by which a text reads as it did', () => {
    const texts = fc.oneof(foreignText(calmPlan), foreignText(troubledPlan));
    fc.assert(
      fc.property(texts, fc.constantFrom(...formats), (text, format) => {
        const source = sourceOf(text);
        const layout = layoutOf(source, format);
        const kept: Layout = JSON.parse(JSON.stringify(layout));
        expect(kept).toEqual(layout);
        const again = readLaidOut(sourceOf(text), kept, format);
        expect(withPlaces(again)).toEqual(withPlaces(readText(source, format)));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('is followed where no words would say the same', () => {
    const source = sourceOf('Whatever\n\nhe said\n- [ ] this\n\n> that');
    const title = { line: 0, start: 0, end: 8 };
    const none = { number: null, noun: null, box: null, isFound: false };
    const { plan } = readLaidOut(
      source,
      {
        format: 'task',
        entries: [
          { as: 'task' },
          { as: 'name', of: 'task', title: { name: title, ...none } },
          { as: 'step' },
          {
            as: 'field',
            of: 'step',
            path: 'actions',
            name: { line: 2, start: 0, end: 7 },
            value: null,
            lines: { start: 3, end: 4 },
            column: 0,
            after: 'actions',
          },
          { as: 'other', of: 'plan', after: 'tasks', lines: { start: 5, end: 6 }, column: 0 },
        ],
      },
      formatWithId('task'),
    );
    const [task] = plan.tasks;
    expect([task?.name, task?.steps[0]?.actions[0]?.text, plan.other]).toEqual([
      'Whatever',
      'this',
      [{ after: 'tasks', text: '> that' }],
    ]);
  });

  it('is refused where it names what the format does not have', () => {
    const layout: Layout = {
      format: 'task',
      entries: [
        {
          as: 'field',
          of: 'plan',
          path: 'weather',
          name: null,
          value: null,
          lines: { start: 0, end: 1 },
          column: 0,
          after: '',
        },
      ],
    };
    expect(() => readLaidOut(sourceOf('rain'), layout, formatWithId('task'))).toThrow(
      'Task plan has no field "weather" in a plan.',
    );
  });

  const none = { name: null, value: null, lines: { start: 0, end: 1 }, column: 0, after: '' };

  it.each<[string, Layout['entries'], string]>([
    [
      'a field of a step before all steps',
      [{ as: 'task' }, { as: 'field', of: 'step', path: 'actions', ...none }],
      'No step has begun.',
    ],
    [
      'a field of a task before all tasks',
      [{ as: 'field', of: 'task', path: 'objective', ...none }],
      'No task has begun.',
    ],
    [
      'a section that the format does not have',
      [{ as: 'section', of: 'plan', title: 'Weather', name: { line: 0, start: 0, end: 4 } }],
      'Task plan has no section "Weather" in a plan.',
    ],
    [
      'a name of the plan',
      [
        {
          as: 'name',
          of: 'plan',
          title: { ...NO_TITLE, name: { line: 0, start: 0, end: 4 } },
        },
      ],
      'Task plan has no line with the title of the plan.',
    ],
    [
      'names of steps where the format lists none',
      [{ as: 'task' }, { as: 'field', of: 'task', path: null, ...none }],
      'Task plan has no list of the names of steps.',
    ],
  ])('is refused where it has %s', (_, entries, message) => {
    const layout: Layout = { format: 'task', entries };
    expect(() => readLaidOut(sourceOf('rain'), layout, formatWithId('task'))).toThrow(message);
  });

  it('gives lines that it says nothing of to nobody, but for blank ones and rules', () => {
    const text = 'Shed\n\n***\n\nSomething else\n';
    const name = { line: 0, start: 0, end: 4 };
    const title = { ...NO_TITLE, name };
    const entries: Layout['entries'] = [{ as: 'task' }, { as: 'name', of: 'task', title }];
    const layout = { format: 'task', entries };
    const { span } = readLaidOut(sourceOf(text), layout, formatWithId('task'));
    expect(() => ownersOf(span, 6)).toThrow('Line 4 has no owner.');
  });

  it('takes no lines for a step that has none', () => {
    const entries: Layout['entries'] = [
      { as: 'task' },
      { as: 'name', of: 'task', title: { ...NO_TITLE, name: { line: 2, start: 0, end: 4 } } },
      { as: 'step' },
    ];
    const layout = { format: 'task', entries };
    const { span } = readLaidOut(sourceOf('\n\nShed\n'), layout, formatWithId('task'));
    expect(span.inner.map(({ start, end }) => [start, end])).toEqual([[2, 3]]);
  });

  it('gives a plan with an empty task where it has none', () => {
    const other = {
      as: 'other',
      of: 'plan',
      after: '',
      lines: { start: 0, end: 1 },
      column: 0,
    } as const;
    const layout: Layout = { format: 'task', entries: [other] };
    const { plan } = readLaidOut(sourceOf('rain'), layout, formatWithId('task'));
    expect(plan.tasks.map(({ name, steps }) => [name, steps])).toEqual([['', []]]);
  });

  it('sets a field that is in another one, beside what that has', () => {
    const entries: Layout['entries'] = ['unit', 'integration'].map((path, line) => ({
      as: 'field',
      of: 'task',
      path: `testing.${path}`,
      name: null,
      value: null,
      lines: { start: line, end: line + 1 },
      column: 0,
      after: '',
    }));
    const layout: Layout = { format: 'task', entries: [{ as: 'task' }, ...entries] };
    const { plan } = readLaidOut(sourceOf('- rain\n- snow'), layout, formatWithId('task'));
    const { unit, integration } = plan.tasks[0]?.testing ?? {};
    expect([unit, integration]).toMatchObject([[{ text: 'rain' }], [{ text: 'snow' }]]);
  });

  it('has no entry for other content where there is none', () => {
    const { entries } = layoutOf(
      sourceOf('# Shed\n\n## Step 1: Dig\n\nDeep.\n'),
      formatWithId('task'),
    );
    expect(entries.map(({ as }) => as)).toEqual(['task', 'name', 'step', 'name', 'field']);
  });
});
