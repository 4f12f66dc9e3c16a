import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf } from '../language/parts.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import { headingShift, nameShift } from './heading-shift.ts';

const format = formatWithId('task');
const tasks = eachOf(format.parts, 'tasks');
const steps = eachOf(tasks.parts, 'steps');

/** The first task of a text. */
function taskOf(text: string, id = 'task') {
  const source = sourceOf(text);
  const { span } = readText(source, formatWithId(id));
  const [task] = span.inner;
  if (!task) throw new Error('The text has a task.');
  return { edits: new LineEdits(linesOfText(text), headingsOf(source.blocks)), task };
}

const LABELLED = '<implementation_plan>\n\n**Issue**: #3\n\n</implementation_plan>\n';

describe('the headings of a task', () => {
  it.each([
    ['its sections', '# Task: Shed\n\n#### Testing Plan\n\n**Unit Tests**:\n- a\n', 1],
    ['its fields', '# Task: Shed\n\n**Objective**: Dry.\n\n#### Success Criteria\n\n- a\n', 1],
    ['its steps', '# Task: Shed\n\n##### Step 1: Dig\n\n- a\n', 2],
    ['its own heading', '# Task: Shed\n\n**Objective**: Dry.\n', -1],
  ])('are as deep as %s says', (_, text, shift) => {
    const { edits, task } = taskOf(text);
    expect(headingShift(edits, task, tasks.parts)).toBe(shift);
  });

  it('are as deep as those that are headings in both', () => {
    const feature = eachOf(formatWithId('feature').parts, 'tasks');
    const labelled = taskOf(
      '# Tea\n\n**Overview**: Hot.\n\n### Success Metrics\n\n- a\n',
      'feature',
    );
    expect(headingShift(labelled.edits, labelled.task, feature.parts)).toBe(1);
    const headed = taskOf(
      '# Task: Shed\n\n#### Objective\n\nDry.\n\n##### Success Criteria\n\n- a\n',
    );
    expect(headingShift(headed.edits, headed.task, tasks.parts)).toBe(2);
    const unnamed = taskOf('### Overview\n\nHot.\n', 'feature');
    expect(nameShift(unnamed.edits, unnamed.task, feature)).toBe(1);
  });

  it.each([
    ['fields', tasks.parts.filter(({ part }) => part === 'field'), -1],
    ['sections', tasks.parts.filter(({ part }) => part === 'section'), -1],
    ['neither', formatWithId('feature').parts.filter(({ part }) => part !== 'field'), 0],
  ])('are those of its definition: %s', (_, parts, shift) => {
    const { edits, task } = taskOf('# Task: Shed\n');
    expect(headingShift(edits, task, parts)).toBe(shift);
  });

  it('are as deep as in its format where it has none', () => {
    const { edits, task } = taskOf(LABELLED, 'issue');
    const { parts } = eachOf(formatWithId('issue').parts, 'tasks');
    expect(headingShift(edits, task, parts)).toBe(0);
  });

  it('are none in a step', () => {
    const { edits, task } = taskOf('# Task: Shed\n\n##### Step 1: Dig\n\n- a\n');
    expect(task.inner.map((step) => headingShift(edits, step, steps.parts))).toEqual([0]);
  });
});

describe('the name of a task that has none', () => {
  it.each([
    ['a field that has a heading in the format', '#### Success Criteria\n\n- a\n', 1],
    ['a field that has a label there', '#### Objective\n\nDry.\n', 1],
  ])('is above %s', (_, text, shift) => {
    const { edits, task } = taskOf(text);
    expect(nameShift(edits, task, tasks)).toBe(shift);
  });

  it.each([
    ['as its format has it, where no field has a heading', LABELLED, 0],
    ['above the first heading', LABELLED.replace('#3\n', '#3\n\n### Overview\n\nDry.\n'), 1],
  ])('is %s', (_, text, shift) => {
    const { edits, task } = taskOf(text, 'issue');
    expect(nameShift(edits, task, eachOf(formatWithId('issue').parts, 'tasks'))).toBe(shift);
  });
});
