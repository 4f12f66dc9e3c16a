import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { expectPinned } from '../testing/pinned-shape.ts';
import {
  HISTORY_VERSION,
  historyStepsSchema,
  loggedTickSchema,
  overSchema,
  versionSchema,
  versionTextSchema,
} from './history-schema.ts';
import {
  DATABASE_VERSION,
  journalHeadSchema,
  journalOpenedSchema,
  journalPlanSchema,
} from './journal-schema.ts';
import { type Kind, readStored } from './kind.ts';
import { listKind } from './list-cache.ts';
import { planKind } from './plan-kind.ts';
import { preferencesKind } from './preferences.ts';
import { quarantineKind } from './quarantine.ts';
import { stepsKind } from './undo-steps.ts';

/** The plan's own shape is pinned beside it, in src/plan. */
const ownKinds: readonly Kind<unknown>[] = [listKind, preferencesKind, quarantineKind, stepsKind];
const allKinds: readonly Kind<unknown>[] = [planKind, ...ownKinds];

const pinning =
  'Write the new shape down: PLANFORM_PIN=1 npx vitest run src/storage/pinned-shapes.test.ts';

it.each(ownKinds)(
  'the shape of the $name is the one that is written down for its version',
  (kind) => {
    expectPinned({
      what: kind.name,
      schema: kind.schema,
      version: kind.version,
      file: new URL(`./shapes/${kind.name}-${kind.version}.txt`, import.meta.url),
      steps: [
        `Raise the version of the kind "${kind.name}" by one, and add the step from the version before to its migrations.`,
        `Put a text that the code before stored into src/storage/written, as ${kind.name}-${kind.version}.json.`,
        pinning,
      ],
    });
  },
);

it('the shape of what the database holds is the one that is written down for its version', () => {
  const stores = {
    plans: journalPlanSchema,
    heads: journalHeadSchema,
    opened: journalOpenedSchema,
  };
  expectPinned({
    what: 'database',
    schema: z.strictObject(stores),
    version: DATABASE_VERSION,
    file: new URL(`./shapes/database-${DATABASE_VERSION}.txt`, import.meta.url),
    steps: [
      'Raise DATABASE_VERSION in src/storage/journal-schema.ts by one, and bring up what the version before holds where the database is opened (journal-connection.ts), with a test in migrations.test.ts.',
      pinning,
    ],
  });
});

it('the shape of what the database of earlier versions holds is written down for its version', () => {
  expectPinned({
    what: 'history',
    schema: z.strictObject({
      versions: versionSchema,
      texts: versionTextSchema,
      steps: historyStepsSchema,
      ticks: loggedTickSchema,
      over: overSchema,
    }),
    version: HISTORY_VERSION,
    file: new URL(`./shapes/history-${HISTORY_VERSION}.txt`, import.meta.url),
    steps: [
      'Raise HISTORY_VERSION in src/storage/history-schema.ts by one, and bring up what the version before holds where the database is opened (history-connection.ts), with a test in versions.test.ts.',
      pinning,
    ],
  });
});

describe('a stored text of an older version', () => {
  const written = new URL('./written/', import.meta.url);
  const older = allKinds.flatMap((kind) =>
    kind.migrations.map(({ from }) => [`${kind.name}-${from}.json`, kind, from] as const),
  );

  it('is there for each step of each kind', () => {
    expect(readdirSync(written).sort()).toEqual(older.map(([file]) => file).sort());
  });

  it.each(allKinds)('leads on from each version of the $name', ({ migrations, version }) => {
    const versions = Array.from({ length: version - 1 }, (_, at) => at + 1);
    expect(migrations.map(({ from }) => from)).toEqual(versions);
  });

  it.each(older)('(%s) is read', (file, kind, from) => {
    const read = readStored(readFileSync(new URL(file, written), 'utf8'), kind);
    expect(read).toMatchObject({ state: 'read', head: { kind: kind.name, version: from } });
  });
});
