/** What stands in the place of a value in a template: which texts do, and what they say. */
import { describe, expect, it } from 'vitest';
import {
  choicesIn,
  hasSlot,
  isPrompt,
  isSentence,
  outdentedText,
  slotHelp,
} from './template-slots.ts';

describe('a slot', () => {
  it.each([
    ['[Goal]', 'Goal'],
    ['[ Goal ]', 'Goal'],
    ['{{name}}', 'name'],
    ['<<name>>', 'name'],
    // Brackets of two kinds are a slot with a slot in it.
    ['[{name}]', '{name}'],
    ['[a [short] name]', 'a [short] name'],
    ['[[short] name]', '[short] name'],
    ['<URL>', 'URL'],
    ['(Write it here.)', 'Write it here.'],
    ['（费用）', '费用'],
    ['【目标】', '目标'],
    ['@[who]', 'who'],
    ['#{number}', 'number'],
    ['“[Goal]”', 'Goal'],
    ['`[Goal]`', 'Goal'],
    ['[2026]', '2026'],
    ['*Say it.*', 'Say it.'],
    ['_Say it._', 'Say it.'],
    ['<!-- Say it. -->', 'Say it.'],
    ['$ARGUMENTS', '$ARGUMENTS'],
    ['%NAME%', '%NAME%'],
    ['YYYY-MM-DD', 'YYYY-MM-DD'],
    ['DD.MM.YYYY HH:MM', 'DD.MM.YYYY HH:MM'],
    ['Good, because', 'Good, because'],
    ['As a user,', 'As a user,'],
    ['费用：', '费用：'],
    ['It is called ""', 'It is called ""'],
  ])('%j says what belongs there', (text, help) => {
    expect(slotHelp(text)).toBe(help);
  });

  it.each(['', '  ', '…', '...', '___', '-', 'TBD', 'TBD.', 'n/a', '???', '待定', '""'])(
    '%j says nothing',
    (text) => {
      expect(slotHelp(text)).toBe('');
    },
  );

  it.each([
    'Goal',
    '[Goal](#goal)',
    '[Goal] of the week',
    '[a] and [b]',
    '[Goal',
    'Goal]',
    // Boxes.
    '[ ]',
    '[x]',
    '[X]',
    '[!]',
    // Tags and addresses, which a page shows as such.
    '<br>',
    '</details>',
    '<img src="a.png">',
    '<https://example.org>',
    '<mailto:kim@example.org>',
    '**bold**',
    'because it rains',
    "It is the crew's",
    // A beginning is one line.
    'It rains.\nGood, because',
  ])('%j is none', (text) => {
    expect(slotHelp(text)).toBe(null);
  });
});

describe('a text with a slot in it', () => {
  it.each([
    'Near the [river]',
    'Near {river}',
    'Near <a river>',
    'Near <RIVER>',
    'Near $RIVER',
    'Near <!-- a river -->',
    'ADR-0000/000',
    'XXX',
    'Near ____',
    'Near (fill in)',
  ])('%j', (text) => {
    expect(hasSlot(text)).toBe(true);
  });

  it.each([
    'Near the river',
    'Near [the river](#river)',
    '[ ] Near the river',
    '[x] Near the river',
    'a < b and c > d',
    '<br>',
    'Near the river (fill)',
    'a__b',
    '{}',
  ])('%j is none', (text) => {
    expect(hasSlot(text)).toBe(false);
  });
});

describe('words to pick from', () => {
  it.each([
    ['proposed | accepted', ['proposed', 'accepted']],
    ['"yes" | "no"', ['yes', 'no']],
    ['低｜高', ['低', '高']],
    ['low / middle / high', ['low', 'middle', 'high']],
    ['v1.0/v1.1/v2-beta', ['v1.0', 'v1.1', 'v2-beta']],
    ['Core, Meta, or Other', ['Core', 'Meta', 'Other']],
    ['oak or ash', ['oak', 'ash']],
    ['oak, ash or pine', ['oak', 'ash', 'pine']],
    ['ready to be built | not ready yet', ['ready to be built', 'not ready yet']],
  ])('%j', (help, choices) => {
    expect(choicesIn(help)).toEqual(choices);
  });

  it.each([
    'proposed',
    'proposed |',
    '| proposed | accepted |',
    // Two words with a stroke are one thing.
    'date/time',
    'read / write',
    'src / my file / tests',
    'The names, dates and places of all',
    'DD/MM/YYYY',
    'e.g. oak | ash',
    'wood such as oak or ash',
    'one with many words that nobody would pick | another',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk | other',
    'Say who it is for, or why it is not for anybody at all',
  ])('%j has none', (help) => {
    expect(choicesIn(help)).toEqual([]);
  });
});

describe('a text that speaks to who writes', () => {
  it.each([
    '[Goal]',
    'TBD',
    'Near the [river]',
    'Who pays?',
    '（谁付钱？）',
    'Describe the shed.',
    '- Describe the shed.',
    'Say why you build it.',
    'A picture, if applicable',
    '请写清楚',
  ])('%j', (text) => {
    expect(isPrompt(text)).toBe(true);
  });

  it.each(['Kim pays.', 'We describe the shed.', 'The list of tools', 'An address: a?b=c'])(
    '%j does not',
    (text) => {
      expect(isPrompt(text)).toBe(false);
    },
  );
});

describe('a sentence', () => {
  it.each([
    ['One paragraph on it.', true],
    ['(One paragraph on it.)', true],
    ['One paragraph on it', false],
    ['See above.', false],
    ['Version 1 or 2.', false],
  ])('%j: %j', (text, is) => {
    expect(isSentence(text)).toBe(is);
  });
});

describe('a text without its indentation', () => {
  it.each([
    ['Say it.', 'Say it.'],
    ['  Say it.\n  Twice.', 'Say it.\nTwice.'],
    ['\n  Say it.\n\n    Twice.\n', 'Say it.\n\n  Twice.'],
    // What begins behind a bracket or a comment has no indentation of its own.
    ['Say it.\n   Twice.\n     Thrice.', 'Say it.\nTwice.\n  Thrice.'],
    ['Say it.\nTwice.\n  Thrice.', 'Say it.\nTwice.\n  Thrice.'],
    ['    Say it.\n  Twice.', 'Say it.\nTwice.'],
    ['Say it.   \n', 'Say it.'],
    ['', ''],
  ])('%j', (text, cut) => {
    expect(outdentedText(text)).toBe(cut);
  });
});
