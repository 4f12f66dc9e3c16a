import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { originIn, type Template } from '../../plan/format-origin.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { readPlan } from '../read.ts';
import { formatChoices } from './format-choices.ts';
import { shownAsTemplate } from './template-change.ts';

function template(id: string, heading: string): Template {
  const text = `# Shed\n\n## ${heading}\n\nWords.\n\n## Weather\n\nDry.`;
  const { format, ownFormat } = readPlan(text, OWN_FORMAT).plan;
  return { id, name: `Plan ${id}`, format, ownFormat };
}

const B = template('b', 'Security');
const A = template('a', 'Costs');

/** The names of the choices by group, and `*` at the one that is shown. */
function names(plan: Plan, templates: readonly Template[] = [B, A]): readonly string[] {
  return formatChoices(plan, templates).map(
    ({ group, name, isNow }) => `${group} ${name}${isNow ? '*' : ''}`,
  );
}

const FORMATS = [
  'format Task plan',
  'format Feature plan',
  'format Analysis plan',
  'format Issue plan',
];

describe('what a plan can be shown in', () => {
  it('is the formats, and then the templates by name', () => {
    const [, ...others] = FORMATS;
    expect(names(blankPlan('task'))).toEqual([
      'format Task plan*',
      ...others,
      'template Plan a',
      'template Plan b',
    ]);
  });

  it('has a template once, whether the plan has it already or not', () => {
    const shown = shownAsTemplate(blankPlan('task'), B);
    expect(names(shown)).toEqual([...FORMATS, 'template Plan a', 'template Plan b*']);
    expect(names(shownAsTemplate(shown, A), [])).toEqual([
      ...FORMATS,
      'template Plan a*',
      'template Plan b',
    ]);
  });

  it('has that of its document last, from wherever it is shown', () => {
    const { ownFormat } = template('c', 'Who');
    const plan = { ...blankPlan('task'), format: OWN_FORMAT, ownFormat };
    expect(names(plan, [])).toEqual([...FORMATS, 'own Own format*']);
    const shown = shownAsTemplate(plan, A);
    expect(names(shown)).toEqual([
      ...FORMATS,
      'template Plan a*',
      'template Plan b',
      'own Own format',
    ]);
    const back = formatChoices(shown, []).find(({ group }) => group === 'own');
    expect(back?.shown(shown)).toMatchObject({ format: OWN_FORMAT, ownFormat, startedFrom: null });
  });

  it('has no template that goes by a built-in format, and none that can’t be made', () => {
    const plain: Template = { id: 'd', name: 'Plain', format: 'task', ownFormat: null };
    expect(names(blankPlan('issue'), [plain])).toHaveLength(FORMATS.length);
    const unknown = A.ownFormat && { ...A.ownFormat, base: 'novel' };
    const plan: Plan = {
      ...blankPlan('task'),
      ownFormat: unknown,
      startedFrom: originIn({ ...A, ownFormat: unknown }),
    };
    expect(names(plan, [])).toHaveLength(FORMATS.length);
  });
});
