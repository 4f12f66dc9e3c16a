/** What was typed is safe: law 6 of docs/design.md. `PLANFORM_RUNS` sets the number of runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyEvent,
  anySetting,
  type Event,
  FIELDS,
  StorageStory,
} from '../testing/storage-story.ts';

const RUNS = Math.ceil(Number(process.env.PLANFORM_RUNS ?? 1000) / 2);

function whereNothingFails({ do: what }: Event): boolean {
  return what !== 'local' && what !== 'database';
}

describe('whatever happens to stores, tabs and the browser', () => {
  it('what was typed half a second ago is in the plan or in a kept copy', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySetting,
        fc.array(anyEvent, { minLength: 5, maxLength: 40 }),
        async (setting, events) => {
          const end = await new StorageStory(setting).play(events);
          expect(end.missing, end.texts.join('\n')).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('one tab where nothing fails makes no copies, though the browser is killed', async () => {
    const inOneTab = anyEvent
      .filter(whereNothingFails)
      .map((event) => ('tab' in event ? { ...event, tab: 0 as const } : event));
    await fc.assert(
      fc.asyncProperty(
        anySetting,
        fc.array(inOneTab, { minLength: 5, maxLength: 40 }),
        async (setting, events) => {
          const end = await new StorageStory(setting).play(events);
          expect(end.missing).toEqual([]);
          expect(end.texts).toHaveLength(1);
        },
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  }, 600_000);

  it('two tabs that stay open, each with its field, make no copies where nothing fails', async () => {
    const inOwnField = anyEvent
      .filter(({ do: what }) => ['type', 'pass', 'hide', 'show', 'messages'].includes(what))
      .map((event) =>
        event.do === 'type' ? { ...event, field: FIELDS[event.tab] ?? FIELDS[0] } : event,
      );
    await fc.assert(
      fc.asyncProperty(
        anySetting,
        fc.array(inOwnField, { minLength: 5, maxLength: 40 }),
        async (setting, events) => {
          const end = await new StorageStory({ ...setting, endsInKill: false }).play([
            ...events,
            { do: 'messages', arrive: true },
            { do: 'pass', milliseconds: 31_000 },
          ]);
          expect(end.missing).toEqual([]);
          expect(end.texts).toHaveLength(1);
        },
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  }, 600_000);
});
