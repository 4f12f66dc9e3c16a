/** Items that are code, or begin with it: whoever renders the text shows it as code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachBlock, parseSource } from '../../markdown/blocks.ts';
import { expectBothWays, planWith } from '../../testing/both-ways.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';

const item = (box: string, text: string) => ({ box, text, children: [] });
const actions = ['step', 'actions'] as const;

describe('an item that begins with code', () => {
  it('has its fence below a box, and on the line of a bare bullet', () => {
    expectBothWays(
      'task',
      actions,
      [item('open', '```sh\nnpm ci\n```'), item('done', '~~~\n# a\n~~~\nthen'), item('open', 'b')],
      '**Actions**:\n- [ ]\n  ```sh\n  npm ci\n  ```\n- [x]\n  ~~~\n  # a\n  ~~~\n  then\n- [ ] b',
    );
    expectBothWays(
      'task',
      actions,
      [item('none', '```\nnpm ci\n```')],
      '**Actions**:\n- ```\n  npm ci\n  ```',
    );
  });

  it('is escaped where its fence has no end, and stays where it is no fence', () => {
    expectBothWays('task', actions, [item('open', '```\na')], '**Actions**:\n- [ ]\n  \\```\n  a');
    expectBothWays(
      'task',
      actions,
      [item('open', '```a```\nb')],
      '**Actions**:\n- [ ] ```a```\n  b',
    );
    expectBothWays('task', actions, [item('open', '```')], '**Actions**:\n- [ ] ```');
  });

  it('has its fence below the number of a phase, too', () => {
    expectBothWays(
      'feature',
      ['task', 'rollout.phases'],
      [item('open', '```\na\n```')],
      '## Rollout Plan\n- [ ] Phase 1:\n  ```\n  a\n  ```',
    );
  });
});

describe('any code in an item', () => {
  const code = fc
    .array(
      fc.constantFrom('# a', 'b', '', '\tc  ', '- [ ] d', '**Actions**:', '## e', '> f', '<!--'),
    )
    .map((lines) => lines.join('\n'));
  const text = fc
    .tuple(fc.constantFrom('', 'Run this:\n', 'a\n\n'), fc.constantFrom('```', '~~~~'), code)
    .map(([before, fence, inner]) => ({ text: `${before}${fence}\n${inner}\n${fence}`, inner }));

  it('reads back, and is a fence in what is printed', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('none', 'open', 'done'), (made, box) => {
        const plan = planWith('task', actions, [item('open', 'first'), item(box, made.text)]);
        const printed = printPlan(plan, 'task', { empty: false });
        const read = readPlan(printed, 'task').plan;
        expect(read.tasks[0]?.steps[0]?.actions).toEqual(plan.tasks[0]?.steps[0]?.actions);
        const { lines, blocks } = parseSource(printed);
        const fences: string[] = [];
        eachBlock(blocks, (block) => {
          if (block.type !== 'fence') return;
          const inside = lines.slice(block.start + 1, block.end - 1);
          fences.push(inside.map((line) => line.replace(/^ {2}/, '')).join('\n'));
        });
        expect(fences).toEqual([made.inner]);
      }),
    );
  });
});
