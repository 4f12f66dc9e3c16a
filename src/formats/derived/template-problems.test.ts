import { describe, expect, it } from 'vitest';
import { templateProblems } from './template-problems.ts';

function problems(...lines: readonly string[]): readonly string[] {
  return templateProblems(lines.join('\n')).map(({ line, text }) => `${line ?? '-'} ${text}`);
}

describe('what can’t be told of a template', () => {
  it('is nothing where each heading has a name of its own', () => {
    expect(problems('# A', '## B', '### Why', '## C', '### Why')).toEqual([]);
    expect(problems('# A', '## [Name]', '## [Name]', '## Part 1: [x]', '## Part 2: [x]')).toEqual(
      [],
    );
    expect(problems('---', 'name: A', '---', '# A', '```', '# B', '# B', '```')).toEqual([]);
  });

  it('is a heading that stands twice at one place, and where', () => {
    const [first, ...others] = problems('# A', '', '## Why', '## **why**:', '## Why');
    expect(first).toMatch(/^4 “\*\*why\*\*:” stands in line 3 already/);
    expect(others).toHaveLength(1);
    expect(problems('# A', '## Why', '## Why (optional)')).toHaveLength(1);
  });

  it('is a heading without words', () => {
    expect(problems('# A', '##')).toEqual([expect.stringMatching(/^2 .*no words/)]);
  });

  it('is a text without headings, or without anything', () => {
    expect(problems('It rains.')).toEqual([expect.stringMatching(/^- There is no heading/)]);
    expect(problems(' ')).toEqual([expect.stringMatching(/^- There is nothing/)]);
  });
});
