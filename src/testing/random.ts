/** Chance that is the same at each run. For tests only. */

/** A whole number from 0 up to, and without, `count`. */
export type Below = (count: number) => number;

/** Whole numbers that look random (mulberry32): the same ones for the same `seed`. */
export function numbersFrom(seed: number): Below {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
}

/** One of `all`, each as likely. Throws where there is none. */
export function oneOf<T>(all: readonly T[], below: Below): T {
  const one = all[below(all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
