import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formatWithId } from '../formats/built-in/registry.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { planSchema } from '../plan/schema.ts';
import { setPreferences } from '../storage/preferences.ts';
import { findingsKey, findingsOf } from './findings.ts';
import { createPlanStore } from './plan-store.ts';

/** A plan with one vague action in its step, and what follows what is found in it. */
function opened() {
  const step = { id: 's', name: 'Store', actions: [{ text: 'Handle errors' }] };
  const store = createPlanStore(
    planSchema.parse({
      format: 'feature',
      tasks: [{ id: 't', name: 'Reports', steps: [{ ...step, validation: [{ text: 'Empty' }] }] }],
    }),
  );
  const findings = findingsOf(store);
  const rules = () => findings.getState().problems.map(({ rule }) => rule.id);
  return { store, findings, rules };
}

const actions = printedFieldsOf(formatWithId('feature')).step.find(
  ({ path }) => path === 'actions',
);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('BroadcastChannel', undefined);
  // Preferences are kept in memory where there is no storage.
  vi.stubGlobal('window', { addEventListener: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('looks in a pause, for whoever follows, and counts by card', () => {
  const { store, findings, rules } = opened();
  const heard = vi.fn();
  const end = findings.subscribe(heard);
  expect(rules()).toEqual([]);
  vi.runAllTimers();
  expect(rules()).toEqual(['vague-words']);
  expect([...findings.getState().byCard]).toEqual([
    [findingsKey({ task: 't', step: 's' }, 'step'), 1],
  ]);
  expect(findingsOf(store)).toBe(findings);
  if (!actions) throw new Error('A feature plan has actions.');
  const before = heard.mock.calls.length;
  store.edit({ task: 't', step: 's' }, actions, [{ box: 'none', text: 'Retry', children: [] }]);
  expect(heard).toHaveBeenCalledTimes(before);
  vi.runAllTimers();
  expect(rules()).toEqual([]);
  end();
  store.setTitle('Another');
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps the counts where another look gives the same', () => {
  const { store, findings } = opened();
  findings.look();
  const { byCard } = findings.getState();
  store.setTitle('Another');
  findings.look();
  expect(findings.getState().byCard).toBe(byCard);
});

it('leaves out rules that are switched off, in the plan or for good', () => {
  const { store, findings, rules } = opened();
  const edit = { what: 'change', place: {}, field: null };
  const { plan } = store.state.getState();
  store.commit({ ...plan, checksOff: ['vague-words'] }, edit);
  findings.look();
  expect(rules()).toEqual([]);
  store.undo();
  findings.look();
  expect(rules()).toEqual(['vague-words']);
  setPreferences({ checksOff: ['vague-words'] });
  findings.look();
  expect(rules()).toEqual([]);
  setPreferences({ checksOff: [] });
});
