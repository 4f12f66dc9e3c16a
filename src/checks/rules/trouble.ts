/** Whether a text speaks of what may go wrong, or of what is not the usual case. */
import { ofPart } from '../of-part.ts';
import { textsOf } from '../texts.ts';
import { isEnglish } from '../words.ts';

const TROUBLE =
  /\b(?:errors?|exceptions?|fail(?:s|ed|ing|ures?)?|invalid|missing|empty|null|undefined|none|time-?outs?|times? out|edge cases?|corner cases?|fall(?:s|ing)? back|fallbacks?|retr(?:y|ies)|rejects?|rejected|refus(?:e|es|ed)|unauthori[sz]ed|forbidden|denied|not found|unavailable|unreachable|offline|conflicts?|duplicates?|limits?|overflow|malformed|unknown|unexpected|wrong|bugs?|broken|breaks?|crash(?:es)?|rollback|roll back|revert|recover[sy]?|without|unless|if (?:no|not|the|it|a|an|any)|catch|throws?|raises?|try|warn(?:s|ing|ings)?|[45]\d\d)\b/i;

/** Whether any text of a part does; true where it is in a language whose words are not known here. */
export const speaksOfTrouble = ofPart((part) => {
  const texts = textsOf(part).map(({ text }) => text);
  return texts.some((text) => TROUBLE.test(text)) || !isEnglish(texts.join('\n'));
});
