/**
 * Headings and labels of a document that a person renames, moves, nests or takes out: which lines of its
 * text change. `PLANFORM_RUNS` sets the runs.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPlan } from '../../plan/compact.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { type Plan, planSchema } from '../../plan/schema.ts';
import { foreignText } from '../../testing/foreign-text.ts';
import { calmPlan } from '../../testing/plans.ts';
import { SEED } from '../../testing/seed.ts';
import type { PartChange } from '../built-in/changed-parts.ts';
import { formatOf } from '../built-in/format-of.ts';
import type { PartAddress } from '../built-in/marked-part.ts';
import { changedPlan } from '../change-format.ts';
import { exportPlan } from '../export.ts';
import { LEVELS } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { readPlan } from '../read.ts';
import { placedMarks } from './placed-marks.ts';

/** Each exports whole texts several times. */
const RUNS = Math.ceil(Number(process.env.PLANFORM_RUNS ?? 100) / 4);

const TEXT = `# Shed

**Owner:** Kim
**Status:** draft

## Context

Rain comes in.

### Wind

Strong.

## Work

### 1. Dig

**Crew:** Kim
**Risks:** rain

### 2. Build

**Crew:** Ann

## Out of scope

- the roof

## Verification

- [ ] dry
`;

function opened(text = TEXT) {
  return { text, plan: readPlan(text, OWN_FORMAT).plan };
}

/** The text after changes, one after the other; null where one of them can't be. */
function textAfter(
  text: string,
  ...changes: readonly (readonly [PartAddress, PartChange])[]
): string | null {
  const from = opened(text);
  const plan = changes.reduce<Plan | null>(
    (now, [address, change]) => now && changedPlan(now, from, address, change),
    from.plan,
  );
  return plan && exportPlan(plan, OWN_FORMAT, { opened: from });
}

const at = (key: string, of: PartAddress['of'] = 'task') => ({ of, key });
const renamed = (label: string) => ({ as: 'renamed', label }) as const;
const moved = (by: -1 | 1) => ({ as: 'moved', by }) as const;
const nested = (by: -1 | 1) => ({ as: 'nested', by }) as const;
const REMOVED = { as: 'removed' } as const;

/** The lines of the example with some changed, and these taken out. */
function lines(changed: Readonly<Record<string, string | null>>): string {
  const now = TEXT.split('\n').flatMap((line) => changed[line] ?? (line in changed ? [] : [line]));
  return now.join('\n');
}

/** Lines of the example from the one that begins with `from` up to the one that begins with `to`. */
function part(from: string, to: string): string {
  const start = TEXT.indexOf(`\n${from}`) + 1;
  const end = to === '' ? TEXT.length : TEXT.indexOf(`\n${to}`) + 1;
  return TEXT.slice(start, end);
}

const HEAD = part('# Shed', '## Context');
const CONTEXT = part('## Context', '## Work');
const WORK = part('## Work', '## Out of scope');
const OUT = part('## Out of scope', '## Ver');
const LAST = part('## Ver', '');

describe('a heading or label that is renamed', () => {
  it('changes its words', () => {
    expect(textAfter(TEXT, [at('own.out-of-scope'), renamed('Not now')])).toBe(
      lines({ '## Out of scope': '## Not now' }),
    );
    expect(textAfter(TEXT, [at('#Proposed Implementation'), renamed('The work')])).toBe(
      lines({ '## Work': '## The work' }),
    );
  });

  it('changes those of all tasks or steps that have it', () => {
    expect(textAfter(TEXT, [at('own.crew', 'step'), renamed('Team')])).toBe(
      lines({ '**Crew:** Kim': '**Team:** Kim', '**Crew:** Ann': '**Team:** Ann' }),
    );
  });

  it('keeps a number in front of words that the format has otherwise', () => {
    const text = '# Shed\n\n## 1. Status Quo\n\nWet.\n\n## 2. Out of scope\n\nA roof.\n';
    expect(textAfter(text, [at('statusQuo'), renamed('Now')])).toBe(
      text.replace('Status Quo', 'Now'),
    );
  });

  it('has its old words again', () => {
    const there = [at('own.out-of-scope'), renamed('Not now')] as const;
    expect(textAfter(TEXT, there, [at('own.out-of-scope'), renamed('Out of scope')])).toBe(TEXT);
  });

  it('is what the form calls the field, and its value', () => {
    const from = opened();
    const plan = changedPlan(from.plan, from, at('own.crew', 'step'), renamed('Team'));
    expect(plan?.tasks[0]?.steps.map(({ own }) => own[0]?.label)).toEqual(['Team', 'Team']);
  });

  it.each([
    ['no words', ''],
    ['signs alone', '**'],
    ['two lines', 'Not\nnow'],
    ['those of the heading beside it', 'Context'],
  ])('is refused with %s', (_, label) => {
    expect(textAfter(TEXT, [at('own.out-of-scope'), renamed(label)])).toBeNull();
  });

  it.each(['Step 3: Roof', '{name}'])('is refused where “%s” would not read back', (label) => {
    const text = '## Task: Shed\n\n### Implementation Steps\n\n#### Step 1: Dig\n';
    expect(textAfter(text, [at('#Testing Plan'), renamed(label)])).toBeNull();
    expect(textAfter(text, [at('#Testing Plan'), renamed('Tests')])).toBe(text);
  });

  it('can be one of a built-in format', () => {
    const text = '## Task: Shed\n\n**Objective**: dry\n\n**Prerequisites**:\n- wood\n';
    expect(textAfter(text, [at('objective'), renamed('Aim')])).toBe(
      text.replace('Objective', 'Aim'),
    );
  });
});

