/** A text that goes by a template of the person is read in its format, and what differs is said. */
import { describe, expect, it } from 'vitest';
import type { Template } from '../plan/format-origin.ts';
import { OWN_FORMAT, type OwnFormat } from '../plan/own-format.ts';
import { differenceText } from './derived/format-difference.ts';
import { readPlan } from './read.ts';
import { readInTemplate } from './read-in-template.ts';

/** The template that a document with these headings is. */
function templateOf(name: string, text: string): Template {
  const { plan } = readPlan(text, OWN_FORMAT);
  return { id: name, name, format: plan.format, ownFormat: plan.ownFormat as OwnFormat };
}

const TEAM = templateOf(
  'Team plan',
  [
    '# Move the queue',
    '## Why now',
    'Words.',
    '## Who is on call',
    '- Kim',
    '## Security',
    'Words.',
    '## Way to measure',
    'Words.',
  ].join('\n\n'),
);
const OTHER = templateOf(
  'Letter',
  ['# A letter', '## Greeting', 'Words.', '## Why now', 'Words.', '## Farewell', 'Words.'].join(
    '\n\n',
  ),
);

function read(text: string, templates: readonly Template[] = [OTHER, TEAM]) {
  return readInTemplate(text, readPlan(text, OWN_FORMAT), templates);
}

describe('a text in the format of a template', () => {
  const text = [
    '# Shed',
    '## Why now',
    'It rains.',
    '## Who is on call',
    '- Lee',
    '## Way to measure',
    'Dry boots.',
    '## Costs',
    'Ten nails.',
  ].join('\n\n');

  it('is in that, with what it has beside it; what it lacks is named', () => {
    const found = read(text);
    expect(found?.template.name).toBe('Team plan');
    expect(found && differenceText(found.differs, 'missing')).toBe(
      'Security is missing, Costs is new',
    );
    expect(found?.plan.startedFrom?.template).toBe('Team plan');
    const own = found?.plan.tasks.flatMap(({ own }) => own.map(({ label }) => label));
    expect(own).toContain('Costs');
    expect(found?.plan.tasks[0]?.other).toEqual([]);
  });

  it('may have its headings in another place, but not in another order throughout', () => {
    expect(read(text.replace('## Costs', '## Security'))?.template.name).toBe('Team plan');
    const backwards = [
      '# Shed',
      '## Way to measure',
      'Dry boots.',
      '## Security',
      'A lock.',
      '## Who is on call',
      '- Lee',
      '## Why now',
      'It rains.',
    ];
    expect(read(backwards.join('\n\n'))).toBeNull();
  });

  it('has the levels of its headings', () => {
    expect(read(text.replaceAll('\n## ', '\n#### '))).toBeNull();
  });
});

describe('a text that goes by no template', () => {
  it.each([
    ['with one heading of it', '# Shed\n\n## Why now\n\nIt rains.'],
    [
      'with more of its own',
      '# Shed\n\n## Why now\n\nA.\n\n## Security\n\nB.\n\n## C\n\nD.\n\n## E\n\nF.',
    ],
    ['without headings', 'It rains.'],
  ])('%s is as it is written', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('is as it is written where there is no template', () => {
    expect(read('# Shed\n\n## Why now\n\nA.\n\n## Security\n\nB.', [])).toBeNull();
  });
});
