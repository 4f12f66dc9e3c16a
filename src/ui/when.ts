/** When something happened, for reading at a glance and in full. */

/** `5 minutes ago`, `yesterday`, `12 Mar 2026`: by distance from `now`. Both in milliseconds since 1970. */
export function timeAgo(then: number, now: number, language?: string): string {
  const seconds = Math.round((then - now) / 1000);
  if (seconds > -45) return 'just now';
  const { relative, date } = formatsIn(language);
  if (seconds > -45 * 60) return relative.format(Math.round(seconds / 60), 'minute');
  if (seconds > -22 * 3600) return relative.format(Math.round(seconds / 3600), 'hour');
  const days = Math.round((startOfDay(then) - startOfDay(now)) / DAY);
  if (days > -14) return relative.format(Math.min(days, -1), 'day');
  return date.format(then);
}

/** `today`, `tomorrow`, `in 12 days`: when something that is to come happens; what is over is today. */
export function daysLeft(then: number, now: number, language?: string): string {
  const days = Math.max(0, Math.round((startOfDay(then) - startOfDay(now)) / DAY));
  return formatsIn(language).relative.format(days, 'day');
}

/** Day, date and time of day, in words. */
export function fullTime(then: number, language?: string): string {
  return formatsIn(language).full.format(then);
}

interface Formats {
  readonly relative: Intl.RelativeTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
}

/** To make one takes a hundred times as long as to use it, and a list has hundreds of times. */
function formatsIn(language: string | undefined): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = {
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
    full: new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }),
  };
  made.set(language, formats);
  return formats;
}

const made = new Map<string | undefined, Formats>();

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** Milliseconds. A day that the clocks change on is an hour off: rounding takes that. */
const DAY = 24 * 60 * 60 * 1000;
