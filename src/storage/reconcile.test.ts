import { describe, expect, it } from 'vitest';
import { titled } from '../testing/titled-plan.ts';
import { checksum } from './checksum.ts';
import type { PlanRecord } from './plan-kind.ts';
import { reconciled } from './reconcile.ts';

function version(
  revision: string,
  supersedes: string[],
  savedAt: number,
  { title = revision, removedAt }: { title?: string; removedAt?: number } = {},
): PlanRecord {
  const head = {
    kind: 'plan',
    version: 1,
    revision,
    supersedes,
    savedAt,
    checksum: checksum(title),
    ...(removedAt === undefined ? {} : { removedAt }),
  };
  return { state: 'read', head, value: titled(title), text: title };
}

describe('reconciled', () => {
  it('takes the one that supersedes the other, whatever the clocks say', () => {
    const older = version('1-a', [], 900);
    const newer = version('2-b', ['1-a'], 100);
    expect(reconciled([older, newer])).toEqual({ newest: newer, divergent: [] });
  });

  it('knows a state of minutes ago as an ancestor', () => {
    const older = version('3-a', ['1-x'], 100);
    const newer = version('400-a', ['399-a', '1-x'], 200);
    expect(reconciled([older, newer])).toEqual({ newest: newer, divergent: [] });
  });

  it('takes the last saved of two that diverged, and names the other', () => {
    const one = version('2-a', ['1-x'], 100);
    const other = version('2-b', ['1-x'], 200);
    expect(reconciled([one, other])).toEqual({ newest: other, divergent: [one] });
    expect(reconciled([other, one])).toEqual({ newest: other, divergent: [one] });
  });

  it('names each text once', () => {
    const one = version('2-a', [], 100, { title: 'same' });
    const other = version('2-b', [], 200, { title: 'same' });
    const third = version('2-c', [], 50);
    expect(reconciled([one, other, third, third])).toEqual({ newest: other, divergent: [third] });
  });

  it('lets a removed version go that does not count', () => {
    const gone = version('2-a', [], 100, { removedAt: 150 });
    const typed = version('2-b', [], 200);
    expect(reconciled([gone, typed])).toEqual({ newest: typed, divergent: [] });
  });

  it('keeps what was typed where the removal counts', () => {
    const gone = version('2-a', [], 200, { removedAt: 250 });
    const typed = version('2-b', [], 100);
    expect(reconciled([gone, typed])).toEqual({ newest: gone, divergent: [typed] });
  });
});
