/** Generated plans with anything that a plan may have, printed or not. For tests only. */
import fc from 'fast-check';
import { type Plan, planSchema } from '../plan/schema.ts';
import {
  fieldsWith,
  type Generated,
  holderWith,
  pairsOf,
  planFieldsWith,
  snippetOf,
  type Texts,
  tableOf,
  withIds,
} from './plan-fields.ts';
import { TROUBLED } from './plans.ts';

/** What no plan has, and what it cannot wait for: there is nothing beside it. */
const OF_PARTS = new Set(['name', 'steps', 'dependsOn']);

/**
 * A normalised plan with each field at any level, fields of one's own, steps of steps, and other
 * content. No format prints all of it.
 */
export const anyPlan: fc.Arbitrary<Plan> = anyPlanOf(TROUBLED);

function anyPlanOf(texts: Texts): fc.Arbitrary<Plan> {
  const paths = Object.keys(fieldsWith(texts));
  const after = fc.constantFrom('', '<next', ...paths, ...paths.map((path) => `<${path}`));
  const ofAny = {
    own: fc.array(ownWith(texts), { maxLength: 2 }),
    other: fc.array(fc.record({ after, text: texts.prose }), { maxLength: 2 }),
  };
  const number = fc.constantFrom('', '0', '2.1', 'T007');
  const partWith = (below?: fc.Arbitrary<Generated>): fc.Arbitrary<Generated> => {
    const steps = below && fc.array(below, { maxLength: 2 });
    return holderWith({ ...fieldsWith(texts, steps), ...ofAny, number }, true);
  };
  const task = partWith(partWith(partWith(partWith())));
  const tasks = fc.array(task, { minLength: 1, maxLength: 2 }).map((parts) => withIds(parts));
  const fields = Object.entries(fieldsWith(texts)).filter(([path]) => !OF_PARTS.has(path));
  const whole = { ...Object.fromEntries(fields), ...ofAny, template: fc.boolean() };
  return fc
    .tuple(holderWith(whole, true), holderWith(planFieldsWith(texts, tasks)))
    .map((parts) => planSchema.parse(Object.assign({}, ...parts)));
}

/** A field of one's own, of any kind. */
function ownWith(texts: Texts): fc.Arbitrary<unknown> {
  const { prose, line, items } = texts;
  const of = (kind: string, value: fc.Arbitrary<unknown>) =>
    fc.record({ label: line, kind: fc.constant(kind), value });
  return fc.oneof(
    of('line', line),
    of('prose', prose),
    of('choice', line),
    of('list', items),
    of('table', tableOf(texts)),
    of('pairs', pairsOf(texts)),
    of('snippets', fc.array(fc.record(snippetOf(texts)), { maxLength: 2 })),
  );
}
