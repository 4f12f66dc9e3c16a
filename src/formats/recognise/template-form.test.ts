/** Which text is a form that nobody has filled in, and which a plan that somebody has written. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../read/read-text.ts';
import { isForm } from './template-form.ts';
import { nameLine } from './template-front.ts';
import { templateTree } from './template-tree.ts';

function isFormOf(...lines: string[]): boolean {
  const source = sourceOf(`${lines.join('\n\n')}\n`);
  return isForm(templateTree(source), source);
}

describe('a part that asks', () => {
  it.each([
    ['nothing', ''],
    ['a rule', '***'],
    ['a comment', '<!-- Say why. -->'],
    ['a comment and an answer', '<!-- Say why. -->\n\nIt rains.'],
    ['a slot', '[Reason]'],
    ['a slot in an item', '- [Reason]'],
    ['a slot in an item with a box', '- [ ] [Reason]'],
    ['a slot in a quote', '> [Reason]'],
    ['a question', 'Why do you want it?'],
    ['an item among others', '- It rains.\n- [another reason]'],
    ['code without words', '```\n```'],
    ['code with a slot', '```sh\nrun {target}\n```'],
  ])('%s', (_, body) => {
    expect(isFormOf('## Why', body)).toBe(true);
  });

  it.each([
    ['a sentence', 'It rains.'],
    ['an item', '- It rains.'],
    ['an item with a box', '- [x] It rains.'],
    ['code', '```sh\nmake\n```'],
    ['a table with words', '| Who | What |\n|---|---|\n| Kim | saw |'],
  ])('%s does not', (_, body) => {
    expect(isFormOf('## Why', body)).toBe(false);
  });

  it('is a heading with a slot', () => {
    expect(isFormOf('## Notes on [it]', 'It rains.')).toBe(true);
    expect(isFormOf('## Notes on it', 'It rains.')).toBe(false);
    expect(isFormOf('## Notes <br> on it', 'It rains.')).toBe(false);
  });

  it('is a label with a slot on its line, and none with a value', () => {
    expect(isFormOf('**Owner**: [who]')).toBe(true);
    expect(isFormOf('**Owner**:')).toBe(true);
    expect(isFormOf('**Owner**: Kim')).toBe(false);
    expect(isFormOf('**Owner**: Kim', '<!-- Who pays. -->')).toBe(true);
    // What stands below it is not what was asked for on its line.
    expect(isFormOf('**Owner**: Kim', '[and who else]')).toBe(false);
  });
});

describe('a text', () => {
  it('is a form where half of its parts ask', () => {
    const [asking, filled] = ['## A\n\n[what]', '## B\n\nIt rains.'];
    expect(isFormOf(asking, filled)).toBe(true);
    expect(isFormOf(asking, filled, '## C\n\nIt snows.')).toBe(false);
    expect(isFormOf('# [Title]', filled)).toBe(true);
    expect(isFormOf('# Shed', filled)).toBe(false);
  });

  it('is a form without any parts', () => {
    expect(isFormOf('It rains.')).toBe(true);
  });

  it('has a part for a heading with parts below it only where it has something of its own', () => {
    const filled = ['### B', 'It rains.', '### C', '[what]', '### D', 'It snows.'];
    expect(isFormOf('## A', ...filled)).toBe(false);
    expect(isFormOf('## A', '[what]', ...filled)).toBe(true);
    expect(isFormOf('## A', 'It hails.', '### C', '[what]')).toBe(true);
    expect(isFormOf('## A', 'It hails.', '### C', '[what]', '### D', 'It snows.')).toBe(false);
  });
});

describe('the key with the name of a template', () => {
  it.each([
    ['Decision', [], 'name: Decision\n'],
    ['Yes: no', [], 'name: "Yes: no"\n'],
    // The others are fields of its plans.
    ['Decision', ['name', 'owner'], 'title: Decision\n'],
    ['Decision', ['title', 'name'], ''],
    ['', [], ''],
  ] as const)('%j beside the keys %j', (name, keys, line) => {
    expect(nameLine(name, keys)).toBe(line);
  });
});
