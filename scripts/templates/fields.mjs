// The fields of a template as rows, in the way that people write them down: `Tests > Unit`, list.

/** @typedef {import('../bench/parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/own-format.ts').OwnPart} OwnPart */

/**
 * @typedef {object} FieldRow
 * @property {string} path words of headings and labels from the outermost on
 * @property {string} kind
 * @property {boolean} help whether something tells how to fill it in
 * @property {'none' | 'required' | 'optional'} need
 * @property {string} series of the headings on the way that repeat, how each is called
 * @property {string} content what a new plan has in it
 */

/** Names of kinds as people write them down. */
const KINDS = {
  prose: 'text',
  numbered: 'ordered',
  snippets: 'code',
  'pairs-inside': 'pairs',
  'pairs-plain': 'pairs',
};

/**
 * The fields that Planform finds in a template.
 *
 * @param {Parts} parts
 * @param {string} text
 * @returns {FieldRow[]}
 */
export function fieldsOf(parts, text) {
  const { own } = parts.formatOfTemplate(text);
  if (!own) return [];
  const plan = parts.planOfTemplate(text);
  const [task] = plan.tasks;
  const holders = { plan, task, step: task?.steps[0] };
  /** @type {FieldRow[]} */
  const rows = [];
  const [naming, steps] = own.names;
  if (naming && naming.placeholder !== '') rows.push(named('(title)', true));
  const section = own.had.sections[0]?.label ?? '';
  const around = steps ? [section, steps.text.replace(/[\s:：–-]*\{name\}.*$/, '')] : [];
  const prefix = around.filter(Boolean).join(' > ');
  if (steps) rows.push(named(`${prefix} > (title)`, steps.placeholder !== '', prefix));
  for (const { of, after, part } of own.parts) {
    const inSteps = of === 'task' && section !== '' && isInside(part, after);
    const path = of === 'step' ? prefix : inSteps ? section : '';
    rows.push(...rowsOf(part, path, of === 'step' ? prefix : '', 'none', holders[of]));
  }
  return rows;
}

/** Whether a part stands in the section of the steps: behind them, and deeper. */
function isInside(/** @type {OwnPart} */ { mark }, /** @type {string} */ after) {
  return after === 'steps' && mark.as === 'heading' && mark.level > 2;
}

/** @returns {FieldRow} */
function named(/** @type {string} */ path, /** @type {boolean} */ help, series = '') {
  return { path, kind: 'line', help, need: 'none', series, content: '' };
}

/**
 * @param {OwnPart} part
 * @param {string} around
 * @param {string} series
 * @param {FieldRow['need']} outer
 * @param {unknown} holder
 * @returns {FieldRow[]}
 */
function rowsOf(part, around, series, outer, holder) {
  const need = part.need === 'none' ? outer : part.need;
  const isFront = part.mark.as === 'front-matter';
  const words =
    part.series || (isFront ? '(front matter)' : part.mark.as === 'none' ? '' : part.label);
  const bare = around === '' ? '(intro)' : around;
  const path = words === '' ? bare : [around, words].filter(Boolean).join(' > ');
  const repeated = part.series === '' ? series : path;
  /** @type {FieldRow[]} */
  const rows = [];
  const isHeading = part.mark.as === 'heading';
  if (part.series !== '' && isHeading) {
    rows.push({ ...named(`${path} > (title)`, true, path), need });
  }
  if (part.path !== '') {
    rows.push({
      path,
      kind: KINDS[/** @type {keyof typeof KINDS} */ (part.kind)] ?? part.kind,
      help: part.help !== '' || part.placeholder !== '' || part.choices.length > 0,
      need,
      series: repeated,
      content: JSON.stringify(valueAt(holder, part.path) ?? ''),
    });
  }
  return [...rows, ...part.parts.flatMap((inner) => rowsOf(inner, path, repeated, need, holder))];
}

/** What a plan, task or step has at a path. */
function valueAt(/** @type {any} */ holder, /** @type {string} */ path) {
  if (!path.startsWith('own.')) {
    return path.split('.').reduce((value, key) => value?.[key], holder);
  }
  const key = path.slice('own.'.length);
  return holder?.own.find((/** @type {{ key: string }} */ own) => own.key === key)?.value;
}
