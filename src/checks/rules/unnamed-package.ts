/** A package that is listed, and that nothing in the plan uses. */
import type { CheckedPart } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { factsOf } from './facts.ts';
import { listsAt } from './listed.ts';
import { namesPackage, packageName } from './packages.ts';

export const unnamedPackage: PlanRule = {
  id: 'unnamed-package',
  title: 'Listed packages that no step names',
  from: { seed: '003', place: 'stage 4', asks: 'Libraries and packages are named.' },
  inPlan: (plan) => {
    const packages = listsAt(plan, ['dependencies']).flatMap(({ part, path, pairs }) =>
      pairs.flatMap(({ first }, entry) => {
        const name = packageName(first);
        return /^@?[a-z0-9][\w./-]+$/.test(name) ? [{ part, field: path, entry, name }] : [];
      }),
    );
    const unnamed = packages.filter(({ name }) => !plan.all.some((part) => names(part, name)));
    // Steps that name few of the packages at all leave that to the list.
    if (unnamed.length * 2 > packages.length) return [];
    return unnamed.map(({ part, field, entry, name }) => ({
      ...{ part, field, entry },
      message: `${name} is listed, and no step names it: say which step adds it, or take it out.`,
    }));
  },
};

/** Whether a part speaks of a package, in its name or its texts. */
function names(part: CheckedPart, name: string): boolean {
  return namesPackage(`${part.name}\n${factsOf(part).text}`, name);
}
