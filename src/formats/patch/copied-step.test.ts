/** Which tasks and steps are copies. */
import { expect, it } from 'vitest';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { partSchema } from '../../plan/schema.ts';
import { NO_TITLE } from '../language/title-span.ts';
import { SpanDraft } from '../read/spans.ts';
import { copiedLines, isCopy } from './copied-step.ts';

it('is a copy where only its name is another, whatever divides it from the next one', () => {
  const [one, other] = ['Dig', 'Sow'].map((name) => partSchema.parse({ name, objective: 'Deep.' }));
  if (!one || !other) throw new Error('There are two steps.');
  const divided = { ...other, other: [{ text: '## Phase 2', after: '<next' }] };
  expect([isCopy(one, other), isCopy(one, divided)]).toEqual([true, true]);
  expect(isCopy(one, { ...other, objective: 'Flat.' })).toBe(false);
});

it('is a copy where its steps wait for each other as those of the other one do', () => {
  const phase = (ids: readonly [string, string], waits: number) =>
    partSchema.parse({
      name: 'Walls',
      steps: [
        { id: ids[0], name: 'Dig' },
        { id: ids[1], name: 'Sow', dependsOn: [{ step: ids[waits] }] },
      ],
    });
  expect(isCopy(phase(['a', 'b'], 0), phase(['c', 'd'], 0))).toBe(true);
  expect(isCopy(phase(['a', 'b'], 0), phase(['c', 'd'], 1))).toBe(false);
});

it('has the lines of the one there where that has none with its name', () => {
  const edits = new LineEdits(linesOfText('- saw\n- nail\n'), new Map());
  const span = { ...new SpanDraft().finished([]), ...NO_TITLE, start: 0, end: 2 };
  const lines = copiedLines(edits, span, [], () => 'Roof');
  expect(lines).toEqual(['- saw', '- nail']);
});
