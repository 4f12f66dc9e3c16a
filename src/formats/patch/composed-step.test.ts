/** Steps printed afresh beside others of the text. */
import { expect, it } from 'vitest';
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { partSchema } from '../../plan/schema.ts';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf } from '../language/parts.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import { composedStep } from './composed-step.ts';
import type { Freshness, Patch } from './patch.ts';

const format = formatWithId('task');
const part = eachOf(eachOf(format.parts, 'tasks').parts, 'steps');

/** The lines of a step like the first one of a text; of that one itself, where it has no name of its own. */
function composed(text: string, other: readonly string[], freshness: Freshness, name?: string) {
  const source = sourceOf(text);
  const { plan, span } = readText(source, format);
  const edits = new LineEdits(linesOfText(text), headingsOf(source.blocks));
  const patch = { edits, format, freshness: () => freshness, level: () => 'changes' };
  const first = plan.tasks[0]?.steps[0];
  const others = other.map((each) => ({ text: each, after: '' }));
  const step = partSchema.parse({ ...first, name: name ?? first?.name, other: others });
  const number = name === undefined ? '1' : '2';
  return composedStep(
    patch as unknown as Patch,
    part,
    ({ path }, _, { above, isFirst }) => [`${path} below ${above}${isFirst ? ', first' : ''}`],
    {
      step,
      steps: [step],
      path: '',
      near: span.inner[0]?.inner[0],
      said: { name: step.name, number },
      isOwn: name === undefined,
    },
  );
}

const TICKED =
  '#### [x] **Step 1: Dig** ✅\n\n**Objective**: Deep.\n\n**Actions**: by hand\n- mark\n\nOwner: Kim\n';
const FIELDS = ['', 'objective below 4, first', '', 'actions below 4'];

it('says in its heading what stood there, and the rest below', () => {
  const others = ['[x]', '✅', 'by hand', 'Owner: Kim'];
  expect(composed(TICKED, others, 'content')).toEqual([
    '#### [x] **Step 1: Dig** ✅',
    ...FIELDS,
    '',
    'by hand',
    '',
    'Owner: Kim',
  ]);
});

it('says nothing in its heading that was taken out there', () => {
  expect(composed(TICKED, ['[x]', 'Owner: Kim'], 'content')[0]).not.toContain('✅');
});

it('has no tick and no words of its neighbour', () => {
  const lines = ['#### [ ] **Step 2: Sow**', ...FIELDS];
  expect(composed(TICKED, [], 'none', 'Sow')).toEqual(lines);
});

it.each([
  [
    '## Tasks\n\n- **Step 1: Dig**\n   - mark\n- **Step 2: Sow**\n   - peas\n',
    '- **Step 2: Rake**',
    3,
  ],
  ['## Tasks\n\n1. **Dig**\n   - mark\n2. **Sow**\n   - peas\n', '2. **Rake**', 3],
])('stands in the column of its neighbours: %j', (text, line, column) => {
  const fields = `${' '.repeat(column)}actions below Infinity, first`;
  expect(composed(text, [], 'none', 'Rake')).toEqual([line, fields]);
});

it('says in full which step it is', () => {
  const text = '## Tasks\n\n- **Step 1: Dig**\n  - mark\n- **Step 2: Sow**\n  - peas\n';
  const fields = '  actions below Infinity, first';
  expect(composed(text, [], 'heading', 'Rake')).toEqual(['- Step 2: Rake', fields]);
});
