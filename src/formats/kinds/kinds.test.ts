/** Each kind, printed and read: what a person sees in the text. The laws are in `laws.test.ts`. */
import { describe, expect, it } from 'vitest';
import { expectBothWays, readField } from '../../testing/both-ways.ts';

const plain = (text: string) => ({ box: 'none', text, children: [] });
const open = (text: string) => ({ box: 'open', text, children: [] });

describe('prose', () => {
  const objective = ['step', 'objective'] as const;

  it('starts on the line of its label, and below it where it starts with a block', () => {
    expectBothWays('task', objective, 'One line', '**Objective**: One line');
    expectBothWays('task', objective, '- a\n- b', '**Objective**:\n\n- a\n- b');
    expectBothWays('task', objective, '| a |\n| - |', '**Objective**:\n\n| a |\n| - |');
    expectBothWays('task', objective, '  code', '**Objective**:\n\n  code');
  });

  it('escapes only what collides', () => {
    expectBothWays('task', objective, '# Heading', '**Objective**:\n\n\\# Heading');
    expectBothWays('task', objective, 'a\n**Actions**: b', '**Objective**: a\n**Actions**\\: b');
    expectBothWays('task', objective, 'a\n**Note**: b', '**Objective**: a\n**Note**: b');
    expectBothWays(
      'task',
      objective,
      '```\n# comment\n```',
      '**Objective**:\n\n```\n# comment\n```',
    );
    expectBothWays('task', objective, '```\n# comment', '**Objective**:\n\n\\```\n\\# comment');
    expectBothWays('task', objective, 'a <!-- b', '**Objective**: a <!-- b');
    expectBothWays('task', objective, '<!-- b', '**Objective**:\n\n\\<!-- b');
    expectBothWays('task', objective, 'a\n\n---', '**Objective**: a\n\n\\---');
    expectBothWays('task', objective, '\\# a', '**Objective**:\n\n\\\\# a');
    expectBothWays(
      'task',
      objective,
      '[What this step accomplishes]',
      '**Objective**:\n\n\\[What this step accomplishes]',
    );
  });

  it('keeps deeper headings where a heading owns it, and escapes those of the format', () => {
    const overview = ['task', 'objective'] as const;
    expectBothWays(
      'feature',
      overview,
      'a\n\n### Background\nb',
      '## Overview\na\n\n### Background\nb',
    );
    expectBothWays(
      'feature',
      overview,
      'a\n\n### Unit Tests',
      '## Overview\na\n\n\\### Unit Tests',
    );
    expectBothWays('feature', overview, 'a\n\n## Background', '## Overview\na\n\n\\## Background');
  });

  it('escapes tags of the format only where they stand alone', () => {
    const summary = ['task', 'summary'] as const;
    expectBothWays(
      'analysis',
      summary,
      'a\n</summary>\nb </summary>',
      '<summary>\n\na\n\\</summary>\nb </summary>\n\n</summary>',
    );
    expectBothWays(
      'analysis',
      summary,
      '<details>\na\n</details>',
      '<summary>\n\n<details>\na\n</details>\n\n</summary>',
    );
  });

  it('stands indented under a label that is a bullet', () => {
    expectBothWays(
      'analysis',
      ['step', 'testing.strategy'],
      'a\n\n- b\n\n# c',
      '- Testing Strategy: a\n\n  - b\n\n  # c',
    );
  });
});

