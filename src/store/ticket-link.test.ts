import { expect, it } from 'vitest';
import { formatOf } from '../formats/built-in/format-of.ts';
import { formats } from '../formats/built-in/registry.ts';
import { partText, printedPlan } from '../formats/derived/part-text.ts';
import { exportedPlan } from '../formats/export.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { NEW_FORMAT, OWN_FORMAT } from '../plan/own-format.ts';
import { samplePlan } from '../plan/sample.ts';
import { planSchema } from '../plan/schema.ts';
import { ticketsOf } from '../targets/tickets.ts';
import { createPlanStore } from './plan-store.ts';
import { setTicketLink } from './ticket-link.ts';

it.each(formats)('is in the text of a task and of a step in the $name', ({ id }) => {
  const store = createPlanStore({ ...samplePlan(), format: id });
  const [task] = store.state.getState().plan.tasks;
  const step = task?.steps[1];
  if (!task || !step) throw new Error('The example has two steps.');
  setTicketLink(store, { task: task.id }, '#7001');
  setTicketLink(store, { task: task.id, step: step.id }, '#7002');
  const { plan } = store.state.getState();
  expect(planSchema.parse(plan)).toEqual(plan);
  const text = printPlan(plan, plan.format);
  expect(text.match(/#700\d/g)?.toSorted()).toEqual(['#7001', '#7002']);
  expect(partText(printedPlan(plan, formatOf(plan)), 'tasks.0.steps.1')).toMatch(
    /Issue\W* #7002$/m,
  );
});

it.each(formats)(
  'is in the text of a plan with several tasks in the $name, above them',
  ({ id }) => {
    const store = createPlanStore({ ...samplePlan(), format: id });
    setTicketLink(store, {}, '#7000');
    const { plan } = store.state.getState();
    expect(plan.tasks.length).toBeGreaterThan(1);
    expect(planSchema.parse(plan)).toEqual(plan);
    const text = printPlan(plan, plan.format);
    expect(text.match(/^\*\*Issue\W* #7000$/gm)).toHaveLength(1);
    expect(text.indexOf('#7000')).toBeLessThan(text.indexOf('Sign in with a link'));
    expect(ticketsOf(plan, formatOf(plan), 'task')[0]?.markdown).toContain('#7000');
    const read = readPlan(text, formatOf(plan)).plan;
    expect(read.issue).toBe('#7000');
    expect(printPlan({ ...plan, ...read, format: plan.format }, plan.format)).toBe(text);
  },
);

const TWO = '## Task: One\n**Objective**: dry\n\n## Task: Two\n**Objective**: warm\n';
const PHASES =
  '## Phase 1: Walls\n\n### Step 1: Dig\n\n- a hole\n\n## Phase 2: Roof\n\n### Step 2: Nail\n';

it.each([
  ['above its tasks', TWO, `**Issue**: #7000\n\n${TWO}`],
  ['below its title', `# Sheds\n\n${PHASES}`, `# Sheds\n\n**Issue:** #7000\n\n${PHASES}`],
  [
    'below its title, and not its keys',
    `---\nowner: Kim\n---\n\n# Sheds\n\n${TWO}`,
    `---\nowner: Kim\n---\n\n# Sheds\n\n**Issue**: #7000\n\n${TWO}`,
  ],
  ['below a title above tasks', `# Sheds\n\n${TWO}`, `# Sheds\n\n**Issue**: #7000\n\n${TWO}`],
  [
    'at the end, below words of no field',
    `## Sheds\n\n${TWO}`,
    `## Sheds\n\n${TWO}\n## Issue\n#7000\n`,
  ],
])('is all that a document with several tasks has more: %s', (_, text, changed) => {
  const opened = readPlan(text, OWN_FORMAT).plan;
  const store = createPlanStore(opened);
  expect(opened.tasks).toHaveLength(2);
  setTicketLink(store, {}, '#7000');
  const { plan } = store.state.getState();
  const exported = exportedPlan(plan, plan.format, { opened: { text, plan: opened } });
  expect(exported).toMatchObject({ text: changed, differing: [] });
  expect(readPlan(changed, formatOf(plan)).plan.issue).toBe('#7000');
});

it('leaves the format of the document as it is where the plan is shown in another', () => {
  const ownFormat = { ...NEW_FORMAT, base: 'issue' };
  const store = createPlanStore({ ...samplePlan(), format: 'task', ownFormat });
  const [task] = store.state.getState().plan.tasks;
  const step = task?.steps[1];
  if (!task || !step) throw new Error('The example has two steps.');
  setTicketLink(store, { task: task.id, step: step.id }, '#7002');
  const { plan } = store.state.getState();
  expect(plan.tasks[0]?.steps[1]?.issue).toBe('#7002');
  expect(plan).toMatchObject({ format: 'task', ownFormat });
});

it('is kept for the whole plan, and taken away again', () => {
  const store = createPlanStore(samplePlan());
  setTicketLink(store, {}, 'https://tracker.example/1');
  expect(store.state.getState().plan.issue).toBe('https://tracker.example/1');
  setTicketLink(store, {}, '');
  const { plan } = store.state.getState();
  expect(plan.issue).toBe('');
  expect(printPlan(plan, plan.format)).toBe(printPlan(samplePlan(), samplePlan().format));
});
