import { describe, expect, it } from 'vitest';
import { daysLeft, fullTime, timeAgo } from './when.ts';

const now = new Date(2026, 2, 20, 12, 0).getTime();
const minute = 60_000;
const hour = 60 * minute;

describe('timeAgo', () => {
  it.each([
    [0, 'just now'],
    [-5 * minute, 'just now'],
    [40_000, 'just now'],
    [minute, '1 minute ago'],
    [44 * minute, '44 minutes ago'],
    [50 * minute, '1 hour ago'],
    [11 * hour, '11 hours ago'],
    [23 * hour, 'yesterday'],
    [26 * hour, 'yesterday'],
    [37 * hour, '2 days ago'],
    [13 * 24 * hour, '13 days ago'],
    [14 * 24 * hour, '6 Mar 2026'],
    [400 * 24 * hour, '13 Feb 2025'],
  ])('%i milliseconds earlier is %s', (ago, words) => {
    expect(timeAgo(now - ago, now, 'en-GB')).toBe(words);
  });
});

describe('fullTime', () => {
  it('has the day, the date and the time of day', () => {
    expect(fullTime(now, 'en-GB')).toMatch(/Friday.*20 March 2026.*12:00/);
  });
});

describe('daysLeft', () => {
  it.each([
    [-hour, 'today'],
    [11 * hour, 'today'],
    [13 * hour, 'tomorrow'],
    [30 * 24 * hour, 'in 30 days'],
  ])('%i milliseconds later is %s', (left, words) => {
    expect(daysLeft(now + left, now, 'en-GB')).toBe(words);
  });
});
