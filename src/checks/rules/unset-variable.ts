/** An environment variable that code reads, and that nobody is told to set. */
import type { Configuration } from '../../plan/values.ts';
import type { CheckedPart } from '../checked-plan.ts';
import type { Fix, PlanRule } from '../rule.ts';
import { factsOf } from './facts.ts';

export const unsetVariable: PlanRule = {
  id: 'unset-variable',
  title: 'Environment variables that are not configured',
  from: {
    seed: '003',
    place: 'stage 4',
    asks: 'Configuration files and environment variables are noted.',
  },
  inPlan: ({ all }) => {
    const told = new Set<string>();
    return all.flatMap((part) =>
      factsOf(part).variables.flatMap(({ name, field, entry }) => {
        if (told.has(name) || all.some((other) => isTold(factsOf(other).text, name))) return [];
        told.add(name);
        const message = `The code reads ${name}, and nothing says that it is to be set: add it to the configuration.`;
        return [{ part, field, entry, message, fix: addTo(part, name) }];
      }),
    );
  },
};

/** Whether a variable is spoken of in another way than code that reads it: as a line of a file, in words. */
function isTold(text: string, name: string): boolean {
  return text.includes(name) && new RegExp(`(?<![\\w.'"\\[(])${name}(?!\\w)`).test(text);
}

function addTo(part: CheckedPart, name: string): Fix | undefined {
  const field = part.fields.get('configuration');
  return (
    field && {
      label: `Add it to ${field.label}`,
      field,
      change: (now: Configuration) => ({ ...now, variables: [...now.variables, name] }),
    }
  );
}
