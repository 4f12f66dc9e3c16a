import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { withFieldValue } from '../formats/language/field-value.ts';
import { readPlan } from '../formats/read.ts';
import { planOfTemplate } from '../formats/template.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { valueAt } from '../plan/path.ts';
import { samplePlan } from '../plan/sample.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { planFrom } from '../plan/template.ts';
import { checkPlan, type Problem } from './check.ts';

function withSteps(format: string, ...steps: object[]): Plan {
  return planSchema.parse({ format, tasks: [{ name: 'Reports', steps }] });
}

/** A plan of one task with what a problem is fixed by. */
function fixed(plan: Plan, { fix, place }: Problem): Plan {
  if (!fix) throw new Error('There is no fix.');
  const [task] = plan.tasks;
  if (!task || place.task === undefined) throw new Error('It is not about a task.');
  const at = fix.place ?? place;
  const change = fix.change as (now: unknown) => unknown;
  const edit = <T extends typeof task>(holder: T): T =>
    withFieldValue(holder, fix.field, change(valueAt(holder, fix.field.path)));
  const steps = task.steps.map((step) => (step.id === at.step ? edit(step) : step));
  return { ...plan, tasks: [at.step === undefined ? edit(task) : { ...task, steps }] };
}

describe('checks', () => {
  it('ask in a format that is not there what they ask in the one that is shown', () => {
    const [odd, shown] = ['__proto__', 'task'].map((format) => withSteps(format, { name: 'Sum' }));
    const said = (plan?: Plan) => plan && checkPlan(plan, plan.format).map(({ rule }) => rule.id);
    expect(said(shown)?.length).toBeGreaterThan(0);
    expect(said(odd)).toEqual(said(shown));
  });

  it('find in the example plan no more than the questions that it leaves open', () => {
    for (const { id } of formats) {
      const rules = checkPlan(samplePlan(), id).map(({ rule }) => rule.id);
      expect(rules.filter((rule) => rule !== 'open-question')).toEqual([]);
    }
  });

  it('say nothing of steps that nobody has begun, but that they have no name', () => {
    const found = checkPlan(blankPlan('issue'), 'issue').map(({ rule, name }) => [rule.id, name]);
    expect(found).toEqual([
      ['names', 'Issue 1'],
      ['names', 'Component 1'],
    ]);
  });

  it('lead to fields of the plan, in whichever format', () => {
    const plan = withSteps('task', { name: 'TBD', actions: [{ text: 'Handle errors' }] });
    for (const { id } of formats) {
      const problems = checkPlan(plan, id);
      expect(problems.length).toBeGreaterThan(0);
      for (const { path } of problems) expect(valueAt(plan, path)).toBeDefined();
    }
  });

  it('go by parts, and call each as its format and its file do', () => {
    const step = { number: '2.1', name: 'Store', actions: [{ text: 'Handle errors' }] };
    const names = checkPlan(
      withSteps('issue', { name: 'TBD' }, { ...step, name: 'TBD' }),
      'issue',
    ).map(({ name }) => name);
    expect([...new Set(names)]).toEqual([
      'Issue 1: Reports',
      'Component 1: TBD',
      'Component 2.1: TBD',
    ]);
  });

  it('find the same in what did not change, and anew in what did', () => {
    const before = withSteps('feature', { name: 'TBD' }, { name: 'Store' });
    const open = (plan: Plan) =>
      checkPlan(plan, 'feature').flatMap(({ rule, message }) =>
        rule.id === 'placeholders' ? [message] : [],
      );
    const found = ['“TBD” is still open: put the answer in its place.'];
    expect(open(before)).toEqual(found);
    const [task] = before.tasks;
    if (!task) throw new Error('There is no task.');
    const steps = task.steps.map((step, at) => (at === 0 ? { ...step, name: 'Copy' } : step));
    const after = { ...before, tasks: [{ ...task, steps }] };
    expect(open(after)).toEqual([]);
    expect(open(before)).toEqual(found);
  });

  it('leave templates alone: what they leave open is what they are for', () => {
    const plan = withSteps('task', { name: 'TBD' });
    expect(checkPlan({ ...plan, template: true }, 'task')).toEqual([]);
  });

  it('fix what they offer to fix', () => {
    const plan = planSchema.parse({
      format: 'task',
      tasks: [
        {
          name: 'Reports',
          files: { created: [{ first: 'src/a.ts', second: '' }] },
          dependencies: [{ first: 'zod', second: '' }],
          steps: [
            {
              name: 'Build',
              actions: [{ text: 'Create `src/a.ts`, `src/b.ts`' }, { text: '`npm i zod express`' }],
              code: [{ language: '', code: 'const a = process.env.PLACE' }],
            },
          ],
        },
      ],
    });
    const fixable = checkPlan(plan, 'task').filter(({ fix }) => fix);
    expect(fixable.map(({ rule }) => rule.id)).toEqual([
      'unlisted-file',
      'unlisted-package',
      'unset-variable',
      'code-language',
    ]);
    for (const problem of fixable) {
      const left = checkPlan(fixed(plan, problem), 'task').map(({ message }) => message);
      expect(left).not.toContain(problem.message);
    }
  });

  it('add a file to the list of its own task that it belongs to', () => {
    const listing = (name: string, ...actions: string[]) => ({
      name,
      files: { created: [{ first: `${name}/a.ts` }], modified: [{ first: `${name}/b.ts` }] },
      steps: [{ name: 'Build', actions: actions.map((text) => ({ text })) }],
    });
    const plan = planSchema.parse({
      format: 'task',
      tasks: [
        listing('one', 'Create `c.ts`', 'Update `d.ts`', 'Add a test to `e.ts`'),
        listing('two'),
      ],
    });
    const added = checkPlan(plan, 'task').flatMap(({ rule, fix }) =>
      rule.id === 'unlisted-file' ? [[fix?.place, fix?.field.path]] : [],
    );
    const place = { task: plan.tasks[0]?.id };
    expect(added).toEqual([
      [place, 'files.created'],
      [place, 'files.modified'],
      [place, 'files.modified'],
    ]);
  });

  it('say the same of one entry once', () => {
    const open = { first: 'TBD', second: 'TBD' };
    const plan = planSchema.parse({
      format: 'feature',
      tasks: [{ name: 'Reports', risks: [open, open], timeline: { rows: [open, open] } }],
    });
    const found = checkPlan(plan, 'feature').map(({ path, entry }) => [path, entry]);
    expect(found).toEqual([
      ['tasks.0.timeline', undefined],
      ['tasks.0.risks', 0],
      ['tasks.0.risks', 1],
    ]);
  });

  it('hold in the form of a document, by what its fields are for', () => {
    const text = [
      '# Shed',
      '',
      '## Phase 1: Walls',
      '',
      '**What to do:**',
      '- Cut the boards as needed',
      '',
      '**Acceptance criteria:**',
      '- Manual testing',
      '',
      '## Phase 2: Roof',
      '',
      '**What to do:**',
      '- Lay the felt, two layers',
    ].join('\n');
    const { plan, format } = readPlan(text, 'own');
    const found = checkPlan(plan, format).map(({ rule, name }) => [rule.id, name]);
    expect(found).toContainEqual(['vague-words', 'Phase 1: Walls']);
  });

  it('ask for what the template of a plan asks for', () => {
    const text =
      '# {name}\n\n## Security *(mandatory)*\n\n[What may be attacked]\n\n## Notes (optional)\n\n[Notes]\n';
    const plan = planFrom(planOfTemplate(text, 'Ours'), 'shed');
    const asked = () =>
      checkPlan(plan, plan.format)
        .filter(({ rule }) => rule.id === 'required-field')
        .map(({ message, fix }) => [message, fix]);
    expect(asked()).toEqual([['Security is empty, and the template asks for it.', undefined]]);
  });
});
