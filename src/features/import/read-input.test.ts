import { describe, expect, it } from 'vitest';
import { formats } from '../../formats/built-in/registry.ts';
import { exportPlan } from '../../formats/export.ts';
import { planFileText } from '../../plan/file.ts';
import { samplePlan } from '../../plan/sample.ts';
import { readInput } from './read-input.ts';

function problems(text: string, name?: string): string {
  const result = readInput(text, { name });
  return result.ok ? '' : [result.message, ...result.problems].join('\n');
}

describe('readInput', () => {
  it('opens the .json that Planform made, by its name or its looks', () => {
    const plan = samplePlan();
    for (const name of ['', 'plan.json', 'PLAN.JSON', 'plan.txt']) {
      expect(readInput(planFileText(plan), { name })).toEqual({
        ok: true,
        plan,
        parts: null,
        corrected: [],
        inTemplate: null,
      });
    }
  });

  it('opens the Markdown that Planform made, in its format', () => {
    for (const { id } of formats) {
      const result = readInput(`\uFEFF${exportPlan(samplePlan(), id)}`, { name: 'plan.md' });
      expect(result).toMatchObject({ ok: true, plan: { format: id } });
    }
  });

  it('takes a .md for Markdown, however it begins', () => {
    expect(readInput('{"planform": 1}', { name: 'notes.md' }).ok).toBe(true);
  });

  it('says what to do about a file with nothing in it', () => {
    expect(problems(' \n')).toMatch(/nothing in it.*Paste the text/s);
    expect(problems('\uFEFF')).toMatch(/nothing in it/);
    expect(problems('a\u0000b', 'picture.png')).toMatch(/not a text.*\.md or \.json/s);
  });

  it('says what is wrong with a .json, and where', () => {
    expect(problems('[]', 'x.json')).toMatch(/no "planform" at the top/);
    expect(problems('{"planform": 9, "plan": {}}')).toMatch(/newer Planform/);
  });

  it('takes a .json in a format that is not there as it is, to be shown in the nearest', () => {
    const plan = { ...samplePlan(), format: 'novel' };
    expect(readInput(planFileText(plan), { name: 'x.json' })).toMatchObject({ ok: true, plan });
  });
});
