/** What is missing or weak in a plan: every rule, over the fields that a format prints. */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { Plan } from '../plan/schema.ts';
import {
  type CheckedPart,
  type CheckedPlace,
  type CheckedPlan,
  checkedPlan,
} from './checked-plan.ts';
import { ofPart } from './of-part.ts';
import type { PlacedRemark, Remark, Rule } from './rule.ts';
import { factsOf } from './rules/facts.ts';
import { speaksOfTrouble } from './rules/trouble.ts';
import { RULES } from './rules.ts';

/** Something that a plan lacks. It is advice: nothing that a person does waits for it. */
export interface Problem extends Remark {
  readonly rule: Rule;
  /** The plan or part that it is about, by its ids, and its name: `Step 2: Build`; '' for the plan. */
  readonly place: CheckedPlace;
  readonly name: string;
  readonly level: CheckedPart['level'];
  /** Path of the field from the plan down: `tasks.0.steps.1.validation`. */
  readonly path: string;
}

/**
 * The problems of `plan` as the format with id `format` shows it, in the order of its parts; of one
 * part, a rule after the other, each said once. A template has none: what it leaves open is its purpose. Throws where
 * there is no such format.
 */
export function checkPlan(plan: Plan, format: string): readonly Problem[] {
  const looking = checkByParts(plan, format);
  for (let look = looking.next(); ; look = looking.next()) if (look.done) return look.value;
}

/**
 * The same, a part and then a rule after the other: whoever must not be held up does something else in between. What
 * is found out about a part is kept for as long as the part stays as it is.
 */
export function* checkByParts(plan: Plan, format: string): Generator<void, readonly Problem[]> {
  if (plan.template) return [];
  const checked = checkedPlan(plan, formatFor(format, plan.ownFormat));
  for (const part of checked.all) {
    inPart(part);
    yield;
  }
  const found = new Map<Rule, readonly PlacedRemark[]>();
  for (const rule of PLAN_RULES) {
    found.set(rule, rule.inPlan(checked));
    yield;
  }
  return inOrder(checked, found);
}

/** All that was found, in the order of the parts; of one part, in that of the rules. */
function inOrder(
  { all }: CheckedPlan,
  inPlan: ReadonlyMap<Rule, readonly PlacedRemark[]>,
): readonly Problem[] {
  const byPart = new Map<CheckedPart, Map<Rule, readonly Remark[]>>();
  for (const [rule, remarks] of inPlan) {
    for (const { part, ...remark } of remarks) {
      const own = byPart.get(part) ?? new Map(inPart(part));
      byPart.set(part, own.set(rule, [...(own.get(rule) ?? []), remark]));
    }
  }
  return all.flatMap((part) => {
    const own = byPart.get(part) ?? inPart(part);
    if (own.size === 0) return [];
    return RULES.flatMap((rule) =>
      eachOnce(own.get(rule) ?? []).map((remark) => problemOf(rule, part, remark)),
    );
  });
}

/** Without those that say the same of the same entry: a risk “TBD” with the mitigation “TBD”. */
function eachOnce(remarks: readonly Remark[]): readonly Remark[] {
  const keyOf = ({ field, entry, message }: Remark) => JSON.stringify([field, entry, message]);
  return [...new Map(remarks.map((remark) => [keyOf(remark), remark])).values()];
}

function problemOf(rule: Rule, part: CheckedPart, remark: Remark): Problem {
  const { place, name, level, path } = part;
  const full = path === '' ? remark.field : `${path}.${remark.field}`;
  return { ...remark, rule, place, name, level, path: full };
}

const PART_RULES = RULES.filter((rule) => 'inPart' in rule);
const PLAN_RULES = RULES.filter((rule) => 'inPlan' in rule);

/** What the rules about a part by itself find in it; and what those about the plan need to know of it. */
const inPart = ofPart((part): ReadonlyMap<Rule, readonly Remark[]> => {
  factsOf(part);
  speaksOfTrouble(part);
  const found = PART_RULES.map((rule) => [rule, rule.inPart(part)] as const);
  return new Map(found.filter(([, remarks]) => remarks.length > 0));
});
