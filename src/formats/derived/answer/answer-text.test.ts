import { describe, expect, it } from 'vitest';
import { planTextIn } from './answer-text.ts';

const PLAN = '## Task: Shed\n**Objective**: Dry.\n\n```sh\nmake dry\n```\n';

describe('the plan in an answer', () => {
  it.each([
    ['alone', PLAN],
    ['with other line breaks', PLAN.replaceAll('\n', '\r\n')],
    ['behind a mark of its order of bytes', `\uFEFF${PLAN}`],
    [
      'in a fence',
      `Here it is:\n\n\`\`\`\`markdown\n${PLAN}\`\`\`\`\n\nLet me know what you think.\n`,
    ],
    ['in a fence as short as those in it', `Sure!\n\n\`\`\`markdown\n${PLAN}\`\`\`\n`],
    ['in a fence without a language', `\`\`\`\n${PLAN}\`\`\`\nAnything else?`],
    ['in a fence of tildes', `~~~md\n${PLAN}~~~`],
    ['in a fence that nothing closes', `\`\`\`\`markdown\n${PLAN}`],
    ['below a word', `Sure, here is the plan.\n\n${PLAN}`],
    ['above a word', `${PLAN}\n---\n\nLet me know if you want\nmore tests.\n`],
    [
      'below code that is no plan',
      `Run this first:\n\n\`\`\`sh\n# install\nmake\n\`\`\`\n\n${PLAN}`,
    ],
  ])('is found %s', (_, answer) => {
    expect(planTextIn(answer).trimEnd()).toBe(PLAN.trimEnd());
  });

  it('ends with the tag that it begins with', () => {
    const plan = '<implementation_plan>\n\n# Shed\n\n</implementation_plan>';
    expect(planTextIn(`I thought of this.\n${plan}\n\n## Notes\n\nIt is short.`)).toBe(plan);
  });

  it.each([
    ['code of a plan that begins before it', `${PLAN}\n\`\`\`markdown\n# Readme\n\`\`\``],
    ['a last paragraph that is part of the plan', '## Task: Shed\n\nThe roof is next.'],
    ['keys at the top', '---\nstatus: draft\n---\n\n# Shed\n\nDry.'],
    ['a text without a heading', 'Just words.\n\nLet me know.'],
    ['a last item', '## Task: Shed\n\n- Let me know'],
  ])('is not cut at %s', (_, answer) => {
    expect(planTextIn(answer)).toBe(answer);
  });
});