describe('a heading or label that is moved', () => {
  it('takes its lines along, past the next one of its like', () => {
    expect(textAfter(TEXT, [at('validation'), moved(-1)])).toBe(
      `${HEAD}${CONTEXT}${WORK}${LAST}\n${OUT.trimEnd()}\n`,
    );
    expect(textAfter(TEXT, [at('own.owner'), moved(1)])).toContain(
      '# Shed\n\n**Status:** draft\n**Owner:** Kim\n\n## Context',
    );
  });

  it('takes along what is below it', () => {
    expect(textAfter(TEXT, [at('statusQuo'), moved(1)])).toBe(
      `${HEAD}${WORK}${CONTEXT}${OUT}${LAST}`,
    );
  });

  it('moves in all steps', () => {
    expect(textAfter(TEXT, [at('own.crew', 'step'), moved(1)])).toBe(
      TEXT.replace('**Crew:** Kim\n**Risks:** rain', '**Risks:** rain\n**Crew:** Kim'),
    );
  });

  it('is where it was, moved back', () => {
    for (const key of ['validation', 'own.out-of-scope']) {
      expect(textAfter(TEXT, [at(key), moved(-1)], [at(key), moved(1)])).toBe(TEXT);
    }
  });

  it('goes on, step by step', () => {
    const up = [at('validation'), moved(-1)] as const;
    expect(textAfter(TEXT, up, up)).toBe(`${HEAD}${CONTEXT}${LAST}\n${WORK}${OUT.trimEnd()}\n`);
  });

  it('stays where there is none of its like', () => {
    expect(textAfter(TEXT, [at('validation'), moved(1)])).toBeNull();
    expect(textAfter(TEXT, [at('own.status'), moved(1)])).toBeNull();
    expect(textAfter(TEXT, [at('own.wind'), moved(1)])).toBeNull();
    expect(textAfter(TEXT, [at('#Proposed Implementation'), moved(1)])).toBeNull();
  });
});

describe('a heading that is nested', () => {
  it('is a level deeper, below the one above it', () => {
    expect(textAfter(TEXT, [at('validation'), nested(1)])).toBe(
      lines({ '## Verification': '### Verification' }),
    );
    expect(textAfter(TEXT, [at('own.out-of-scope'), nested(1)])).toBeNull();
    expect(textAfter(TEXT, [at('own.owner'), nested(1)])).toBeNull();
  });

  it('moves with that from then on, and out of it again', () => {
    const inside = [at('validation'), nested(1)] as const;
    expect(textAfter(TEXT, inside, [at('own.out-of-scope'), moved(-1)])).toBe(
      `${HEAD}${CONTEXT}${OUT}#${LAST}\n${WORK.trimEnd()}\n`,
    );
    expect(textAfter(TEXT, inside, [at('validation'), nested(-1)])).toBe(TEXT);
  });

  it('stays where the steps would be read otherwise', () => {
    const text = TEXT.replace(OUT, '').replace('Verification', '5. Verification');
    expect(textAfter(text, [at('validation'), nested(1)])).toBeNull();
  });

  it('is as high as the one that it stood in', () => {
    expect(textAfter(TEXT, [at('own.wind'), nested(-1)])).toBe(lines({ '### Wind': '## Wind' }));
    expect(textAfter(TEXT, [at('own.out-of-scope'), nested(-1)])).toBeNull();
  });

  it('takes the headings in its text along', () => {
    const text =
      '# Shed\n\n## One\n\n- a\n\n## Two\n\nText.\n\n### Three\n\n- b\n\n## Four\n\n- c\n';
    expect(textAfter(text, [at('own.two'), nested(1)])).toBe(
      text.replace('## Two', '### Two').replace('### Three', '#### Three'),
    );
  });

  it('comes out behind what else is in there', () => {
    const text =
      '# Shed\n\n## One\n\n- a\n\n### Two\n\n- b\n\n### Three\n\n- c\n\n## Four\n\n- d\n';
    expect(textAfter(text, [at('own.two'), nested(-1)])).toBe(
      '# Shed\n\n## One\n\n- a\n\n### Three\n\n- c\n\n## Two\n\n- b\n\n## Four\n\n- d\n',
    );
  });
});

