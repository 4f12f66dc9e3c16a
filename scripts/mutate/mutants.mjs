// The mutants of some folders: each is one condition that always has the same value.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../setup.mjs';
import { conditionsIn } from './conditions.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} file from the root of the project, with `/`
 * @property {number} start of the condition in the file
 * @property {number} end
 * @property {number} line counted from 1
 * @property {string} text of the condition, in one line
 * @property {boolean} value that it always has
 */

/**
 * @param {readonly string[]} paths of folders and files, from the root of the project
 * @returns {Mutant[]}
 */
export function mutantsIn(paths) {
  return paths.flatMap((path) => {
    if (path.endsWith('.ts')) return mutantsOf(join(root, path));
    return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.(?:test|d)\.ts$/.test(name))
      .sort()
      .flatMap((name) => mutantsOf(join(root, path, name)));
  });
}

/** @returns {Mutant[]} */
function mutantsOf(/** @type {string} */ path) {
  const file = relative(root, path).split(sep).join('/');
  return conditionsIn(file, readFileSync(path, 'utf8')).flatMap(({ values, ...condition }) => {
    const text = condition.text.replace(/\s+/g, ' ');
    return values.map((value) => ({ ...condition, file, text, value }));
  });
}

/**
 * The code of a file with a switch in each condition: `a && b` becomes `__mutants.of(7, 8, (a && b))`,
 * where 7 and 8 are the mutants that make it true and false, -1 for none.
 *
 * @param {string} code
 * @param {readonly (Mutant & { id: number })[]} mutants of this file
 */
export function withSwitches(code, mutants) {
  /** @type {Map<string, (Mutant & { id: number })[]>} */
  const conditions = new Map();
  for (const mutant of mutants) {
    const key = `${mutant.start} ${mutant.end}`;
    conditions.set(key, [...(conditions.get(key) ?? []), mutant]);
  }
  /** What is put where; of two at one place, the inner condition ends first and begins last. */
  const pieces = [...conditions.values()].flatMap((all) => {
    const [{ start, end } = { start: 0, end: 0 }] = all;
    const [yes, no] = [true, false].map(
      (made) => all.find(({ value }) => value === made)?.id ?? -1,
    );
    return [
      {
        at: start,
        size: end - start,
        opens: true,
        text: `globalThis.__mutants.of(${yes}, ${no}, (`,
      },
      { at: end, size: end - start, opens: false, text: '))' },
    ];
  });
  const sorted = pieces.sort((one, other) => {
    if (one.at !== other.at) return one.at - other.at;
    if (one.opens !== other.opens) return one.opens ? 1 : -1;
    return one.opens ? other.size - one.size : one.size - other.size;
  });
  let from = 0;
  let result = '';
  for (const { at, text } of sorted) {
    result += code.slice(from, at) + text;
    from = at;
  }
  return result + code.slice(from);
}
