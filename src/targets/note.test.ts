/** What `docs/targets.md` shows of each target is what the target gets. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatWithId } from '../formats/built-in/registry.ts';
import { partText, printedPlan } from '../formats/derived/part-text.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { samplePlan } from '../plan/sample.ts';
import { htmlLines } from '../testing/html-lines.ts';
import { converted } from './converted.ts';
import { targets } from './targets.ts';

const NOTE = readFileSync(new URL('../../docs/targets.md', import.meta.url), 'utf8');
const FORMAT = formatWithId('task');
const STEP = partText(printedPlan(samplePlan(), FORMAT), 'tasks.0.steps.2');

/** The code below the heading that names a target. */
function shownFor(name: string): string | undefined {
  const sections = NOTE.split('\n### ');
  const section = sections.find((each) => each.split('\n')[0]?.split(' · ').includes(name));
  return /^````\w*\n([\s\S]*?)^````$/m.exec(section ?? '')?.[1];
}

it.each(targets)('$name', (target) => {
  const { clipboard } = converted(STEP, target, { tags: tagNamesIn(FORMAT.parts) });
  const html = clipboard['text/html'];
  const pasted = html === undefined ? clipboard['text/plain'] : `${htmlLines(html).trimEnd()}\n`;
  expect(shownFor(target.name)).toBe(pasted);
});
