import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../storage/library.ts';
import { formatName, matching } from './search.ts';

const plan = (name: string, format = 'task', formatName = ''): PlanSummary => ({
  id: name,
  name,
  format,
  formatName,
  tasks: 1,
  template: false,
  fields: 1,
  filled: 0,
  boxes: 0,
  ticked: 0,
  steps: 1,
  changedAt: 0,
});
const plans = [
  plan('Étude for the cache'),
  plan('Cache of sessions', 'feature'),
  plan('ﬁle upload 計画', 'issue'),
  plan('שלום', 'analysis'),
];
const found = (query: string) => matching(plans, query).map(({ name }) => name);

describe('matching', () => {
  it('takes every plan where nothing is asked', () => {
    expect(matching(plans, '  ')).toBe(plans);
  });

  it('asks for every word, in any order, without case and accents', () => {
    expect(found('CACHE etude')).toEqual(['Étude for the cache']);
    expect(found('e\u0301tude')).toEqual(['Étude for the cache']);
    expect(found('file')).toEqual(['ﬁle upload 計画']);
    expect(found('計画')).toEqual(['ﬁle upload 計画']);
    expect(found('שלום')).toEqual(['שלום']);
    expect(found('cache nothing')).toEqual([]);
  });

  it('looks at the name of the format, too', () => {
    expect(found('feature plan')).toEqual(['Cache of sessions']);
    expect(found('cache feature')).toEqual(['Cache of sessions']);
  });
});

describe('formatName', () => {
  it('is the id for a format that this Planform does not know', () => {
    const names = [plan('a'), plan('b', 'novel')].map(formatName);
    expect(names).toEqual(['Task plan', 'novel']);
  });

  it('is what a template is called, for its plans', () => {
    const inBug = plan('a', 'own', 'Bug report');
    const names = [inBug, { ...inBug, template: true }, plan('b', 'own')].map(formatName);
    expect(names).toEqual(['Bug report', 'Own format', 'Own format']);
    expect(matching([inBug], 'bug')).toEqual([inBug]);
  });
});
