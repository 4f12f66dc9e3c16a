/** A plan and two versions that were made from it, as two tabs make them. For tests only. */
import fc from 'fast-check';
import { formatWithId } from '../formats/built-in/registry.ts';
import type { Plan } from '../plan/schema.ts';
import { type Choice, choiceWith, editOf } from './plan-edits.ts';
import { calmPlan } from './plans.ts';

export interface Versions {
  readonly base: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
}

const choices = fc.array(choiceWith(fc.constant('')), { maxLength: 5 });

/** Up to five edits of every kind in each version. What an edit types is a word of its own. */
export const anyVersions: fc.Arbitrary<Versions> = fc
  .tuple(calmPlan, choices, choices)
  .map(([base, mine, theirs]) => ({
    base,
    mine: edited(base, mine, 'mine'),
    theirs: edited(base, theirs, 'theirs'),
  }));

function edited(base: Plan, edits: readonly Choice[], who: string): Plan {
  return edits.reduce((before, choice, at) => {
    const text = `${who}${at}word`;
    const { plan } = editOf(before, formatWithId(before.format), { ...choice, text });
    // The copy of a step has an id that no other tab makes.
    return JSON.parse(JSON.stringify(plan).replaceAll('-copy"', `-${who}${at}"`));
  }, base);
}

/** The words that edits of a version typed and that are still there. */
export function typedWords(plan: Plan): string[] {
  return [...new Set(JSON.stringify(plan).match(/(?:mine|theirs)\dword/g))].sort();
}
