/** A package that a step installs, and that the plan's list of packages lacks. */
import type { CheckedPart, CheckedPlan } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { factsOf, type InstalledPackage } from './facts.ts';
import { addToList, listsAt, placeFor, textOf } from './listed.ts';
import { namesPackage } from './packages.ts';

export const unlistedPackage: PlanRule = {
  id: 'unlisted-package',
  title: 'Packages that are installed and not listed',
  from: { seed: '003', place: 'stage 4', asks: 'Libraries and packages are named.' },
  inPlan: (plan) => {
    const [first] = listsAt(plan, PACKAGE_LISTS);
    if (!first) return [];
    const label = first.part.fields.get(first.path)?.label;
    return unlistedPackages(plan).map(({ part, field, entry, name }) => ({
      ...{ part, field, entry },
      message: `${name} is installed here and is not in ${label}: add it there.`,
      fix: addToList(placeFor(plan, part, PACKAGE_LISTS), name),
    }));
  },
};

/** A package that a part installs. */
export interface UnlistedPackage extends InstalledPackage {
  readonly part: CheckedPart;
}

/** The packages that are installed and that no list has, each where it is installed first. */
export function unlistedPackages(plan: CheckedPlan): readonly UnlistedPackage[] {
  const listed = textOf(listsAt(plan, PACKAGE_LISTS));
  const told = new Set<string>();
  return plan.all.flatMap((part) =>
    factsOf(part).packages.flatMap((found) => {
      if (told.has(found.name) || namesPackage(listed, found.name)) return [];
      told.add(found.name);
      return [{ ...found, part }];
    }),
  );
}

export const PACKAGE_LISTS = ['dependencies'] as const;
