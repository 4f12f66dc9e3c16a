/** A validation that names neither what to run nor what comes out shows nothing. */

import type { PartRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { quoted } from '../words.ts';

export const unprovenValidation: PartRule = {
  id: 'unproven-validation',
  title: 'Validation with neither a command nor a result',
  from: {
    seed: '003',
    place: 'stage 5',
    asks: 'A command to test with, and the result that is expected.',
  },
  inPart: ({ holder, fields }) => {
    const field = 'validation';
    const items = flat(holder.validation);
    if (!fields.has(field) || items.length === 0) return [];
    if (!items.every(({ text }) => isBare(text))) return [];
    const [first] = items;
    const message = `${quoted(first?.text ?? '')} does not say what shows it: add a command to run, or the result to expect.`;
    return [{ field, entry: 0, message }];
  },
};

/** Whether a text only says that something is tested, or that it works. */
function isBare(text: string): boolean {
  return ONLY_TESTED.test(text) || ONLY_WORKS.test(text);
}

const KINDS =
  '(?:manual(?:ly)?|unit|integration|e2e|end-to-end|regression|smoke|functional|final|code|basic|full|local(?:ly)?|thorough(?:ly)?)';
const THINGS =
  '(?:it|this|that|all|everything|(?:the |all |each |new |your |every )*(?:changes?|steps?|implementation|functionality|features?|code|results?|output|fix|behaviou?r|system|app|application|component|module|integration|flow|ui))';

/** `Manual testing`, `Test the changes thoroughly`, `Code review`. */
const ONLY_TESTED = new RegExp(
  `^(?:(?:run|do|write|perform|add)\\s+)?(?:${KINDS}\\s+)*(?:test(?:s|ed|ing)?|check(?:s|ed)?|verif(?:y|ied|ication)|validat(?:e|ed|ion)|confirm|qa|review(?:ed)?)(?:\\s+${THINGS})?(?:\\s+(?:thoroughly|manually|locally|carefully|again|properly|done|completed?))?[.!]?$`,
  'i',
);
/** `It works`, `Verify that everything works as expected`. */
const ONLY_WORKS = new RegExp(
  `^(?:(?:check|verify|validate|confirm|ensure|make sure|test)\\s+(?:that\\s+|if\\s+|whether\\s+)?)?${THINGS}\\s+(?:still\\s+|now\\s+)?(?:works?|working|functions?|is (?:ok|fine|good|working|correct|done|functional)|runs?|behaves)(?:\\s+(?:properly|correctly|fine|well|as (?:expected|intended|designed|before)))?[.!]?$`,
  'i',
);
