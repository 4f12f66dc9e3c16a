/** What a heading, a bold line or an item says beside its name. */
import { describe, expect, it } from 'vitest';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf } from '../language/parts.ts';
import { nounOf, nounsOf, parseTitle, saidBeside } from './title.ts';

const steps = eachOf(eachOf(formatWithId('task').parts, 'tasks').parts, 'steps');
const nouns = nounsOf(steps);

/** The parts that a text has, with the noun and number as they stand at their places in it. */
function partsOf(text: string, of: RegExp | null = nouns): Record<string, string> {
  const { noun, number, name, at, box, extra, nounAt, numberAt, boxAt, extraAt } = parseTitle(
    text,
    of,
  );
  expect(text.startsWith(name, at)).toBe(true);
  const found = { noun, number, box, extra };
  const places = { noun: nounAt, number: numberAt, box: boxAt, extra: extraAt };
  const said = Object.entries(found).filter(([, part]) => part !== '');
  for (const [key, part] of said) {
    expect(text.startsWith(part, places[key as keyof typeof places])).toBe(true);
  }
  return { ...Object.fromEntries(said), name };
}

describe('a title', () => {
  it.each<[text: string, parts: Record<string, string>]>([
    ['Dig', { name: 'Dig' }],
    ['Step 2: Dig', { noun: 'Step', number: '2', name: 'Dig' }],
    ['step 2 Dig', { noun: 'step', number: '2', name: 'Dig' }],
    [': Dig', { name: ': Dig' }],
    ['Steps to dig', { name: 'Steps to dig' }],
    ['2. Dig', { number: '2', name: 'Dig' }],
    ['T001 Dig', { number: 'T001', name: 'Dig' }],
    ['[x] Phase 2 – Dig', { box: '[x]', noun: 'Phase', number: '2', name: 'Dig' }],
    ['✅ [ ] Dig', { box: '[ ]', name: 'Dig' }],
    ['[x] 🚧 Dig', { box: '[x]', name: 'Dig' }],
    ['[x]', { name: '[x]' }],
    ['🚧 **🚰 Dig**', { name: 'Dig' }],
    ['**Dig**', { name: 'Dig' }],
    ['__Dig__ (Ann)', { name: 'Dig', extra: '(Ann)' }],
    ['__ Dig', { name: '__ Dig' }],
    ['**Dig**: by hand', { name: 'Dig', extra: 'by hand' }],
    ['**Dig**:hard', { name: 'Dig', extra: ':hard' }],
    ['**Dig', { name: 'Dig' }],
    ['**2.** Dig', { number: '2', name: 'Dig' }],
    ['**Step 2:** Dig (**deep**)', { noun: 'Step', number: '2', name: 'Dig (**deep**)' }],
    ['**Step 2**: Dig', { noun: 'Step', number: '2', name: 'Dig' }],
    ['*Step 2* : Dig', { noun: 'Step', number: '2', name: 'Dig' }],
    ['**Use **both** hands** (Bob)', { name: 'Use **both** hands', extra: '(Bob)' }],
    ['**Dig **', { name: 'Dig' }],
    ['第2步：挖', { noun: '步', number: '2', name: '第2步：挖' }],
    ['**第一阶段：挖**', { noun: '阶段', number: '一', name: '第一阶段：挖' }],
    ['阶段一：挖', { noun: '阶段', number: '一', name: '阶段一：挖' }],
    ['7. 第2步 挖', { number: '7', name: '第2步 挖' }],
    ['步骤 2：挖', { noun: '步骤', number: '2', name: '挖' }],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('has no noun where none may stand there', () => {
    expect(partsOf('Step 2: Dig', null)).toEqual({ name: 'Step 2: Dig' });
    expect(partsOf('第2步：挖', null)).toEqual({ name: '第2步：挖' });
    expect(partsOf('2. Dig', null)).toEqual({ number: '2', name: 'Dig' });
  });

  it.each([
    ['**Dig** (Ann)', ['(Ann)']],
    ['[x] **Dig** (Ann)', ['(Ann)', '[x]']],
    ['[ ] Dig', []],
    ['[~] Dig', ['[~]']],
  ])('says beside its name: %s', (text, said) => {
    expect(saidBeside(parseTitle(text, nouns)).map((beside) => beside.text)).toEqual(said);
  });
});

it.each([
  ['Step 2', 'Step'],
  ['PHASE 2', 'PHASE'],
  ['Stepping stones', ''],
  ['Step_2', ''],
  ['The step', ''],
  ['阶段一', '阶段'],
])('the noun of %s', (text, noun) => {
  expect(nounOf(text, nouns)).toBe(noun);
});
