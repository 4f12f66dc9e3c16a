/** Values of fields of one's own, whatever the plan has of them. */
import { expect, it } from 'vitest';
import { emptyPart } from '../../plan/blank.ts';
import { fieldValue, withFieldValue } from './field-value.ts';
import { line, list } from './kinds.ts';

const notes = { path: 'own.notes', label: 'Notes', kind: line };

it('is blank where a part has none, and comes with its words when it is set', () => {
  const part = emptyPart();
  expect(fieldValue(part, notes)).toBe('');
  const set = withFieldValue(part, notes, 'dry');
  expect(set.own).toEqual([{ key: 'notes', label: 'Notes', kind: 'line', value: 'dry' }]);
  expect(fieldValue(set, notes)).toBe('dry');
  expect(withFieldValue(set, notes, 'wet').own).toHaveLength(1);
});

it('keeps what a field of another kind says that has its key', () => {
  const set = withFieldValue(emptyPart(), notes, 'dry');
  const items = { ...notes, kind: list() };
  expect(fieldValue(set, items)).toEqual([]);
  const both = withFieldValue(set, items, []);
  expect(both.own.map(({ key, kind, value }) => [key, kind, value])).toEqual([
    ['notes', 'list', []],
    ['notes-2', 'line', 'dry'],
  ]);
});
