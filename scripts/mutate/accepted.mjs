// Mutants that may survive, as `accepted.json` lists them.

/**
 * @typedef {object} Accepted
 * @property {string} file from the root of the project, with `/`
 * @property {string} text of the condition, in one line
 * @property {boolean} value that it always has
 * @property {string} reason why no test can see it
 */

/**
 * Pairs mutants with the entries that accept them, by their words, as lines move. An entry is for one
 * mutant: of two that say the same, a single entry leaves the second.
 *
 * @template {{ file: string, text: string, value: boolean }} Like
 * @param {readonly Like[]} mutants
 * @param {readonly Accepted[]} accepted
 * @returns {{ mutants: Like[], entries: Accepted[] }} those of both that have no partner
 */
export function withoutPairs(mutants, accepted) {
  const entries = [...accepted];
  const left = mutants.filter(({ file, text, value }) => {
    const at = entries.findIndex(
      (entry) => entry.file === file && entry.text === text && entry.value === value,
    );
    if (at >= 0) entries.splice(at, 1);
    return at < 0;
  });
  return { mutants: left, entries };
}
