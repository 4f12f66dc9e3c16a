import type { Legible } from '../plan/legible.ts';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import { markOf, valueIn } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { legibleIn, type Newer } from './kind.ts';
import { nameInList } from './list-cache.ts';
import { planKind } from './plan-kind.ts';
import { guessedName } from './quarantine.ts';
import type { Settled } from './settle.ts';
import { tabOf } from './tab.ts';

/** A plan that a newer Planform wrote. It is there to be looked at, and stays as it is. */
export interface NewerPlan {
  readonly state: 'newer';
  readonly id: string;
  readonly name: string;
  /** Sentences for the person: who wrote it, and what to do. */
  readonly reason: string;
  /** The stored text as it stands. */
  readonly text: string;
  /** The plan in that text and its version, whatever its shape is; undefined where there is none. */
  readonly stored: { readonly version: number; readonly plan: unknown } | undefined;
  /** What this Planform can make out of it; undefined where that is nothing. */
  readonly legible: Legible<Plan> | undefined;
  /** What was typed in this version of Planform and is not in it, last typed first. Mostly empty. */
  readonly typed: readonly Plan[];
}

/** What can be said of the newer value that was found for a plan, and of what stands beside it. */
export function newerPlan(
  environment: StorageEnvironment,
  id: string,
  { reason, text }: Newer,
  { beside }: Pick<Settled, 'beside'>,
): NewerPlan {
  const plan = valueIn(text);
  const version = markOf(text)?.version;
  const legible = legibleIn(text, planKind);
  // Typed in this tab and taken by no store; drafts of this and other tabs are in `beside`.
  const unsaved = tabOf(environment).openPlans.get(id)?.unsaved();
  return {
    state: 'newer',
    id,
    name: legible ? planName(legible.value) : guessedName(text, id, nameInList(environment, id)),
    reason,
    text,
    stored: plan === undefined || version === undefined ? undefined : { version, plan },
    legible,
    typed: [...(unsaved ? [unsaved.plan] : []), ...beside.map(({ value }) => value)],
  };
}
