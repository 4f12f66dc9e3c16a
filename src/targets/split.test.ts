import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { samplePlan } from '../plan/sample.ts';
import { calmPlan, troubledPlan } from '../testing/plans.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { SEED } from '../testing/seed.ts';
import { converted } from './converted.ts';
import { github } from './github.ts';
import { jiraDataCenter } from './jira-data-center.ts';
import { splitText } from './split.ts';
import type { Target } from './target.ts';

const limited = (target: Target, most: number): Target => ({ ...target, body: { most, room: 0 } });

/** How often a text has a line that opens or closes code. */
const fencesIn = (text: string) => text.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0;

/** “Part 1 of 3”, and the list of the others. */
const ABOVE_PART =
  /^\*\*Part \d+ of \d+\*\*(?:\. The others follow as comments(?:\.\n|:\n\n(?:\d+\. .*\n)+)|\n)\n/;

describe.each(formats)('a plan in the $id format', ({ id, parts: definition }) => {
  const tags = tagNamesIn(definition);

  it.each([
    ['calm', calmPlan],
    ['troubled', troubledPlan],
  ])(
    'goes in parts that are under the limit and together all of it (%s)',
    (_, plans) => {
      fc.assert(
        fc.property(plans, fc.integer({ min: 500, max: 4_000 }), (plan, most) => {
          const text = printPlan(plan, id);
          const parts = splitText(text, limited(github, most), { tags });
          const whole = parts.map(({ body }) => body).join('');
          expect(whole).toBe(converted(text, github, { tags }).text);
          for (const { made, body, isOver } of parts) {
            if (!isOver) expect(made.text.length).toBeLessThanOrEqual(most);
            expect(made.text).toContain(body.trimEnd());
            if (isOver) expect(longestUnit(body)).toBeGreaterThan(most / 3);
          }
        }),
        { numRuns: 60, seed: SEED },
      );
    },
    120_000,
  );

  const read = (text: string) => printedFields(readPlan(text, id).plan, id);

  it('is read again from its parts', () => {
    const text = printPlan(samplePlan(), id);
    const parts = splitText(text, limited(github, 1_500), { tags });
    expect(parts.length).toBeGreaterThan(2);
    const joined = parts.map(({ body }) => body).join('');
    expect(printPlan(readPlan(joined, id).plan, id)).toBe(text);
  });

  it('is read again from what was pasted, without the line above each part', () => {
    let count = 0;
    fc.assert(
      fc.property(calmPlan, fc.integer({ min: 1_500, max: 4_000 }), (plan, most) => {
        const text = printPlan(plan, id);
        const parts = splitText(text, limited(github, most), { tags });
        // What goes on inside of a step begins with what it is cut from, such as “- …”.
        fc.pre(parts.length > 1 && !parts.some(({ isInside }) => isInside));
        const pasted = parts.map(({ made }) => made.text.replace(ABOVE_PART, ''));
        expect(read(pasted.join('\n'))).toEqual(read(converted(text, github, { tags }).text));
        count += 1;
      }),
      { numRuns: 25, maxSkipsPerRun: 1_000, seed: SEED },
    );
    expect(count).toBe(25);
  }, 120_000);
});

