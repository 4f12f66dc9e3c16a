/** The keys at the top of a document: fields of its plan, in the way in which they are written. */
import { describe, expect, it } from 'vitest';
import { MOST_PARTS, OWN_FORMAT } from '../../plan/own-format.ts';
import { formatOf } from '../built-in/format-of.ts';
import { formatWithId } from '../built-in/registry.ts';
import { exportPlan } from '../export.ts';
import { readPlan } from '../read.ts';

const BELOW = '\n# Shed\n\n## Rooms\n\nOne.\n';

function withKeys(...keys: string[]): string {
  return `---\n${keys.join('\n')}\n---\n${BELOW}`;
}

function valuesOf(text: string) {
  const { plan } = readPlan(text, OWN_FORMAT);
  return plan.own.map(({ key, value }) => [key, value]);
}

describe('a key', () => {
  it.each([
    ['colour: red', 'plain'],
    ['colour: [red]', 'flow'],
    ['colour:\n  - red', 'plain'],
    ['colour: {walls: red}', 'raw'],
    ['colour:\n  walls: red', 'raw'],
    ['colour: |\n  red', 'plain'],
  ])('%j is written in one way', (key, style) => {
    const { plan } = readPlan(withKeys(key), OWN_FORMAT);
    const [front] = plan.ownFormat?.parts ?? [];
    expect(front?.part.parts.map(({ mark }) => mark)).toEqual([{ as: 'key', style }]);
  });

  it('holds a text, a list, or YAML as it is written', () => {
    const keys = [
      'colour: "red"',
      'walls:\n  - oak\n  - pine',
      'doors: [one, two]',
      'said: |\n  It rains.\n  It snows.',
      'roof:\n  # of tiles\n  tiles: red\n  nails: {of: iron}',
    ];
    const item = (text: string) => ({ box: 'none', text, children: [] });
    expect(valuesOf(withKeys(...keys))).toEqual([
      ['colour', 'red'],
      ['walls', [item('oak'), item('pine')]],
      ['doors', [item('one'), item('two')]],
      ['said', 'It rains.\nIt snows.'],
      ['roof', '# of tiles\ntiles: red\nnails: {of: iron}'],
    ]);
  });

  it.each([
    ['roof: # none', '# none'],
    ['roof: red # of tiles', 'red # of tiles'],
    ['roof:\n  - red # of tiles\n  # and more\n  - blue', '- red # of tiles\n# and more\n- blue'],
  ])('that holds YAML as it is written holds its comments, too: %j', (key, value) => {
    const { plan } = readPlan(withKeys('roof: {tiles: red}'), OWN_FORMAT);
    const read = readPlan(withKeys(key), formatOf(plan)).plan;
    expect(read.own.map((own) => own.value)).toEqual([value]);
    expect(read.other).toEqual([]);
  });

  it('changes alone, and all comments stay', () => {
    const text = withKeys(
      '',
      '# first',
      '',
      'colour: red # dark',
      '',
      '# second',
      'roof: {tiles: red}',
      '',
      '# third',
      '',
      'owner: Kim',
      '',
      '# last',
      '',
    );
    const { plan } = readPlan(text, OWN_FORMAT);
    const changed = structuredClone(plan);
    const owner = changed.own.find(({ key }) => key === 'owner');
    if (owner?.kind !== 'line') throw new Error('There is no owner.');
    owner.value = 'Ann';
    expect(plan.other.map(({ text: said }) => said)).toEqual([
      '# first',
      '# dark\n\n# second',
      '# third',
      '# last',
    ]);
    expect(exportPlan(changed, OWN_FORMAT, { opened: { text, plan } })).toBe(
      text.replace('Kim', 'Ann'),
    );
  });
});

describe('keys', () => {
  it('are other content in a format that has no fields for them', () => {
    const text = withKeys('colour: red', 'owner: Kim');
    expect(readPlan(text, formatWithId('task')).plan.other[0]?.text).toBe(
      '---\ncolour: red\nowner: Kim\n---',
    );
    const { plan } = readPlan(withKeys('colour: red'), OWN_FORMAT);
    const read = readPlan(text, formatOf(plan)).plan;
    expect(read.own).toEqual([]);
    expect(read.other[0]?.text).toBe('---\ncolour: red\nowner: Kim\n---');
  });

  it('are not asked for where a document has none', () => {
    const { plan } = readPlan(withKeys('colour: red'), OWN_FORMAT);
    const read = readPlan(BELOW, formatOf(plan)).plan;
    expect(read.other).toEqual([]);
    expect(read.tasks.map(({ name }) => name)).toEqual(['Shed']);
  });

  it('are text where there are more of them than anybody has', () => {
    const keys = Array.from({ length: MOST_PARTS + 1 }, (_, at) => `key${at}: a`);
    const { plan } = readPlan(withKeys(...keys), OWN_FORMAT);
    expect(plan.own).toEqual([]);
    expect(plan.other[0]?.text.split('\n')).toHaveLength(MOST_PARTS + 3);
  });
});
