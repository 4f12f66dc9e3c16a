import { expect, test } from 'vitest';
import { printBlocks } from '../../formats/print.ts';
import { formats } from '../../formats/registry.ts';
import { samplePlan } from '../../plan/sample.ts';
import { linesOfPath, pathAtLine } from './lines.ts';

test('each line of a block shows what its piece shows, and is found by it again', () => {
  for (const { id } of formats) {
    for (const block of printBlocks(samplePlan(), id)) {
      let line = 0;
      for (const { text, path } of block.pieces) {
        for (const _ of text.split('\n').slice(1)) {
          expect(pathAtLine(block, line)).toBe(path);
          const lines = linesOfPath(block, path);
          expect(lines?.start).toBeLessThanOrEqual(line);
          expect(lines?.end).toBeGreaterThan(line);
          line += 1;
        }
      }
    }
  }
  const [block] = printBlocks(samplePlan(), 'task');
  expect(block && linesOfPath(block, 'nowhere')).toBeNull();
});
