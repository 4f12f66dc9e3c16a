/**
 * What random edits come to in texts that everybody has: the golden files, and texts as other
 * people write them. `ratchet.json` holds the figures; none may get worse, and who makes one better
 * writes it down there. Other texts, other edits: `npm run corpus -- DIR --edits 150`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editFigures } from '../../src/testing/edit-figures.ts';
import { foreignText } from '../../src/testing/foreign-text.ts';
import { calmPlan } from '../../src/testing/plans.ts';
import { summaryOf } from './edit-summary.mjs';
import limits from './ratchet.json' with { type: 'json' };

const GOLDEN = new URL('../../src/formats/golden/', import.meta.url);
const EDITS = 25;

function golden(): string[] {
  const names = readdirSync(GOLDEN).filter((name) => !name.includes('empty'));
  return names.sort().map((name) => readFileSync(new URL(name, GOLDEN), 'utf8'));
}

function foreign(): string[] {
  return fc.sample(foreignText(calmPlan), { seed: 1, numRuns: 24 });
}

/** How many edits go wrong, in each way. */
function faults(texts: readonly string[]) {
  const figures = texts.flatMap((text, at) => editFigures(text, EDITS, at + 1));
  const { edits, firstTry, back, ...counts } = summaryOf(figures);
  const { besideUntold, lostUntold, ofStep, ofTask, ofFile } = counts;
  expect(edits).toBe(texts.length * EDITS);
  const [notFirst, notBack] = [edits - firstTry, edits - back];
  return { notFirst, notBack, besideUntold, lostUntold, ofStep, ofTask, ofFile };
}

it.each([
  { of: 'golden files', texts: golden, limit: limits.golden },
  { of: 'texts as other people write them', texts: foreign, limit: limits.foreign },
])(
  'edits of $of go wrong no more often than they did',
  ({ texts, limit }) => {
    const now = faults(texts());
    const least = Object.entries(limit).map(([fault, most]) => {
      return [fault, Math.min(most, now[fault as keyof typeof now])];
    });
    expect(now).toEqual(Object.fromEntries(least));
  },
  600_000,
);
