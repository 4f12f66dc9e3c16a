/** Which parts of a plan plan tests. */
import { ofPart } from '../of-part.ts';
import { isEnglish } from '../words.ts';
import { factsOf } from './facts.ts';

export const TESTING = [
  'testing.unit',
  'testing.integration',
  'testing.endToEnd',
  'testing.strategy',
] as const;

const TESTS =
  /\btest|テスト|測試|测试|тест|\bspecs?\b|\bQA\b|\bverif|\bvalidat|\bcoverage\b|\bassert|\bpytest\b|\bvitest\b|\bjest\b|\bplaywright\b|\bcypress\b/i;

/** Whether a part says how something is tested or verified; true in languages that are not known here. */
export const plansTests = ofPart((part) => {
  const { testing, validation } = part.holder;
  // What another format prints of it is planned, too.
  if (Object.values(testing).some((value) => value.length > 0)) return true;
  if (validation.length > 0) return true;
  const { text } = factsOf(part);
  return TESTS.test(text) || (text !== '' && !isEnglish(text));
});

/** Whether a step says in its own texts how it is seen to work: by a command or a look. */
export const verifiesItself = ofPart(
  (part) => isAboutTests(part) || VERIFIES.test(factsOf(part).text),
);
const VERIFIES =
  /\b(?:verify|verifies|validate|confirm|check (?:that|if|whether)|make sure|ensure that|assert)\b|\b(?:run|add|write|update|pass(?:es)?) (?:\w+ ){0,3}tests?\b|\b(?:npm|pnpm|yarn|cargo|go|make|bun|mvn) (?:run )?test|\bpytest\b|\bvitest\b|\bjest\b/i;

/** Whether a step is one of tests, by its name. */
export const isAboutTests = ofPart(({ holder }) => 'name' in holder && TESTS.test(holder.name));
