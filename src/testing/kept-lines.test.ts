import { expect, it } from 'vitest';
import { lostLines } from './kept-lines.ts';

it('misses the line below a title where the print has no heading of it', () => {
  const text = 'A shop\n  ===\n\nOpen it.\n';
  expect(lostLines(text, '# A shop\n\nOpen it.\n')).toEqual([]);
  expect(lostLines(text, 'A shop\n\nOpen it.\n')).toEqual(['  ===']);
  expect(lostLines('```\n\n===\n```\n', '```\n\n```\n')).toEqual(['===']);
});
