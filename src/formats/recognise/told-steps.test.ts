/** Steps as a person told them, of documents in which nothing else says that these are steps. */
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { formatOf } from '../built-in/format-of.ts';
import { formatWithId } from '../built-in/registry.ts';
import { readCorrected } from '../correct.ts';
import { fieldsIn, LEVELS } from '../language/parts.ts';
import { readPlan } from '../read.ts';
import { stepSectionOf, withToldSteps } from './told-steps.ts';

/** `text` after a person said what each of some headings is; null where it can't be so. */
function told(text: string, ...said: readonly [string, 'steps' | 'step'][]): Plan | null {
  return said.reduce<Plan | null>(
    (plan, [heading, as]) =>
      plan && (readCorrected(text, plan, { ...placeOf(plan, heading), is: { as } })?.plan ?? null),
    readPlan(text, OWN_FORMAT).plan,
  );
}

/** The field of a heading; a heading that has none goes by its words. */
function placeOf(plan: Plan, heading: string) {
  const fields = fieldsIn(formatOf(plan));
  const of = LEVELS.find((level) => fields[level].some(({ label }) => label === heading));
  const field = of && fields[of].find(({ label }) => label === heading);
  return { of: of ?? 'task', path: field?.path ?? `#${heading}` } as const;
}

function stepsOf(plan: Plan | null): string[][] | undefined {
  return plan?.tasks.map(({ steps }) => steps.map(({ name }) => name));
}

const NOTES = '## Notes\n\nSoon.\n';

describe('a heading that has the steps', () => {
  it('has each heading below it as one', () => {
    const text = `# Shed\n\n## Chores\n\n### Floor\n\nLevel it.\n\n### Roof\n\nOf tiles.\n\n${NOTES}`;
    expect(stepsOf(readPlan(text, OWN_FORMAT).plan)).toEqual([[]]);
    const plan = told(text, ['Chores', 'steps']);
    expect(stepsOf(plan)).toEqual([['Floor', 'Roof']]);
    if (!plan) throw new Error('There are no steps.');
    const more = text.replace('### Roof', '### Door\n\nOf oak.\n\n### Roof');
    expect(stepsOf(readPlan(more, formatOf(plan)).plan)).toEqual([['Floor', 'Door', 'Roof']]);
  });

  it('has each item below it as one', () => {
    const text = `# Shed\n\n## Chores\n\n1. Floor\n   - level it\n2. Roof\n   - of tiles\n\n${NOTES}`;
    expect(stepsOf(told(text, ['Chores', 'steps']))).toEqual([['Floor', 'Roof']]);
  });

  it('is none where the text has steps already', () => {
    const text = '# Shed\n\n## Chores\n\n### Floor\n\nLevel it.\n\n## Step 1: Roof\n\n- tiles\n';
    expect(told(text, ['Chores', 'steps'])).toBe(null);
  });
});

describe('a heading that is a step', () => {
  const text = [
    '# Shed',
    '## Goal\n\nDry.',
    '## Dig\n\n- a hole',
    '### Mind\n\n- the pipes',
    '## Build\n\nOf wood.',
    '## Risks\n\n- Rain',
  ].join('\n\n');

  it('is one with what stands below it, and the others are what they were', () => {
    const plan = told(text, ['Dig', 'step']);
    expect(stepsOf(plan)).toEqual([['Dig']]);
    const both = told(text, ['Dig', 'step'], ['Build', 'step']);
    expect(stepsOf(both)).toEqual([['Dig', 'Build']]);
    expect(both?.tasks[0]?.objective).toBe('Dry.');
  });

  it('holds for headings of its level that are written later, and name nothing else', () => {
    const plan = told(text, ['Dig', 'step']);
    if (!plan) throw new Error('There is no step.');
    const paint = '## Paint\n\n- red\n\n**Twice:**\n\n- again\n\n### Look\n\n- well\n\n';
    const more = text.replace('## Build', `${paint}## Build`);
    const read = readPlan(more, formatOf(plan)).plan;
    expect(stepsOf(read)).toEqual([['Dig', 'Paint']]);
    expect(read.tasks[0]?.own.map(({ label }) => label)).toContain('Build');
  });
});

describe('the section of the steps in a built-in format', () => {
  it.each([
    ['task', 'Implementation Steps'],
    ['feature', 'Implementation Steps'],
    ['issue', 'Proposed Implementation'],
    // It has them between tags.
    ['analysis', undefined],
  ])('of %s', (id, title) => {
    expect(stepSectionOf(formatWithId(id))?.title).toBe(title);
  });

  it('goes by the words of a document only where a person gave it some', () => {
    expect(withToldSteps(formatWithId('issue'))).toBe(null);
    const { plan } = readPlan('# Shed\n\n## Chores\n\n### Floor\n\nLevel it.\n', OWN_FORMAT);
    expect(withToldSteps(formatOf(plan))).toBe(null);
  });
});
