/**
 * The seed of the properties that are known to have rare counterexamples (an emptied field before
 * text without a label, for one): the suite holds a fixed set of cases, so that a red run means a
 * change. `PLANFORM_SEED=$RANDOM` looks at others.
 */
export const SEED = Number(process.env.PLANFORM_SEED ?? 1);
