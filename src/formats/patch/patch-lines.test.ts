import { describe, expect, it } from 'vitest';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { patchLines } from './patch-lines.ts';

/** `text` whose lines say `old` behind a label, when they say `now`. */
function patched(text: string, old: readonly string[], now: readonly string[]) {
  const edits = new LineEdits(linesOfText(text));
  const at = [...text.split('\n').keys()];
  const isPatched = patchLines(edits, { old, now, at, lead: 'Goal: ', hang: '  ' });
  return isPatched ? edits.text() : null;
}

describe('lines of a value', () => {
  it.each([
    ['one that changes', 'Goal: dry', ['dry'], ['wet'], 'Goal: wet'],
    ['the next one', 'Goal: dry\n  warm', ['dry', 'warm'], ['dry', 'cold'], 'Goal: dry\n  cold'],
    [
      'one that comes',
      'Goal: dry\n  warm',
      ['dry', 'warm'],
      ['dry', 'big', 'warm'],
      'Goal: dry\n  big\n  warm',
    ],
    ['blank ones that come', 'Goal: dry', ['dry'], ['dry', '', 'warm'], 'Goal: dry\n\n  warm'],
    [
      'one that goes',
      'Goal: dry\n  big\n  warm',
      ['dry', 'big', 'warm'],
      ['dry', 'warm'],
      'Goal: dry\n  warm',
    ],
    ['the first one goes', 'Goal: dry\n  warm', ['dry', 'warm'], ['warm'], 'Goal: warm'],
    [
      'in the style of a person',
      'Goal:  dry\n   warm',
      ['dry', 'warm'],
      ['dry', 'warm, light'],
      'Goal:  dry\n   warm, light',
    ],
  ] as const)('are changed: %s', (_, text, old, now, result) => {
    expect(patched(text, old, now)).toBe(result);
  });

  it('are left where the text has another number of them', () => {
    expect(patched('Goal: dry', ['dry', 'warm'], ['wet'])).toBe(null);
  });
});

describe('spaces at the end of a line', () => {
  it('go where they would break the line before a new one', () => {
    expect(patched('Goal: dry  ', ['dry'], ['dry', 'warm'])).toBe('Goal: dry\n  warm');
  });

  it('stay where the value has them', () => {
    expect(patched('Goal: dry', ['dry'], ['dry  ', 'warm'])).toBe('Goal: dry  \n  warm');
  });

  it('stay where nothing comes behind them', () => {
    expect(patched('Goal: dry  ', ['dry'], ['wet'])).toBe('Goal: wet  ');
    const cold = patched('Goal: dry\n  warm  ', ['dry', 'warm'], ['dry', 'cold']);
    expect(cold).toBe('Goal: dry\n  cold  ');
  });

  it('stay where a line followed before', () => {
    expect(patched('Goal: dry  \n  warm', ['dry', 'warm'], ['dry', 'big', 'warm'])).toBe(
      'Goal: dry  \n  big\n  warm',
    );
  });
});
