/** How long something takes, as people write it: `2d`, `1-2 days`, `half a day`. */

/** In hours of work, at least and at most. */
export interface Duration {
  readonly least: number;
  readonly most: number;
}

/** Hours of work in each unit, at least and at most: a week has five days of work, or seven of the calendar. */
const UNITS: readonly (readonly [unit: RegExp, least: number, most: number])[] = [
  [/^(?:m|min|mins|minutes?)$/i, 1 / 60, 1 / 60],
  [/^(?:h|hrs?|hours?)$/i, 1, 1],
  [/^(?:d|days?|working days?|work days?)$/i, 6, 8],
  [/^(?:w|wks?|weeks?)$/i, 30, 56],
  [/^(?:mo|months?)$/i, 120, 248],
];

const AMOUNT =
  /^(?:~|≈|about|approx\.?|ca\.?|around)?\s*(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:[.,]\d+)?))?\s*\+?\s*([a-z]+(?: days?)?)\.?$/i;

/** What a text says; null where it says more than one length of time, or none. */
export function durationIn(text: string): Duration | null {
  const [, from = '', to, unit = ''] = AMOUNT.exec(text.trim()) ?? [];
  const [, least, most] = UNITS.find(([pattern]) => pattern.test(unit)) ?? [];
  if (least === undefined || most === undefined) return null;
  return { least: numberOf(from) * least, most: numberOf(to ?? from) * most };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
