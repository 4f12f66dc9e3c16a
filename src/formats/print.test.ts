/** The pieces of a print, and what empty fields and new plans print. */
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank-plan.ts';
import { valueAt } from '../plan/path.ts';
import { samplePlan } from '../plan/sample.ts';
import { formats } from './built-in/registry.ts';
import { printPieces, printPlan } from './print.ts';

describe.each(formats.map(({ id }) => id))('the pieces of the %s format', (format) => {
  it('are the document, and each leads to what it shows', () => {
    const plan = samplePlan();
    const pieces = printPieces(plan, format);
    expect(pieces.map((piece) => piece.text).join('')).toBe(printPlan(plan, format));
    const shown = pieces.filter((piece) => piece.path !== '');
    expect(shown.length).toBeGreaterThan(60);
    for (const piece of shown) expect(valueAt(plan, piece.path), piece.path).toBeDefined();
  });

  it('show an item by its own piece', () => {
    const plan = samplePlan();
    const pieces = printPieces(plan, format);
    for (const piece of pieces) {
      const value = piece.path === '' ? null : valueAt(plan, piece.path);
      const isItem = typeof value === 'object' && value !== null && 'box' in value;
      if (isItem && 'text' in value)
        expect(piece.text).toContain(String(value.text).split('\n')[0]);
    }
  });

  it('end in one line break, with no white space at the end of a line', () => {
    const text = printPlan(samplePlan(), format, { empty: true });
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(text.split('\n').filter((line) => /[ \t]$/.test(line))).toEqual([]);
    expect(text).not.toContain('\n\n\n');
  });
});

it('leaves out what is empty, also the step that a new plan starts with', () => {
  const text = printPlan(blankPlan('task'), 'task', { empty: false });
  expect(text).not.toContain('Step 1');
  expect(text).not.toContain('Testing Plan');
  expect(printPlan(blankPlan('task'), 'task', { empty: true })).toContain(
    '#### Step 1: [Step Name]',
  );
});

it('takes the nearest format where the one that it is asked for is not there', () => {
  const plan = { ...blankPlan('task'), objective: 'Dry' };
  expect(printPlan(plan, 'epic')).toBe(printPlan(plan, 'task'));
});
