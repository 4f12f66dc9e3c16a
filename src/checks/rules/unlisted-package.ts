/** A package that a step installs, and that the plan's list of packages lacks. */
import type { PlanRule } from '../rule.ts';
import { factsOf } from './facts.ts';
import { addToList, listsAt, textOf } from './listed.ts';
import { namesPackage } from './packages.ts';

export const unlistedPackage: PlanRule = {
  id: 'unlisted-package',
  title: 'Packages that are installed and not listed',
  from: { seed: '003', place: 'stage 4', asks: 'Libraries and packages are named.' },
  inPlan: (plan) => {
    const lists = listsAt(plan, LISTS);
    const [first] = lists;
    if (!first) return [];
    const label = first.part.fields.get(first.path)?.label;
    const listed = textOf(lists);
    const told = new Set<string>();
    return plan.all.flatMap((part) =>
      factsOf(part).packages.flatMap(({ name, field, entry }) => {
        if (told.has(name) || namesPackage(listed, name)) return [];
        told.add(name);
        const message = `${name} is installed here and is not in ${label}: add it there.`;
        return [{ part, field, entry, message, fix: addToList(plan, part, LISTS, name) }];
      }),
    );
  },
};

const LISTS = ['dependencies'] as const;
