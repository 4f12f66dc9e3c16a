import { useId, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Rule } from '../../checks/rule.ts';
import { RULES } from '../../checks/rules.ts';
import { getPreferences, subscribePreferences } from '../../storage/preferences.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { announce } from '../../ui/live-region.tsx';
import { Select } from '../../ui/select.tsx';
import { countSaid, type RuleState, ruleState, setRule } from './check-edits.ts';

/** All rules, each with what it is for, and where it holds. */
export function RuleList({ store }: { readonly store: PlanStore }) {
  const here = useStore(store.state, ({ plan }) => plan.checksOff);
  const { checksOff: everywhere } = useSyncExternalStore(subscribePreferences, getPreferences);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none
    <ul role="list" aria-label="Rules" className="divide-y divide-line">
      {RULES.map((rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          state={ruleState(rule.id, here, everywhere)}
          onState={(to) => {
            setRule(store, rule.id, to);
            announce(countSaid(store));
          }}
        />
      ))}
    </ul>
  );
}

interface RuleRowProps {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly onState: (to: RuleState) => void;
}

function RuleRow({ rule: { title, from }, state, onState }: RuleRowProps) {
  const id = useId();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="min-w-48 flex-1">
        <label htmlFor={id} className="text-sm font-medium">
          {title}
        </label>
        <span className="block text-xs text-ink-soft">{from.asks}</span>
      </span>
      <Select id={id} value={state} onChange={(event) => onState(event.target.value as RuleState)}>
        <option value="on">On</option>
        <option value="off here">Off in this plan</option>
        <option value="off">Off in all plans</option>
      </Select>
    </li>
  );
}
