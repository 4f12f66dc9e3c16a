/** Keys that the opened text has none of, where its format has some: they come at its top. */
import { expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { formatOf } from '../built-in/format-of.ts';
import { exportPlan } from '../export.ts';
import { readPlan } from '../read.ts';

const BODY = '# Shed\n\n## Step 1: Dig\n\n- [ ] dig\n';

/** `BODY` in the format of a text with keys, with the values that those have there. */
function withKeys(keys: string): string {
  const { plan } = readPlan(`---\n${keys}---\n\n${BODY}`, OWN_FORMAT);
  const opened = { text: BODY, plan: readPlan(BODY, formatOf(plan)).plan };
  const { tasks } = opened.plan;
  return exportPlan({ ...plan, tasks }, plan.format, { opened });
}

it.each([
  ['one with a value', 'crew: Kim\n'],
  ['one whose value stands below it', 'dates:\n  from: May\n  to: June\n'],
  ['those of several', 'crew: Kim\nrooms: [hall, attic]\n'],
])('%s', (_, keys) => {
  expect(withKeys(keys)).toBe(`---\n${keys}---\n\n${BODY}`);
});

it('stand beside those that it has', () => {
  const keys = (crew: string) => `---\nwall: dry\n${crew}---\n\n${BODY}`;
  const { plan } = readPlan(keys('crew: Kim\n'), OWN_FORMAT);
  const text = keys('');
  const opened = { text, plan: readPlan(text, formatOf(plan)).plan };
  const now = { ...plan, tasks: opened.plan.tasks };
  expect(exportPlan(now, plan.format, { opened })).toBe(keys('crew: Kim\n'));
});

it('none where they say nothing', () => {
  expect(withKeys('crew:\n')).toBe(BODY);
});
