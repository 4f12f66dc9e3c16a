/** Words of headings that tell, weigh or look something up: what stands below them is no work. */

const TOLD = words(
  `alternative, annex, appendix, assumption, background, cause, context, example, faq, finding, glossary,
  idea, lessons, note, option, principle, problem, question, reference, risk, scenario, variant`,
);

/** These do so only with a number, `Solution 2`: what stands below `## Solution` may well be work. */
const COUNTED = words(
  'chapter, figure, issue, level, proposal, section, solution, table, test, test case, version',
);

const IN_NAME = new RegExp(`\\b(?:${TOLD})s?\\b`, 'i');
const NOUN = new RegExp(`^(?:${TOLD}|${COUNTED})s?$`, 'i');

function words(list: string): string {
  return list.split(/,\s+/).join('|');
}

/** Whether a section that is called `name` tells something: `## Open Questions`. */
export function isTold(name: string): boolean {
  return IN_NAME.test(name);
}

/** Whether what headings count is nothing to be done: `Option` where they are `Option 1`, `Option 2`. */
export function isNoWork(noun: string): boolean {
  return NOUN.test(noun);
}