describe('lists', () => {
  const actions = ['step', 'actions'] as const;

  it('print boxes and nest', () => {
    const value = [
      { box: 'done', text: 'a', children: [open('b'), { ...plain('c'), children: [plain('d')] }] },
      plain('e'),
    ];
    expectBothWays('task', actions, value, '**Actions**:\n- [x] a\n  - [ ] b\n  - c\n    - d\n- e');
  });

  it('keep text of several lines in its item', () => {
    expectBothWays(
      'task',
      actions,
      [open('a\nb\n\nc'), open('d')],
      '**Actions**:\n- [ ] a\n  b\n\n  c\n- [ ] d',
    );
    expectBothWays(
      'task',
      actions,
      [plain('a\n```\n- b\n```')],
      '**Actions**:\n- a\n  ```\n  - b\n  ```',
    );
  });

  it('escape what would be another item, a box, a label or a break', () => {
    expectBothWays('task', actions, [plain('a\n- b')], '**Actions**:\n- a\n  \\- b');
    expectBothWays('task', actions, [plain('1. a')], '**Actions**:\n- 1\\. a');
    expectBothWays(
      'task',
      actions,
      [plain('[x] a'), open('[x] a')],
      '**Actions**:\n- \\[x] a\n- [ ] [x] a',
    );
    expectBothWays('task', actions, [plain('--')], '**Actions**:\n- \\--');
    expectBothWays(
      'task',
      actions,
      [plain('**Validation**: a'), open('**Validation**: a')],
      '**Actions**:\n- **Validation**\\: a\n- [ ] **Validation**: a',
    );
  });

  it('number what the seed numbers', () => {
    expectBothWays(
      'feature',
      ['task', 'rollout.phases'],
      [plain('a'), plain('Phase 1: b')],
      '## Rollout Plan\n- Phase 1: a\n- Phase 2: Phase 1: b',
    );
  });

  it('stay apart from the prose before them', () => {
    expectBothWays(
      'feature',
      ['task', 'rollout.approach'],
      'a\n\n- b',
      '## Rollout Plan\na\n\n\\- b',
    );
    expectBothWays(
      'feature',
      ['task', 'rollout.approach'],
      '- a\n\nb',
      '## Rollout Plan\n- a\n\nb',
    );
  });

  it('take a value on the line of the label as an item', () => {
    const text = '## Task: a\n**Prerequisites**: Node 20\n**Estimated Complexity**: Low';
    expect(readField('task', ['task', 'prerequisites'], text)).toEqual([plain('Node 20')]);
    expect(readField('task', ['task', 'complexity'], text)).toBe('Low');
  });
});

describe('pairs', () => {
  const troubles = ['step', 'troubleshooting'] as const;
  const pair = (first: string, second = '') => ({ first, second });

  it('have one separator, escaped in the first half', () => {
    expectBothWays(
      'task',
      troubles,
      [pair('a', 'b: c'), pair('a: b', 'c'), pair('a')],
      '**Troubleshooting**:\n- a: b: c\n- a\\: b: c\n- a',
    );
    expectBothWays(
      'task',
      troubles,
      [pair('C:\\', 'b'), pair('', 'b')],
      '**Troubleshooting**:\n- C:\\\\: b\n- : b',
    );
    expectBothWays(
      'task',
      ['task', 'dependencies'],
      [pair('a - b', 'c - d'), pair('`a`', 'b')],
      '### Dependencies Added\n- `a - b` - c - d\n- \\`a` - b',
    );
    expectBothWays(
      'task',
      ['plan', 'guidelines.workflow'],
      [pair('a', 'b'), pair('c')],
      '### Development Workflow\n1. **a**: b\n2. **c**',
    );
  });

  it('put the second half on a line or in an item of its own', () => {
    const risks = ['task', 'risks'] as const;
    expectBothWays(
      'analysis',
      risks,
      [pair('a', 'b\nc'), pair('Mitigation: d')],
      '- Risk 1: a\n  Mitigation: b\n  c\n- Risk 2: Mitigation\\: d',
    );
    expectBothWays(
      'feature',
      risks,
      [pair('a', 'b\nc'), pair('d')],
      '- Risk 1: a\n  - Mitigation: b\n    c\n- Risk 2: d',
    );
  });

  it('have a second half below the first whose label is in bold', () => {
    const risks = ['task', 'risks'] as const;
    for (const label of ['Mitigation:', '**Mitigation:**', '**Mitigation**:']) {
      const text = `## Risks\n\n- **Risk:** a\n  ${label} b\n- c`;
      const value = [pair('**Risk:** a', 'b'), pair('c')];
      expect(readField('analysis', risks, text)).toEqual(value);
      expect(readField('feature', risks, text)).toEqual(value);
    }
    const odd = [pair('a\n**Mitigation:** b'), pair('Mitigation: c')];
    expectBothWays(
      'feature',
      risks,
      odd,
      '- Risk 1: a\n  **Mitigation\\:** b\n- Risk 2: Mitigation: c',
    );
  });

  it('print only what is still open where the format asks for that', () => {
    const text = '## Open Questions and Further Research\n**Further Research:**\n- b';
    expectBothWays('issue', ['task', 'research'], [pair('b')], text);
  });
});

