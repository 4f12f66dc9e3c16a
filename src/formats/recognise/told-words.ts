/** Words of headings that tell, weigh or look something up: what stands below them is no work. */

const TOLD = words(
  `alternative, annex, appendix, assumption, background, cause, context, example, faq, finding, glossary,
  idea, lessons, note, option, principle, problem, question, reference, risk, scenario, variant`,
);

/** These do so only with a number, `Solution 2`: what stands below `## Solution` may well be work. */
const COUNTED = words(
  'chapter, figure, issue, level, proposal, section, solution, table, test, test case, version',
);

/** The same in other languages, of what headings count: `Variante 1`, `方案1`. */
const ELSEWHERE = words(
  `variante, risiko, frage, anhang, abschnitt, kapitel, szenario, beispiel, risque, annexe, chapitre,
  scénario, exemple, opción, riesgo, pregunta, anexo, sección, capítulo, escenario, ejemplo, opção, risco,
  pergunta, seção, cenário, exemplo, opzione, rischio, domanda, allegato, sezione, capitolo, esempio,
  вариант, риск, вопрос, приложение, раздел, глава, сценарий, пример, 方案, 选项, 選項, 风险, 風險, 问题,
  問題, 场景, 場景, 附录, 附錄, 示例, 案例, 案, 選択肢, リスク, 質問, 付録, シナリオ, 例, 옵션, 대안, 위험, 질문,
  예시, 부록, 시나리오, 图, 圖, 図, 表, 表格, 版本, 章, 测试, 測試, 用例, 测试用例, 需求, 要件, 目标, 目標`,
);

const IN_NAME = new RegExp(`\\b(?:${TOLD})s?\\b`, 'i');
const NAME = new RegExp(`^(?:${TOLD})s?$`, 'i');
const NOUN = new RegExp(`^(?:(?:${TOLD}|${COUNTED})s?|${ELSEWHERE})$`, 'iu');

function words(list: string): string {
  return list.split(/,\s+/).join('|');
}

/** Whether a section that is called `name` tells something: `## Open Questions`. */
export function isTold(name: string): boolean {
  return IN_NAME.test(name);
}

/** Whether a heading says that it tells something, and nothing else: `## Problem`. */
export function isToldName(name: string): boolean {
  return NAME.test(name.trim());
}

/** Whether what headings count is nothing to be done: `Option` where they are `Option 1`, `Option 2`. */
export function isNoWork(noun: string): boolean {
  return NOUN.test(noun);
}
