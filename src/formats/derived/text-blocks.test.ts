import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { formats } from '../built-in/registry.ts';
import { printPieces, printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { blocksOfText } from './text-blocks.ts';

const blocksOf = (text: string, format?: string) => {
  const { span, plan } = readPlan(text, format);
  return blocksOfText(text, span, plan);
};

describe('the blocks of a text', () => {
  it.each(formats.map(({ id }) => id))('lead where those of a print in the %s format do', (id) => {
    const plan = samplePlan();
    const pathsOf = (pieces: readonly { text: string; path: string }[]) =>
      pieces
        .flatMap(({ text, path }) =>
          text
            .split('\n')
            .slice(0, -1)
            .map((line) => [line, path] as const),
        )
        .filter(([line]) => line !== '');
    const printed = pathsOf(printPieces(plan, id));
    const read = pathsOf(blocksOf(printPlan(plan, id), id).flatMap(({ pieces }) => pieces));
    expect(read).toEqual(printed);
  });

  it.each(['\n\nA\n\n\n\nB\n', 'A', 'A\nB\n\n```\na\n\nb\n```\n\n- c\n\n- d\n\n\n', '\n', ''])(
    'are all of %j',
    (text) => {
      const all = blocksOf(text)
        .map((block) => block.text)
        .join('\n');
      expect(all.trimEnd()).toBe(text.trimEnd());
    },
  );

  it('are not cut within details, whatever stands in them', () => {
    const inside =
      '<details open>\n<summary>More</summary>\n\nA\n\n<details>\n\nB\n\n</details>\n\n';
    const texts = (text: string) => blocksOf(text).map((block) => block.text);
    expect(texts(`X\n\n${inside}</details>\n\nY\n`)).toEqual([
      'X\n',
      `${inside}</details>\n`,
      'Y\n',
    ]);
    // Where they have no end, those within have; in code there are none.
    expect(texts(`${inside}Z\n`)).toEqual([
      '<details open>\n<summary>More</summary>\n',
      'A\n',
      '<details>\n\nB\n\n</details>\n',
      'Z\n',
    ]);
    expect(texts('```\n<details>\n```\n\nA\n\n</details>\n')).toHaveLength(3);
    expect(texts('See `<details>`\n\nA\n\n</details>\n')).toHaveLength(3);
  });

  it('are cut within details that are too long to be rendered again at each edit', () => {
    const long = `<details>\n\n${'A\n\n'.repeat(300)}</details>\n`;
    expect(blocksOf(long)).toHaveLength(302);
  });

  it('are cut at blank lines, but not within a fence or a list', () => {
    const text = '# A\nB\n\n```\na\n\nb\n```\n- c\n\n- d\n\nE\n';
    expect(blocksOf(text).map((block) => block.text)).toEqual([
      '# A\nB\n',
      '```\na\n\nb\n```\n- c\n\n- d\n',
      'E\n',
    ]);
  });

  it('lead to other content', () => {
    const text = '## Task: T\nIntro\n\n**Objective**: O\n\n### Notes\nMore\n';
    const pieces = blocksOf(text, 'task').flatMap((block) => block.pieces);
    expect(pieces.map(({ path }) => path)).toEqual([
      'tasks.0.name',
      'tasks.0.other.0',
      'tasks.0.objective',
      'tasks.0.other.1',
    ]);
  });
});
