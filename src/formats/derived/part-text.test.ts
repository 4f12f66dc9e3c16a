import { expect, it, test } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { markedPart } from '../built-in/marked-part.ts';
import { formats } from '../built-in/registry.ts';
import { printPlan } from '../print.ts';
import { formModel } from './form.ts';
import { partText, printedPlan, sectionText } from './part-text.ts';

test.each([
  ['task', /^#### Step 2: Ask for a link, and redeem it\n\*\*Objective\*\*/, 'dead letters\n'],
  ['feature', /^### Step 2: Ask for a link, and redeem it\n/, '\n'],
  ['analysis', /^### Step 2: Ask for a link, and redeem it\n- Actions:\n/, 'not lost.\n'],
  ['issue', /^### Component 2: Ask for a link, and redeem it\n/, 'Mail queue 2.3\n'],
])('of a step in the %s format', (id, begins, ends) => {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  const text = partText(printedPlan(samplePlan(), format), 'tasks.0.steps.1');
  expect(text).toMatch(begins);
  expect(text.endsWith(ends)).toBe(true);
  expect(text).not.toContain('The page: ask');
  expect(printPlan(samplePlan(), id)).toContain(text);
});

it.each(formats)('of a task in the $name', (format) => {
  const text = partText(printedPlan(samplePlan(), format), 'tasks.1');
  expect(text).toContain('Roll the link out and retire passwords');
  expect(text).toContain('Remove passwords');
  expect(text).not.toContain('Keep tokens as hashes');
  expect(printPlan(samplePlan(), format.id)).toContain(text);
});

it.each(formats)('of the only step that a plan has in the $name', (format) => {
  const sample = samplePlan();
  const [task] = sample.tasks;
  const [step] = task?.steps ?? [];
  if (!task || !step) throw new Error('The example has a step.');
  const plan = { ...sample, tasks: [{ ...task, steps: [step] }] };
  expect(partText(printedPlan(plan, format), 'tasks.0.steps.0')).toMatch(
    /^#{3,4} \w+ 1: Keep tokens as hashes\n/,
  );
});

it.each(formats)('of each section with a heading in the $name', (format) => {
  const { taskCards, taskCardsAfterSteps, planCards } = formModel(format);
  const texts = [...taskCards, ...taskCardsAfterSteps, ...planCards].flatMap(({ key, of }) => {
    const part = key === null ? null : markedPart(format, { of, key })?.part;
    if (part?.mark?.as !== 'heading') return [];
    const { level, text: title } = part.mark;
    const text = sectionText(
      printedPlan(samplePlan(), format),
      of === 'task' ? 'tasks.0' : '',
      part,
    );
    // Its heading begins it, and there is none of that level below.
    expect(text).toMatch(new RegExp(`^${'#'.repeat(level)} ${title}\n`));
    expect(text.match(new RegExp(`^#{1,${level}} `, 'gm'))).toHaveLength(1);
    return [text];
  });
  for (const text of texts) expect(printPlan(samplePlan(), format.id)).toContain(text);
  expect(texts.length > 0).toBe(format.id !== 'analysis');
});

it('has the definitions of its links, which stand elsewhere in the plan', () => {
  const [format] = formats;
  const sample = samplePlan();
  const [task] = sample.tasks;
  const [step] = task?.steps ?? [];
  if (!task || !step || !format) throw new Error('The example has a step.');
  const steps = [{ ...step, objective: 'As [the notes][n] say.' }];
  const tasks = [{ ...task, objective: 'Text.\n\n[n]: https://a.example', steps }];
  const text = partText(printedPlan({ ...sample, tasks }, format), 'tasks.0.steps.0');
  expect(text).toMatch(/\n\n\[n\]: <https:\/\/a\.example>\n$/);
});

it('is nothing for a part that is not printed', () => {
  const [format] = formats;
  if (format) expect(partText(printedPlan(samplePlan(), format), 'tasks.7')).toBe('');
});
