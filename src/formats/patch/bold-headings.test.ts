/** Fields whose headings are lines in bold, in a text that has none of them yet. */
import { expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { formatOf } from '../built-in/format-of.ts';
import { exportPlan } from '../export.ts';
import { readPlan } from '../read.ts';

const CREW = '**Crew**\n\nKim comes.\n\n';

/** A document with headings from `level` on, and `crew` above its steps. */
function shed(level: number, crew: string): string {
  const signs = '#'.repeat(level);
  const steps = `${signs}# Implementation Steps\n\n${signs}## Step 1: Dig\n\n- [ ] dig\n`;
  return `${signs} Shed\n\n${signs}# Roof\n\nTiles.\n\n${crew}${steps}`;
}

it.each([1, 2])('stay lines in bold below headings of the level %i', (level) => {
  const { plan } = readPlan(shed(1, CREW), OWN_FORMAT);
  const text = shed(level, '');
  const opened = { text, plan: readPlan(text, formatOf(plan)).plan };
  const own = plan.tasks[0]?.own ?? [];
  const tasks = opened.plan.tasks.map((task) => ({ ...task, own }));
  expect(exportPlan({ ...opened.plan, tasks }, plan.format, { opened })).toBe(shed(level, CREW));
});
