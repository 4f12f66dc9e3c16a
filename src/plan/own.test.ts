import { describe, expect, it } from 'vitest';
import { emptyPart } from './blank.ts';
import { normalOwn, type Own, ownAt, withOwnAt } from './own.ts';
import { valueAt, withValueAt } from './path.ts';
import { partSchema } from './schema.ts';
import { shapeProblems } from './shape.ts';

const line = (key: string, label: string, value = ''): Own => ({ key, label, kind: 'line', value });
const part = { ...emptyPart(), own: [line('scope', 'Out of scope', 'the app'), line('b', 'B')] };

describe('a field of one’s own', () => {
  it('has a key of its own, made of its label where it has none', () => {
    const own = ['Out of scope', 'Out of  Scope!', 'Für später', '計画'].map((l) => line('', l));
    expect(normalOwn(own).map(({ key }) => key)).toEqual([
      'out-of-scope',
      'out-of-scope-2',
      'für-später',
      '計画',
    ]);
    expect(normalOwn([line('', '…')])[0]?.key).toMatch(/^[\w-]{12}$/);
    expect(normalOwn([line('a.b', 'No path')])[0]?.key).toBe('no-path');
    expect(normalOwn([line('a', 'A'), line('a', 'B')]).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('keeps its key where the label of another would give that', () => {
    const keys = normalOwn([line('', 'Scope'), line('scope', 'Other')]).map(({ key }) => key);
    expect(keys).toEqual(['scope-2', 'scope']);
  });

  it('is in the normal form of its kind', () => {
    const own = [
      { label: ' A\nb ', kind: 'prose', value: '\n\n a \n\n' },
      { label: 'List', kind: 'list', value: [{ text: ' ' }, { text: ' x ', box: 'open' }] },
      { label: 'Code', kind: 'snippets' },
    ];
    expect(partSchema.parse({ own }).own).toEqual([
      { key: 'a-b', label: 'A b', kind: 'prose', value: ' a ' },
      {
        key: 'list',
        label: 'List',
        kind: 'list',
        value: [{ text: 'x', box: 'open', children: [] }],
      },
      { key: 'code', label: 'Code', kind: 'snippets', value: [] },
    ]);
  });

  it('is refused with a value of another kind', () => {
    const problems = (own: object) => {
      const part = { own: [own] };
      return shapeProblems(partSchema.safeParse(part).error?.issues ?? [], part);
    };
    expect(problems({ label: 'A', kind: 'list', value: 'x' })).toEqual([
      'own[0]: value: expected a list, found text',
    ]);
    expect(problems({ label: 'A', kind: 'sum' })).toHaveLength(1);
  });

  it('is found by its key, and changed without the others', () => {
    expect(ownAt(part, 'scope')?.label).toBe('Out of scope');
    expect(ownAt(part, 'none')).toBeUndefined();
    const changed = withOwnAt(part, 'scope', 'the API');
    expect(changed?.own).toEqual([line('scope', 'Out of scope', 'the API'), line('b', 'B')]);
    expect(changed?.own[1]).toBe(part.own[1]);
    expect(withOwnAt(part, 'none', 'x')).toBeUndefined();
  });

  it('has a path', () => {
    expect(valueAt(part, 'own.scope')).toBe('the app');
    expect(withValueAt(part, 'own.scope', 'x')).toEqual(withOwnAt(part, 'scope', 'x'));
    expect(valueAt(part, 'own.none')).toBeUndefined();
    expect(() => withValueAt(part, 'own.none', '')).toThrow('There is no field "own.none".');
  });
});
