import { expect, test } from 'vitest';
import { formats } from '../../formats/built-in/registry.ts';
import { printBlocks } from '../../formats/print.ts';
import { samplePlan } from '../../plan/sample.ts';
import { linesOfPaths, pathAtLine, showsAny } from './lines.ts';

test('each line of a block leads to what its piece shows, and is found by it again', () => {
  for (const { id } of formats) {
    const blocks = printBlocks(samplePlan(), id);
    for (const block of blocks) {
      let line = 0;
      for (const { text, path } of block.pieces) {
        for (const _ of text.split('\n').slice(1)) {
          const lines = linesOfPaths(block, [path]);
          if (path !== '') {
            expect(pathAtLine(blocks, block, line)).toBe(path);
            expect(showsAny(block, [path])).toBe(true);
            const at = line;
            expect(lines.filter(({ start, end }) => start <= at && at < end)).toHaveLength(1);
          }
          line += 1;
        }
      }
      expect(showsAny(block, ['nowhere'])).toBe(false);
      expect(linesOfPaths(block, ['nowhere'])).toEqual([]);
    }
  }
});

test('a line about what follows leads there, and the last ones back', () => {
  const blocks = printBlocks(samplePlan(), 'analysis');
  const pathOf = (text: string) => {
    const block = blocks.find((each) => each.text.startsWith(text));
    return block && pathAtLine(blocks, block, 0);
  };
  expect(pathOf('<implementation_plan>')).toBe('tasks.0');
  expect(pathOf('<steps>')).toBe('tasks.0.steps.0.name');
  const end = ['name', ''].map((path) => ({ text: 'x\n', path }));
  const last = { pieces: end, text: 'x\nx\n' };
  expect(pathAtLine([last], last, 1)).toBe('name');
  const task = printBlocks(samplePlan(), 'task');
  const testing = task.find(({ text }) => text.startsWith('### Testing Plan'));
  expect(testing && pathAtLine(task, testing, 0)).toBe('tasks.0.testing.unit');
});

test('neighbouring lines of several fields are one range', () => {
  const [block] = printBlocks(samplePlan(), 'task').filter(({ pieces }) =>
    pieces.some(({ path }) => path === 'tasks.0.steps.0.actions'),
  );
  if (!block) throw new Error('The example has a step with actions.');
  const whole = linesOfPaths(block, ['tasks.0.steps.0']);
  expect(whole).toEqual([{ start: 0, end: block.text.split('\n').length - 1 }]);
  const [actions] = linesOfPaths(block, ['tasks.0.steps.0.actions']);
  expect(actions?.start).toBeGreaterThan(0);
});
