import { describe, expect, it } from 'vitest';
import { planTextIn as planIn } from './answer-text.ts';

const PLAN = '## Task: Shed\n**Objective**: Dry.\n\n```sh\nmake dry\n```\n';

/** Reads objectives, and knows one sentence. */
const READER = {
  worth: (text: string) => text.split('**Objective**').length - 1,
  isKnown: (paragraph: string) => paragraph === 'If you need data back, ask!',
};

function planTextIn(answer: string): string {
  return planIn(answer, READER).text;
}

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
    ['in a fence below a heading', `## What I found\n\nMuch.\n\n\`\`\`\`markdown\n${PLAN}\`\`\`\``],
    ['in a fence below other code', `\`\`\`ts\nf();\n\`\`\`\n\n\`\`\`markdown\n${PLAN}\`\`\``],
    ['in a fence below a comment', `\`\`\`\n# run\n\`\`\`\n\n\`\`\`md\n${PLAN}\`\`\``],
    [
      'in a long fence above other code',
      `\`\`\`\`markdown\n${PLAN}\`\`\`\`\n\nRun:\n\n\`\`\`\`sh\nmake\n\`\`\`\`\n`,
    ],
    [
      'in a short fence above other code',
      `\`\`\`markdown\n${PLAN}\`\`\`\n\nRun:\n\n\`\`\`sh\nmake\n\`\`\`\n`,
    ],
    [
      'in a short fence above code without a language',
      `\`\`\`markdown\n${PLAN}\`\`\`\n\nThen run:\n\n\`\`\`\nmake\n\`\`\`\n`,
    ],
    ['above a question', `${PLAN}\nShall I go on?`],
  ])('is found %s', (_, answer) => {
    expect(planTextIn(answer).trimEnd()).toBe(PLAN.trimEnd());
  });

  it('has code without a language, in a fence as short as that', () => {
    const plan = `${PLAN}\n\`\`\`\nmake\n\`\`\`\n\nThe end.`;
    expect(planTextIn(`\`\`\`markdown\n${plan}\n\`\`\`\n\nDone.`)).toBe(plan);
  });

  it.each(['```', '````'])('is the first of two, and says so (%s)', (signs) => {
    const block = (text: string) => `${signs}markdown\n${text}\n${signs}\n`;
    const first = '## Task: Shed\n**Objective**: Dry.';
    expect(planIn(`${block(first)}\nOr:\n\n${block(PLAN)}`, READER)).toEqual({
      text: first,
      isFirstOfMany: true,
    });
    const readme = block('# Readme');
    expect(planIn(`${block(first)}\nAnd:\n\n${readme}`, READER)).toMatchObject({
      isFirstOfMany: false,
    });
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
    ['a last paragraph that says how', '## Shed\n\nIf you need data back, restore the dump.'],
    ['one that the plan has', '## Shed\n\n---\n\nIf you need data back, ask!'],
    ['a last item', '## Task: Shed\n\n- Let me know'],
  ])('is not cut at %s', (_, answer) => {
    expect(planTextIn(answer)).toBe(answer);
  });
});
