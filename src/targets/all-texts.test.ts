/** Every target gets all of every text that the project has, whole and in parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { targetFigures } from '../testing/target-figures.ts';

const FOLDERS = ['../formats/golden/', 'golden/'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

test.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  for (const { target, lostWords, isTold, over, isWhole } of targetFigures(text)) {
    expect([target, lostWords]).toEqual([target, []]);
    expect([target, isTold, isWhole, over]).toEqual([target, true, true, 0]);
  }
});