describe('a heading or label that is removed', () => {
  it('goes with its lines', () => {
    expect(textAfter(TEXT, [at('own.out-of-scope'), REMOVED])).toBe(
      `${HEAD}${CONTEXT}${WORK}${LAST}`,
    );
    expect(textAfter(TEXT, [at('own.owner'), REMOVED])).toBe(lines({ '**Owner:** Kim': null }));
  });

  it('goes with what is below it', () => {
    expect(textAfter(TEXT, [at('statusQuo'), REMOVED])).toBe(`${HEAD}${WORK}${OUT}${LAST}`);
  });

  it('goes from all steps, and from the plan', () => {
    const from = opened();
    const plan = changedPlan(from.plan, from, at('own.crew', 'step'), REMOVED);
    expect(plan?.tasks[0]?.steps.map(({ own }) => own.map(({ key }) => key))).toEqual([
      ['risks'],
      [],
    ]);
  });

  it('stays where the steps are in it', () => {
    expect(textAfter(TEXT, [at('#Proposed Implementation'), REMOVED])).toBeNull();
  });
});

describe('any change', () => {
  it('changes only its lines, in a text with edits, too', () => {
    const choice = fc.record({ of: fc.nat(2), part: fc.nat(), as: fc.nat(6) });
    fc.assert(
      fc.property(
        foreignText(calmPlan),
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        (foreign, all) => {
          const text = foreign.replace(/^\uFEFF/, '');
          const from = opened(text);
          let { plan } = from;
          let before = text;
          for (const each of all) {
            const found = changeOf(plan, each);
            const next = found && changedPlan(plan, from, ...found);
            if (!next) {
              continue;
            }
            const [address, change] = found;
            const after = exportPlan(next, OWN_FORMAT, { opened: from });
            expect([address, change, wrongLines(before, after, change)]).toEqual([
              address,
              change,
              [],
            ]);
            expect(planSchema.parse(JSON.parse(JSON.stringify(compactPlan(next))))).toEqual(next);
            plan = next;
            before = after;
          }
          expect(exportPlan(from.plan, from.plan.format, { opened: from })).toBe(text);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

interface Choice {
  readonly of: number;
  readonly part: number;
  readonly as: number;
}

const CHANGES: readonly PartChange[] = [
  renamed('Other words'),
  moved(-1),
  moved(1),
  nested(-1),
  nested(1),
  REMOVED,
];

function changeOf(plan: Plan, choice: Choice): [PartAddress, PartChange] | null {
  const of = LEVELS[choice.of] ?? 'task';
  const keys = [...placedMarks(partsAt(formatOf(plan), of)).keys()].filter(
    (key) => !key.startsWith('<'),
  );
  const key = keys[choice.part % keys.length];
  const change = CHANGES[choice.as % CHANGES.length];
  return key !== undefined && change ? [{ of, key }, change] : null;
}

/** Lines that a change is not to have touched, by the lines of the two texts alone. */
function wrongLines(before: string, after: string, change: PartChange): string[] {
  const [old, now] = [before, after].map((text) =>
    text.split(/\r\n?|\n/).filter((line) => line.trim() !== ''),
  );
  const [gone, come] = [minus(old ?? [], now ?? []), minus(now ?? [], old ?? [])];
  switch (change.as) {
    case 'moved':
      return [...gone, ...come];
    case 'removed':
      return come;
    case 'renamed':
      return gone.length === come.length
        ? come.filter((line) => !line.includes(change.label))
        : [...gone, ...come];
    case 'nested': {
      const bare = (line: string) => line.replace(/^ {0,3}#+ +/, '');
      return minus(gone.map(bare), come.map(bare)).concat(minus(come.map(bare), gone.map(bare)));
    }
  }
}

/** The lines that stand more often in one list than in the other. */
function minus(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