describe('code', () => {
  it('stands in a fence longer than any in it', () => {
    const code = ['step', 'code'] as const;
    expectBothWays(
      'task',
      code,
      [{ language: 'js', code: 'a\n\n' }],
      '**Code Examples**:\n```js\na\n\n\n```',
    );
    expectBothWays(
      'task',
      code,
      [{ language: '', code: '```\na\n```' }],
      '**Code Examples**:\n````\n```\na\n```\n````',
    );
    expectBothWays(
      'task',
      code,
      [{ language: 'a`b', code: '~~~' }],
      '**Code Examples**:\n~~~~a`b\n~~~\n~~~~',
    );
    expectBothWays(
      'analysis',
      code,
      [{ language: 'sh', code: 'a\n\tb' }],
      '- Commands/Code:\n  ```sh\n  a\n  \tb\n  ```',
    );
  });

  it('has a name in the patterns', () => {
    const patterns = ['plan', 'guidelines.patterns'] as const;
    expectBothWays(
      'task',
      patterns,
      [{ name: 'a:', language: '', code: 'b' }],
      '### Common Patterns\n**a\\:**:\n```\nb\n```',
    );
    expectBothWays(
      'task',
      patterns,
      [{ name: '钉：', language: '', code: 'b' }],
      '### Common Patterns\n**钉\\：**:\n```\nb\n```',
    );
  });
});

describe('configuration', () => {
  it('prints names as code and other lines as items', () => {
    const value = {
      variables: ['A', 'b`c'],
      files: ['.env'],
      other: [plain('Config files to modify: x')],
    };
    const text =
      '- Environment variables needed: `A`, `` b`c ``\n- Config files to modify: `.env`\n- Config files to modify\\: x';
    expectBothWays('task', ['step', 'configuration'], value, `**Configuration**:\n${text}`);
  });

  it('takes names without backticks', () => {
    const text =
      '## Task: a\n### Implementation Steps\n#### Step 1: b\n**Configuration**:\n- Environment variables needed: A, B_C\n- Config files to modify: `a` and others';
    expect(readField('task', ['step', 'configuration'], text)).toEqual({
      variables: ['A', 'B_C'],
      files: [],
      other: [plain('Config files to modify: `a` and others')],
    });
  });

  it('knows a wide colon, and escapes one', () => {
    const label = '## Task: a\n### Implementation Steps\n#### Step 1: b\n**Configuration**:\n';
    const text = `${label}- Environment variables needed：\`A\``;
    const found = { variables: ['A'], files: [], other: [] };
    expect(readField('task', ['step', 'configuration'], text)).toEqual(found);
    const other = { ...found, variables: [], other: [plain('Config files to modify：`a`')] };
    const escaped = '**Configuration**:\n- Config files to modify\\：`a`';
    expectBothWays('task', ['step', 'configuration'], other, escaped);
  });
});

describe('the timeline', () => {
  it('prints rows and the total, and escapes rows that are called like them', () => {
    const value = {
      rows: [
        { first: 'Review', second: '1 d' },
        { first: 'Total', second: '2 d' },
      ],
      total: '3 d',
    };
    expectBothWays(
      'feature',
      ['task', 'timeline'],
      value,
      '## Timeline Estimate\n- Review: 1 d\n- \\Total: 2 d\n- Total: 3 d',
    );
  });

  it('prints the estimate that a step keeps', () => {
    expectBothWays('issue', ['step', 'estimate'], '2 days', '## Timeline\n- Component 1: 2 days');
  });
});
