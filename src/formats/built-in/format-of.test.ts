import { describe, expect, it } from 'vitest';
import { NEW_FORMAT, OWN_FORMAT, type OwnFormat } from '../../plan/own-format.ts';
import { planSchema } from '../../plan/schema.ts';
import { exportPlan } from '../export.ts';
import { formatOf, hasItsFormat } from './format-of.ts';

const OWN: OwnFormat = { ...NEW_FORMAT, base: 'feature', isWhole: true };
const UNMADE: OwnFormat = {
  ...OWN,
  parts: [
    {
      of: 'plan',
      after: '',
      part: {
        ...{ label: 'Later', mark: { as: 'heading', level: 2 }, path: 'later', kind: 'prose' },
        ...{ columns: [], choices: [], list: null, help: '', placeholder: '', need: 'none' },
        ...{ series: '', parts: [], key: '' },
      },
    },
  ],
} as OwnFormat;

function planIn(format: string, ownFormat: OwnFormat | null) {
  return planSchema.parse({ format, ownFormat, tasks: [{ name: 'Dig', objective: 'A dry shed' }] });
}

describe('a format that is not there', () => {
  it.each([
    ['is that of the document', 'gone', OWN, 'own'],
    ['is the built-in one which that goes on from', 'gone', UNMADE, 'feature'],
    ['is that one for a definition that cannot be made', OWN_FORMAT, UNMADE, 'feature'],
    ['is the first where there is no document', 'gone', null, 'task'],
    ['is the first where the document has no definition', OWN_FORMAT, null, 'task'],
    ['is the first for what every object has', '__proto__', null, 'task'],
    ['is the first for a base that every object has', 'own', { ...OWN, base: '__proto__' }, 'task'],
  ])('%s', (_, format, own, shown) => {
    const plan = planIn(format, own);
    expect(formatOf(plan).id).toBe(shown);
    expect(hasItsFormat(plan)).toBe(false);
  });

  it('is told from one that is there', () => {
    expect(hasItsFormat(planIn('issue', null))).toBe(true);
    expect(hasItsFormat(planIn(OWN_FORMAT, OWN))).toBe(true);
  });

  it('is exported as the one that it is shown in', () => {
    const [odd, shown] = [planIn('__proto__', null), planIn('task', null)];
    expect(exportPlan(odd, odd.format)).toBe(exportPlan(shown, 'task'));
  });
});
