// Figures out of figures.

/** The one in the middle: a round that something else disturbed does not count. */
export function median(/** @type {readonly number[]} */ values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? upper)) / 2 : upper;
}

/** How many times as much the last is as the first. */
export function growth(/** @type {readonly number[]} */ values) {
  return (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
}

/**
 * The power by which `times` grow with `sizes`: 1 where twice the size takes twice the time, 2
 * where it takes four times as long. The slope of the line that fits best, both in logarithms.
 */
export function exponent(
  /** @type {readonly number[]} */ sizes,
  /** @type {readonly number[]} */ times,
) {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const [mx, my] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? my) - my), 0);
  return above / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

function mean(/** @type {readonly number[]} */ values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
