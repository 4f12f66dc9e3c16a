/** An environment variable that code reads, and that nobody is told to set. */
import type { Configuration } from '../../plan/values.ts';
import type { CheckedPart, CheckedPlan } from '../checked-plan.ts';
import type { Fix, PlanRule } from '../rule.ts';
import { factsOf, type Named } from './facts.ts';
import { type ListPlace, placeFor } from './listed.ts';

export const unsetVariable: PlanRule = {
  id: 'unset-variable',
  title: 'Environment variables that are not configured',
  from: {
    seed: '003',
    place: 'stage 4',
    asks: 'Configuration files and environment variables are noted.',
  },
  inPlan: (plan) =>
    unsetVariables(plan).map(({ part, field, entry, name }) => ({
      ...{ part, field, entry },
      message: `The code reads ${name}, and nothing says that it is to be set: add it to the configuration.`,
      fix: addVariable(placeFor(plan, part, ['configuration']), name),
    })),
};

/** A variable that the code of a part reads. */
export interface UnsetVariable extends Named {
  readonly part: CheckedPart;
}

/** The variables that code reads and that nothing else speaks of, each where it is read first. */
export function unsetVariables({ all }: CheckedPlan): readonly UnsetVariable[] {
  const told = new Set(all.flatMap((part) => [...factsOf(part).toldNames]));
  return all.flatMap((part) =>
    factsOf(part).variables.flatMap((variable) => {
      const { name } = variable;
      if (told.has(name)) return [];
      told.add(name);
      return [{ ...variable, part }];
    }),
  );
}

/** Adds a variable to the configuration at a place; undefined without one. */
export function addVariable(place: ListPlace | undefined, name: string): Fix | undefined {
  return (
    place && {
      label: `Add it to ${place.field.label}`,
      place: place.part.place,
      field: place.field,
      change: (now: Configuration) => ({ ...now, variables: [...now.variables, name] }),
    }
  );
}
