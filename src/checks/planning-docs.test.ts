import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { cardsFor, formModel } from '../formats/derived/form.ts';
import { RULES } from './rules.ts';
import { STAGES } from './stages.ts';

const page = readFileSync(new URL('../../docs/planning.md', import.meta.url), 'utf8');
/** The rows of a table below a heading, as their cells. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return [...body.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | ')).slice(2);
}

describe('the page about the planning process', () => {
  // Five stages and five guidelines, with four sentences below each.
  it.each([
    ['The stages', 25],
    ['The guidelines', 25],
  ])('has an answer to each sentence of %s', (heading, count) => {
    const ids = new Set(RULES.map(({ id }) => id));
    const labels = new Set(
      formats.flatMap((format) =>
        (['plan', 'task', 'step'] as const).flatMap((level) =>
          cardsFor(formModel(format), level).flatMap(({ title, groups }) => [
            title,
            ...groups.flatMap(({ title: of, fields }) => [of, ...fields.map(({ label }) => label)]),
          ]),
        ),
      ),
    );
    const rows = rowsBelow(heading);
    expect(rows).toHaveLength(count);
    for (const [place = '', , answer = ''] of rows) {
      const named = [...answer.matchAll(/`([\w-]+)`/g)].map(([, id]) => id);
      expect(named.filter((id) => !ids.has(id ?? ''))).toEqual([]);
      const helps = [...answer.matchAll(/help of ([^;]+)/g)].flatMap(([, list = '']) =>
        list.split(/, (?:of )?/),
      );
      expect(
        helps.filter((label) => !labels.has(label)),
        place,
      ).toEqual([]);
      const isAsked = /\bstages\b/.test(answer);
      expect(named.length + helps.length + (isAsked ? 1 : 0), place).toBeGreaterThan(0);
    }
  });

  it('says “stages” only where a stage asks', () => {
    const asked = STAGES.flatMap(({ asks }) => asks).map(({ place }) => place);
    const said = rowsBelow('The stages').filter(([, , answer = '']) => /\bstages\b/.test(answer));
    expect(said.map(([place = '']) => place).filter((place) => !asked.includes(place))).toEqual([]);
  });
});
