/** How long something takes, as people write it: `2d`, `1-2 days`, `half a day`. */

/** In hours of work, at least and at most. */
export interface Duration {
  readonly least: number;
  readonly most: number;
}

type UnitName = 'minute' | 'hour' | 'day' | 'week' | 'month';

interface Unit {
  readonly name: UnitName;
  readonly words: RegExp;
  /** Hours of work in it, at least and at most: a week has five days of work, or seven of the calendar. */
  readonly least: number;
  readonly most: number;
  /** Hours in it where times are added up: days of eight, weeks of five days, months of four weeks. */
  readonly hours: number;
}

const UNITS: readonly Unit[] = [
  {
    name: 'minute',
    words: /^(?:m|min|mins|minutes?)$/i,
    least: 1 / 60,
    most: 1 / 60,
    hours: 1 / 60,
  },
  { name: 'hour', words: /^(?:h|hrs?|hours?)$/i, least: 1, most: 1, hours: 1 },
  { name: 'day', words: /^(?:d|days?|working days?|work days?)$/i, least: 6, most: 8, hours: 8 },
  { name: 'week', words: /^(?:w|wks?|weeks?)$/i, least: 30, most: 56, hours: 40 },
  { name: 'month', words: /^(?:mo|months?)$/i, least: 120, most: 248, hours: 160 },
];

const AMOUNT =
  /^(?:~|≈|about|approx\.?|ca\.?|around)?\s*(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:[.,]\d+)?))?\s*\+?\s*([a-z]+(?: days?)?)\.?$/i;

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

function amountIn(text: string): Amount | null {
  const [, from = '', to, words = ''] = AMOUNT.exec(text.trim()) ?? [];
  const unit = UNITS.find((each) => each.words.test(words));
  return unit ? { from: numberOf(from), to: numberOf(to ?? from), unit } : null;
}

/** What a text says; null where it says more than one length of time, or none. */
export function durationIn(text: string): Duration | null {
  const amount = amountIn(text);
  if (!amount) return null;
  const { from, to, unit } = amount;
  return { least: from * unit.least, most: to * unit.most };
}

/**
 * What lengths of time add up to, in words: `2 days` and `4h` are `2.5 days`, `1-2 days` twice
 * `2–4 days`. In their unit where they have one, else in days, or in hours where none is as long as
 * a day. null where there is none, or one of the texts says something else.
 */
export function sumInWords(texts: readonly string[]): string | null {
  const amounts = texts.map(amountIn).filter((amount) => amount !== null);
  const [first] = amounts;
  if (!first || amounts.length < texts.length) return null;
  const isOne = amounts.every(({ unit }) => unit === first.unit);
  const wanted = amounts.some(({ unit }) => unit.hours >= 8) ? 'day' : 'hour';
  const unit = isOne ? first.unit : (UNITS.find(({ name }) => name === wanted) ?? first.unit);
  const sum = (half: 'from' | 'to') => {
    const hours = amounts.reduce((all, each) => all + each[half] * each.unit.hours, 0);
    return Number((hours / unit.hours).toFixed(2));
  };
  const [from, to] = [sum('from'), sum('to')];
  const noun = to === 1 ? unit.name : `${unit.name}s`;
  return from === to ? `${to} ${noun}` : `${from}–${to} ${noun}`;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
