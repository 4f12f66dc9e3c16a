import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf } from '../language/parts.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import { newTaskLines, pastDeeper } from './new-tasks.ts';

function editsOf(text: string): LineEdits {
  return new LineEdits(linesOfText(text), headingsOf(sourceOf(text).blocks));
}

/** A text of two tasks under these headings, each with a step. */
function twoTasks(one: string, other: string): string {
  const below = '\n\n### Steps\n\n#### Step 1: Dig\n\n- a\n\n';
  return `# All\n\n${one}${below}${other}${below}`;
}

const SAID = { name: 'Barn', number: '3' };

describe('a new task', () => {
  const text = '# All\n\n## A\n\nIt.\n\n### Appendix\n\nMore.\n\n## B\n\nThat.\n';

  it('comes behind deeper headings, which would be its own', () => {
    const edits = editsOf(text);
    expect(pastDeeper(edits, 4, ['## Task: C'])).toBe(8);
    expect(pastDeeper(edits, 4, ['# Task: C'])).toBe(12);
    expect(pastDeeper(edits, 4, [{ text: '### C', ending: '\n' }])).toBe(4);
  });

  it('comes right behind the one before where it has no heading', () => {
    expect(pastDeeper(editsOf(text), 4, ['<implementation_plan>'])).toBe(4);
    expect(pastDeeper(editsOf(text), 4, [])).toBe(4);
  });

  it.each([
    ['task', '### Task: Shed\n\n**Objective**: Dry.\n', '### Task: Barn', '#### Risks'],
    ['task', twoTasks('## Feature 1 – Shed', '## Feature 2 – Hut'), '## Task: Barn', '### Risks'],
    ['task', '## Shed\n\n**Objective**: Dry.\n\n### Risks\n', '# Task: Barn', '## Risks'],
    [
      'analysis',
      '<implementation_plan>\n\n### Feature 1 – Shed\n\n</implementation_plan>\n',
      '## Task: Barn',
      '### Risks',
    ],
  ])('has headings as those of its neighbour (%s): %j', (id, near, heading, section) => {
    const format = formatWithId(id);
    const lines = ['## Task: Barn', '', '#big', '', '### Risks', '', '```', '# code', '```'];
    const { span } = readText(sourceOf(near), format);
    const part = eachOf(format.parts, 'tasks');
    const result = newTaskLines(editsOf(near), part, lines, span.inner[0], SAID);
    expect(result).toEqual([heading, '', '#big', '', section, '', '```', '# code', '```']);
  });

  it('is as in its format where it is the first one', () => {
    const part = eachOf(formatWithId('task').parts, 'tasks');
    const lines = ['## Task: Barn'];
    expect(newTaskLines(editsOf(''), part, lines, undefined, SAID)).toEqual(lines);
  });
});
