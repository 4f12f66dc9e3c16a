import { describe, expect, it } from 'vitest';
import { formatWithId } from '../formats/built-in/registry.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { samplePlan } from '../plan/sample.ts';
import { numbersFrom } from './random.ts';
import { type UsualEdit, usualEdit } from './usual-edits.ts';

/** All that there is, but for a line that can be filled. */
const FULL = printPlan(samplePlan(), 'task').replace(/^\*\*Estimated Complexity.*\n/m, '');
const TEXT = `${FULL}\n## Notes\n\nOwner: Kim\n`;

function edits(seed: number, count: number): UsualEdit[] {
  const { plan } = readPlan(TEXT, 'task');
  const below = numbersFrom(seed);
  return Array.from({ length: count }, () => usualEdit(plan, formatWithId('task'), below)).filter(
    (edit) => edit !== null,
  );
}

describe('a usual edit', () => {
  it('is of any kind', () => {
    const kinds = new Set(edits(1, 400).map(({ kind }) => kind));
    for (const kind of ['change', 'clear'].flatMap((act) =>
      ['name', 'prose'].map((of) => `${act} ${of}`),
    )) {
      expect(kinds).toContain(kind);
    }
    for (const act of ['fill', 'add to', 'remove from', 'move in', 'tick in', 'change in']) {
      expect([...kinds].map((kind) => kind.slice(0, act.length))).toContain(act);
    }
    for (const act of [
      'add step first',
      'add step last',
      'remove step',
      'move step',
      'copy step',
    ]) {
      expect(kinds).toContain(act);
    }
    for (const act of ['add task', 'change other', 'remove other']) expect(kinds).toContain(act);
  });

  it('changes the plan, and is the same for the same seed', () => {
    const { plan } = readPlan(TEXT, 'task');
    for (const edit of edits(2, 60)) expect(edit.plan.tasks).not.toBe(plan.tasks);
    const said = (seed: number) => edits(seed, 30).map(({ kind, path }) => `${kind} ${path}`);
    expect(said(3)).toEqual(said(3));
    expect(said(3)).not.toEqual(said(4));
  });
});
