import { expect, it } from 'vitest';
import { PlanLineage } from './plan-lineage.ts';

it('has seen what it came from and all that it issued', () => {
  const lineage = new PlanLineage({ seen: ['4-x'], checksum: '' });
  const first = lineage.nextRevision([]);
  const second = lineage.nextRevision(['9-y']);
  expect(first).toMatch(/^5-/);
  expect(second).toMatch(/^10-/);
  for (const revision of ['4-x', '1-x', first, second]) {
    expect(lineage.hasSeen(revision)).toBe(true);
  }
  expect(lineage.hasSeen('5-x')).toBe(false);
  expect(lineage.hasSeen('9-y')).toBe(false);
});

it('claims nothing of its own former run when it goes on from another version', () => {
  const lineage = new PlanLineage({ seen: [], checksum: '' });
  const mine = lineage.nextRevision([]);
  lineage.goOnFrom({ seen: ['7-y'], checksum: '' });
  expect(lineage.hasSeen(mine)).toBe(false);
  lineage.nextRevision([]);
  expect(lineage.hasSeen(mine)).toBe(false);
});
