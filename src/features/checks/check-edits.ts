/** What can be done about a finding: go there, fix it, have its rule say nothing more. */
import type { Problem } from '../../checks/check.ts';
import { getPreferences, setPreferences } from '../../storage/preferences.ts';
import { findingsOf, findingWords } from '../../store/findings.ts';
import { applyFix } from '../../store/fixes.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/** Where a rule holds: everywhere, not in this plan, or in none. */
export type RuleState = 'on' | 'off here' | 'off';

/** Makes the change that a finding offers: one edit, which undo takes back. */
export function fixFinding(store: PlanStore, { fix, place }: Problem): void {
  if (fix) applyFix(store, { fix, place });
  findingsOf(store).look();
}

/** How many findings there are now, as a sentence that is read out. */
export function countSaid(store: PlanStore): string {
  return `Checks: ${findingWords(findingsOf(store).getState().problems.length)}.`;
}

/** Where the rule with this id holds, as the plan and the preferences say. */
export function ruleState(
  id: string,
  here: readonly string[],
  everywhere: readonly string[],
): RuleState {
  if (everywhere.includes(id)) return 'off';
  return here.includes(id) ? 'off here' : 'on';
}

/** Switches a rule on, or off for the plan or for all plans. For the plan it is an edit, as others are. */
export function setRule(store: PlanStore, id: string, to: RuleState): void {
  const { plan } = store.state.getState();
  const here = withId(plan.checksOff, id, to === 'off here');
  if (here !== plan.checksOff) {
    const edit = { what: 'change to the checks', place: {}, field: null };
    store.commit({ ...plan, checksOff: [...here] }, edit);
  }
  const { checksOff } = getPreferences();
  const everywhere = withId(checksOff, id, to === 'off');
  if (everywhere !== checksOff) setPreferences({ checksOff: everywhere });
  findingsOf(store).look();
}

/** `ids` with or without `id`; the same where that changes nothing. */
function withId(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  if (ids.includes(id) === isIn) return ids;
  return isIn ? [...ids, id] : ids.filter((other) => other !== id);
}
