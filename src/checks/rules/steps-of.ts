/** The steps of a plan as rules look at them. */
import type { CheckedPart, CheckedPlan, PartContent } from '../checked-plan.ts';
import { ofPart } from '../of-part.ts';
import { flat, isTicked } from '../texts.ts';

/** The lists of steps, one for each part that has some. */
export function stepsOf({ all }: CheckedPlan): readonly (readonly CheckedPart[])[] {
  return all
    .filter(({ level, parts }) => level !== 'plan' && parts.length > 0)
    .map(({ parts }) => parts);
}

/**
 * Whether a step is work that is ahead: it says what to do, it is not done yet, and it changes
 * something. To read, commit or verify needs no validation of its own.
 */
export const isAhead = ofPart((part) => {
  const { actions, code, objective } = part.holder;
  const name = 'name' in part.holder ? part.holder.name : '';
  const saysWhat = actions.length > 0 || code.length > 0 || objective !== '';
  return saysWhat && !isDone(part) && !CHANGES_NOTHING.test(name) && !REPORTED.test(name);
});

const CHANGES_NOTHING =
  /^\W*(?:commit|push|read|review|understand|analy[sz]e|analysis|research|investigate|explore|scope|verify|check|validat|confirm|document|summar|discuss|decide|baseline|final|run|capture|ensure|gather|collect)|\b(?:documentation|docs|readme|guide|changelog|analysis|audit|inventory|research|synthesis|wrap[- ]?up)\b/i;

/** What a report begins with: “Created the helper”. */
const REPORTED =
  /^\W*(?:created|added|updated|removed|fixed|implemented|converted|replaced|moved|refactored|renamed|wrote|extracted|kept|migrated|installed|configured)\b/i;

/** Whether all that a step has to do is ticked off, with a box or with a sign. */
function isDone({ holder }: PartContent): boolean {
  const all = flat(holder.actions);
  // A checklist may stand in a text, too.
  if (/^\s*[-*] \[x\]/im.test(holder.objective)) return !/^\s*[-*] \[ \]/m.test(holder.objective);
  const done = all.filter(isTicked);
  const open = all.filter(({ box }) => box === 'open');
  return done.length > 0 && open.length === 0;
}
