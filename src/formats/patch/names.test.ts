/** Headings that say another name and number, in the style that they are written in. */
import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf } from '../language/parts.ts';
import { sourceOf } from '../read/read-text.ts';
import {
  contentColumn,
  type Heading,
  headingLine,
  headingLines,
  itemHeading,
  levelAbove,
  plainHeading,
  undecorated,
} from './names.ts';

const tasks = eachOf(formatWithId('task').parts, 'tasks');
const steps = eachOf(tasks.parts, 'steps');
const titles = eachOf(formatWithId('analysis').parts, 'tasks');

/** A line with its number and name between signs: `### «02». «Walls»`; the number can be left out. */
function headingOf(marked: string, isFound = true): Heading {
  const parts = marked.split(/[«»]/);
  const [before = '', number = '', between = '', name = '', after = ''] =
    parts.length > 3 ? parts : [parts[0], '', '', ...parts.slice(1)];
  return { line: 0, before, number, between, name, after, isFound };
}

describe('a heading', () => {
  it.each([
    ['### «02». «Walls»', 'Roof', '3', '### 03. Roof'],
    ['### «007». «Walls»', 'Roof', 'T8', '### T8. Roof'],
    ['### Step «10»: «Walls»', 'Roof', '3', '### Step 3: Roof'],
    ['### «3.1» «Walls»', 'Roof', '4', '### 4. Roof'],
    ['### «3.1» «Walls»', 'Roof', '3.2', '### 3.2 Roof'],
    ['### Step «3.1» «Walls»', 'Roof', '4', '### Step 4 Roof'],
    ['### «3.1»: «Walls»', 'Roof', '4', '### 4: Roof'],
    ['### «Walls» ✅', 'Roof', '4', '### Roof ✅'],
    ['### Step «2»: «Walls»', '', '2', '### Step 2:'],
    ['### Step «2»:«»', 'Roof', '2', '### Step 2: Roof'],
    ['### Step «2»: «»', 'Roof', '2', '### Step 2: Roof'],
    ['### Step «2»: «[Step Name]»', '', '3', '### Step 3: [Step Name]'],
    ['### Step «2»: «[Step Name]»', 'Roof', '3', '### Step 3: Roof'],
    ['- **«Walls»**', '2. Roof', '', '- **2\\. Roof**'],
    ['- **«Walls»**', '2 roofs', '', '- **2 roofs**'],
  ])('%s says %s and %s', (marked, name, number, line) => {
    expect(headingLine(headingOf(marked), steps, { name, number })).toBe(line);
  });

  it('escapes no name in the words of the format, where nothing is taken off', () => {
    const said = { name: '2. Coat', number: '' };
    expect(headingLine(headingOf('# «Walls»', false), titles, said)).toBe('# 2. Coat');
  });

  it.each([
    ['### «Walls»', steps, '### 2. Roof'],
    ['### «01»: «Walls»', steps, '### 02: Roof'],
    ['## «Walls»', tasks, '## Roof'],
  ])(
    '%s gets a number that no words can be taken for, where it can have one',
    (marked, part, line) => {
      const said = { name: 'Roof', number: '2' };
      expect(plainHeading(headingOf(marked), part, said)).toBe(line);
      expect(plainHeading(null, steps, said)).toBe('#### Step 2: Roof');
    },
  );

  it.each([
    ['- [x] Walls', '- [x] «Walls»', '- [ ] 2. Roof'],
    ['- Walls', '- «Walls»', '- 2. Roof'],
    ['- **Step 1: Walls**', '- **Step «1»: «Walls»**', '- Step 2: Roof'],
    ['- [x] Step 1: Walls', '- [x] Step «1»: «Walls»', '- [ ] Step 2: Roof'],
    ['1. Walls', '«1». «Walls»', '2. Roof'],
  ])('%s is like one of an item that says in full which step it is', (line, marked, result) => {
    const said = { name: 'Roof', number: '2' };
    expect(itemHeading(line, headingOf(marked), steps, said)).toBe(result);
  });

  it('gives its neighbour what decorates its name, and no tick and words of its own', () => {
    const like = undecorated(headingOf('### [x] **Step «1»: «Walls»** ✅ (old)'));
    expect(headingLine(like, steps, { name: 'Roof', number: '2' })).toBe(
      '### [ ] **Step 2: Roof**',
    );
    expect(undecorated(headingOf('## «Walls» ##'))?.after).toBe(' ##');
    expect(undecorated(null)).toBe(null);
  });
});

function editsOf(text: string): LineEdits {
  return new LineEdits(linesOfText(text), headingsOf(sourceOf(text).blocks));
}

describe('what belongs to a step', () => {
  it.each([
    ['- Walls\n  - oak', 2],
    ['- Walls\n\n   - oak', 3],
    ['- Walls', 2],
    ['- Walls\n\n', 2],
    ['- Walls\n\nOak.', 0],
    ['- Walls\n\n      oak', 2],
    ['10. Walls\n    - oak', 4],
    ['### Walls\n\n- oak', 0],
  ])('stands in a column: %j', (text, column) => {
    const end = text.split('\n').length;
    const span = { start: 0, end, heading: 0 } as Parameters<typeof levelAbove>[1];
    expect(contentColumn(editsOf(text), span)).toBe(column);
    const level = text.startsWith('#') ? 3 : 0;
    expect(levelAbove(editsOf(text), span)).toBe(column > 0 ? Number.POSITIVE_INFINITY : level);
  });

  it('stands in no column, and below no heading, where it has none', () => {
    const span = { start: 0, end: 2, heading: null } as Parameters<typeof levelAbove>[1];
    expect(contentColumn(editsOf('oak\n  pine'), span)).toBe(0);
    expect(levelAbove(editsOf('oak\n  pine'), span)).toBe(0);
  });
});

it('underlines a heading as its neighbour is, as long as it is', () => {
  const edits = editsOf('Walls\n-----\n\n## Roof\n\nA\n=');
  expect(headingLines(edits, 0, 'Big walls')).toEqual(['Big walls', '---------']);
  expect(headingLines(edits, 3, '## Big roof')).toEqual(['## Big roof']);
  expect(headingLines(edits, 5, 'B')).toEqual(['B', '===']);
});
