import { describe, expect, it } from 'vitest';
import { readPlan } from '../../formats/read.ts';
import { countsOf, recognised } from './recognised.ts';

const TEXT = `Owner: Ada

## Task: Move the queue
**Objective**: Jobs survive.

### Implementation Steps

#### Step 1: Order it
**Actions**:
- [ ] Ask
  - [ ] twice

Words of nobody.
`;

describe('what was recognised', () => {
  const { plan, span } = readPlan(TEXT);
  const parts = recognised(TEXT, plan, span);

  it('covers every line that is not blank, once and in order', () => {
    const lines = TEXT.split('\n');
    for (const { line, text } of parts) {
      const own = text.split('\n');
      expect(lines.slice(line - 1, line - 1 + own.length)).toEqual(own);
    }
    const covered = parts.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim());
    expect(covered).toEqual(lines.filter((line) => line.trim()));
  });

  it('calls a step by the number that it has in its file', () => {
    const text = TEXT.replace('Step 1: Order', 'Step 2.1: Order');
    const { plan: numbered, span: places } = readPlan(text);
    const found = recognised(text, numbered, places).find((part) => part.text.includes('Order it'));
    expect(found?.as).toBe('Step 2.1 › Name');
  });

  it('says what each part became', () => {
    const became = (text: string) => parts.find((part) => part.text.includes(text));
    expect(became('Owner')).toMatchObject({ kept: 'all' });
    expect(became('Move the queue')).toMatchObject({ as: 'Task 1 › Name', kept: 'nothing' });
    expect(became('Jobs survive')?.as).toBe('Task 1 › Objective');
    expect(became('Order it')?.as).toBe('Step 1 › Name');
    expect(became('twice')).toMatchObject({ as: 'Step 1 › Actions', kept: 'some' });
  });

  it('says what was told by its shape alone, and what by its words', () => {
    const guessesIn = (text: string) => {
      const read = readPlan(text, 'own');
      return recognised(text, read.plan, read.span)
        .filter(({ isGuess }) => isGuess)
        .map(({ text: own }) => own.split('\n')[0]);
    };
    const steps = ['### Step 1: Dig', '- [ ] Ask', '### Step 2: Build', '- [ ] Buy'];
    const text = ['# Shed', '## Implementation Steps', ...steps].join('\n\n');
    expect(guessesIn(text)).toEqual(['- [ ] Ask', '- [ ] Buy']);
    expect(guessesIn(text.replaceAll(/Step \d: /g, ''))).toEqual([
      '### Dig',
      '- [ ] Ask',
      '### Build',
      '- [ ] Buy',
    ]);
  });

  it.each([
    ['# Tool\n\n## Install\n\nRun it.\n\n## License\n\nMIT\n', true],
    ['Dear Kim,\n\nthank you.\n', true],
    ['# Tool\n\n## Risks\n\n- Rain\n', false],
    ['# Tool\n\n## Step 1: Dig\n\n- a hole\n', false],
  ])('is said to be a text where nothing in it is of a plan: %j', (text, isText) => {
    expect(/opens as a text/.test(countsOf(readPlan(text, 'own').plan))).toBe(isText);
  });

  it('is counted in the words of the format', () => {
    expect(countsOf(plan)).toMatch(/^1 step, 2 actions; \d parts? kept as (?:it is|they are)$/);
  });
});