/** The longest that nothing can be cut in: an item of a list with all below it, or a line. */
function longestUnit(text: string): number {
  return Math.max(...text.split(/\n(?=[-*\d#]|\n\S)/).map((each) => each.length));
}

it('begins each part with a step where steps fit, and lists the parts in the first', () => {
  const text = printPlan(samplePlan(), 'task');
  const parts = splitText(text, limited(github, 3_500), { tags: [] });
  expect(parts.map(({ isInside }) => isInside)).not.toContain(true);
  expect(parts.every(({ isOver }) => !isOver)).toBe(true);
  expect(parts[0]?.made.text).toMatch(
    /^\*\*Part 1 of (\d)\*\*\. The others follow as comments:\n\n2\. /,
  );
  expect(parts[1]?.made.text).toMatch(/^\*\*Part 2 of \d\*\*\n\n#/);
  for (const { made } of parts) expect(fencesIn(made.text) % 2).toBe(0);
});

it('lists a part without a step of its own as what goes on there, and nothing without names', () => {
  const items = Array.from({ length: 110 }, (_, at) => `- [ ] Item ${at} of many`).join('\n');
  const text = `# A\n\n## B\n\n${items}\n\n## C\n\n${items}\n`;
  const parts = splitText(text, limited(github, 2_000), { tags: [] });
  expect(parts.map(({ name }) => name)).toEqual(['A, B', 'C', 'C, continued']);
  expect(parts[0]?.made.text).toContain('\n\n2. C\n3. C, continued\n\n');
  const [first, second] = splitText(items, limited(github, 2_000), { tags: [] });
  expect(first?.made.text).toMatch(
    /^\*\*Part 1 of 2\*\*\. The others follow as comments\.\n\n- \[ \] Item 0/,
  );
  expect(second?.name).toBe('');
});

it('cuts a step that is too long at its items', () => {
  const items = Array.from({ length: 60 }, (_, at) => `- [ ] Item ${at} of many`);
  const text = `## Task: Long\n\n#### Step 1: All\n**Actions**:\n${items.join('\n')}\n`;
  const parts = splitText(text, limited(github, 700), { tags: [] });
  expect(parts.length).toBeGreaterThan(2);
  expect(parts[1]?.isInside).toBe(true);
  for (const { made, isOver } of parts) {
    expect(isOver).toBe(false);
    expect(made.text.trimEnd().split('\n').at(-1)).toMatch(/^- \[ \] Item \d+ of many$/);
  }
});

it('cuts an item that is too long at its lines and sentences, and repeats its marker', () => {
  const sentence = 'This sentence has `code. And more` and takes its room.';
  const item = `- [ ] ${Array(20).fill(sentence).join(' ')}`;
  const below = Array.from({ length: 20 }, (_, at) => `  - Number ${at} below it`);
  const text = `# A\n\n${[item, ...below, '- [ ] The next'].join('\n')}\n`;
  const parts = splitText(text, limited(github, 500), { tags: [] });
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.map(({ body }) => body).join('')).toBe(text);
  for (const { made, isOver } of parts) {
    expect(isOver).toBe(false);
    expect(made.text.length).toBeLessThanOrEqual(500);
    // No part ends within code, and none begins with an item that is below nothing.
    expect((made.text.match(/`/g)?.length ?? 0) % 2).toBe(0);
    expect(made.text).not.toMatch(/^\*\*Part.*\n\n {2}/);
  }
  expect(parts[1]?.made.text).toMatch(/^\*\*Part 2 of \d+\*\*\n\n- …\n {2}This sentence/);
  const [, nested = ''] = parts.map(({ made }) => made.text).filter((each) => /Number/.test(each));
  expect(nested).toMatch(/\n\n- …\n {2}- Number \d+ below it\n/);
});

it('cuts words of any kind under the limit, whatever marks stand in them', () => {
  const word = fc.constantFrom(
    'word',
    '**bold**',
    '`code`',
    '[link](https://a.example)',
    'end.',
    '-',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
  const block = fc.tuple(fc.constantFrom('', '- ', '- [ ] ', '> ', '1. '), line);
  fc.assert(
    fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
      const text = `# A\n\n${blocks.map(([mark, words]) => mark + words).join('\n\n')}\n`;
      const parts = splitText(text, limited(github, 300), { tags: [] });
      expect(parts.map(({ body }) => body).join('')).toBe(text);
      for (const { made } of parts) expect(made.text.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 200, seed: SEED },
  );
});

it('has the definitions of its links in each part', () => {
  const long = 'Words that take room. '.repeat(12);
  const sections = [`See [the notes][N 1]. ${long}`, `See [n 1]. ${long}`, `Nothing. ${long}`];
  const text = `${sections.map((each, at) => `## S${at}\n\n${each}`).join('\n\n')}\n\n[n 1]: https://a.example/b "T"\n`;
  const parts = splitText(text, limited(github, 420), { tags: [] });
  expect(parts).toHaveLength(3);
  for (const [at, { made }] of parts.entries()) {
    expect(made.text.match(/^\[n 1\]: .*$/gm)).toHaveLength(1);
    if (at < 2) expect(made.text).toMatch(/\n\n\[n 1\]: <https:\/\/a\.example\/b> "T"\n$/);
  }
  const [wiki] = splitText(text, limited(jiraDataCenter, 420), { tags: [] });
  expect(wiki?.made.text).toContain('[the notes|https://a.example/b]');
});

it('keeps code and tables whole, or gives each piece what makes it one', () => {
  const code = Array.from({ length: 80 }, (_, at) => `line(${at});`);
  const rows = Array.from({ length: 80 }, (_, at) => `| ${at} | row |`);
  const text = `# A\n\n\`\`\`js\n${code.join('\n')}\n\`\`\`\n\n| n | what |\n| - | - |\n${rows.join('\n')}\n`;
  const parts = splitText(text, limited(github, 600), { tags: [] });
  for (const { made } of parts) {
    expect(fencesIn(made.text) % 2).toBe(0);
    if (/^\| \d+ /m.test(made.text)) expect(made.text).toContain('| n | what |\n| - | - |\n');
  }
});

it('measures what the target writes', () => {
  const text = printPlan(samplePlan(), 'task');
  for (const { made } of splitText(text, limited(jiraDataCenter, 2_000), { tags: [] })) {
    expect(made.text.length).toBeLessThanOrEqual(2_000);
  }
});
