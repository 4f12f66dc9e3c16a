import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankPlan } from '../../../plan/blank-plan.ts';
import { createPlanStore } from '../../../store/plan-store.ts';
import { settledPlan } from './settled-plan.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const store = createPlanStore(blankPlan('task'));
  const settled = settledPlan(store);
  const seen: string[] = [];
  settled.subscribe(({ title }) => seen.push(title));
  return { store, settled, seen };
}

test('follows once there was a pause', () => {
  const { store, settled, seen } = opened();
  store.setTitle('A');
  vi.advanceTimersByTime(60);
  store.setTitle('Ab');
  vi.advanceTimersByTime(60);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(seen).toEqual(['Ab']);
  expect(settled.getState()).toBe(store.state.getState().plan);
});

test('follows now and then where there is no pause', () => {
  const { store, seen } = opened();
  for (let key = 1; key <= 20; key++) {
    store.setTitle(String(key));
    vi.advanceTimersByTime(50);
  }
  expect(seen).toHaveLength(2);
  vi.advanceTimersByTime(200);
  expect(seen.at(-1)).toBe('20');
});
