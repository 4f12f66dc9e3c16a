import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../testing/seed.ts';
import { type VersionEvent, versionEventSchema } from './history-schema.ts';
import { type Aging, overBudget, thinned } from './thinning.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 300);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 20_000 * DAY;

const events = fc.subarray([...versionEventSchema.options], { minLength: 1 });

/** Versions of some months, near each other and far, each with a key of its own. */
const someVersions: fc.Arbitrary<Aging[]> = fc
  .array(
    fc.record({
      ago: fc.oneof(
        fc.integer({ min: 0, max: 2 * HOUR }),
        fc.integer({ min: 0, max: 3 * DAY }),
        fc.integer({ min: 0, max: 120 * DAY }),
      ),
      events,
      name: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constant('Kept')),
      bytes: fc.integer({ min: 1, max: 1000 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ ago, ...rest }, at) => ({ ...rest, at: NOW - ago, key: `k${at}` })));

function unnamed(versions: readonly Aging[]): readonly Aging[] {
  return versions.filter(({ name }) => name === '');
}

function version(ago: number, more: Partial<Aging> = {}): Aging {
  const events: VersionEvent[] = ['work'];
  return { key: String(ago), at: NOW - ago, events, name: '', bytes: 1, ...more };
}

describe('thinning', () => {
  it('keeps all of the last hour and all with a name', () => {
    fc.assert(
      fc.property(someVersions, (versions) => {
        const kept = new Set(thinned(versions, NOW));
        const safe = versions.filter(({ at, name }) => NOW - at < HOUR || name !== '');
        expect(safe.filter((each) => !kept.has(each))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each([
    ['an hour', HOUR, DAY, HOUR],
    ['a day', DAY, 30 * DAY, DAY],
    ['a week', 30 * DAY, Number.POSITIVE_INFINITY, 7 * DAY],
  ])('keeps one of %s, from the age on that this begins with', (_, from, to, period) => {
    fc.assert(
      fc.property(someVersions, (versions) => {
        const isOld = ({ at }: Aging) => NOW - at >= from && NOW - at < to;
        const periodsOf = (list: readonly Aging[]) =>
          unnamed(list)
            .filter(isOld)
            .map(({ at }) => Math.floor(at / period));
        const kept = periodsOf(thinned(versions, NOW));
        expect(kept.toSorted()).toEqual([...new Set(periodsOf(versions))].toSorted());
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('leaves the same in the end, however often it is done on the way', () => {
    fc.assert(
      fc.property(
        someVersions,
        fc.array(fc.integer({ min: 0, max: 90 * DAY }), { maxLength: 4 }),
        (versions, waits) => {
          const times = waits.toSorted((one, other) => one - other).map((wait) => NOW + wait);
          const last = NOW + 100 * DAY;
          const stepwise = [...times, last].reduce((left, now) => thinned(left, now), versions);
          expect(stepwise).toEqual(thinned(versions, last));
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('keeps of an hour what says more than that the plan was typed in, else the last', () => {
    const exported = version(3 * HOUR + 20 * MINUTE, { events: ['work', 'exported'] });
    const later = version(3 * HOUR + 10 * MINUTE);
    expect(thinned([exported, later], NOW)).toEqual([exported]);
    const earlier = version(3 * HOUR + 20 * MINUTE);
    expect(thinned([earlier, later], NOW)).toEqual([later]);
  });

  it('takes what a clock that went back says is to come for young', () => {
    const future = [version(-2 * DAY), version(-3 * DAY)];
    expect(thinned(future, NOW)).toEqual(future);
  });
});

describe('a budget', () => {
  it('is kept, and nothing goes that need not', () => {
    fc.assert(
      fc.property(someVersions, fc.integer({ min: 0, max: 20_000 }), (versions, bytes) => {
        const gone = new Set(overBudget(versions, { bytes }));
        const sizeOf = (list: readonly Aging[]) => list.reduce((sum, each) => sum + each.bytes, 0);
        const left = versions.filter((each) => !gone.has(each));
        expect(sizeOf(left)).toBeLessThanOrEqual(bytes);
        const last = [...gone].at(-1);
        if (last) expect(sizeOf(left) + last.bytes).toBeGreaterThan(bytes);
        // The oldest first, and one with a name only where no other is left.
        const youngestGone = Math.max(...unnamed([...gone]).map(({ at }) => at));
        const oldestLeft = Math.min(...unnamed(left).map(({ at }) => at));
        expect(youngestGone).toBeLessThanOrEqual(oldestLeft);
        if ([...gone].some(({ name }) => name !== '')) expect(unnamed(left)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
