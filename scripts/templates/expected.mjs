// What people say of the fields of a template, and whether a field is what they say.

/** @typedef {import('./fields.mjs').FieldRow} FieldRow */

/**
 * @typedef {object} Expected
 * @property {string} path
 * @property {readonly string[]} kinds each of which is right
 * @property {boolean} help
 * @property {string} need
 */

/**
 * The rows of a table with a head: path, kind, help, need, note.
 *
 * @param {string} text
 * @returns {Expected[]}
 */
export function expectedIn(text) {
  const [, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [path = '', kind = '', help = '', need = 'none', note = ''] = line.split('\t');
    const also = /alt=([^;]*)/.exec(note)?.[1]?.match(/[a-z]+/g) ?? [];
    return { path, kinds: [kind, ...also], help: help === 'yes', need: need.trim() || 'none' };
  });
}

/**
 * @typedef {object} Score
 * @property {number} fields
 * @property {number} found
 * @property {number} kinds how many of those found are of a right kind
 * @property {number} helped how many say right whether there is help
 * @property {number} needs how many say right whether they have to be there
 * @property {number} series how many parts that repeat there are
 * @property {number} collapsed how many of those are one
 * @property {number} taken fields with help in them as if it were a value
 * @property {readonly string[]} misses
 */

/**
 * @param {readonly Expected[]} expected
 * @param {readonly FieldRow[]} rows
 * @returns {Score}
 */
export function scoreOf(expected, rows) {
  const misses = [];
  const score = { fields: expected.length, found: 0, kinds: 0, helped: 0, needs: 0, taken: 0 };
  const series = new Map();
  for (const { path, kinds, help, need } of expected) {
    const row = rows.find((each) => isSamePath(each.path, path));
    const repeated = seriesIn(path);
    const isOne = row !== undefined && row.series !== '';
    if (repeated !== '') series.set(repeated, series.get(repeated) || isOne);
    if (!row) {
      misses.push(`${path}: not found`);
      continue;
    }
    score.found++;
    if (kinds.includes(row.kind)) score.kinds++;
    else misses.push(`${path}: ${row.kind}, not ${kinds.join(' or ')}`);
    if (row.help === help) score.helped++;
    else misses.push(`${path}: ${help ? 'no help' : 'help'}`);
    if (row.need === need) score.needs++;
    else misses.push(`${path}: ${row.need}, not ${need}`);
    if (!help || !isHelp(row.content)) continue;
    score.taken++;
    misses.push(`${path}: has ${row.content.slice(0, 60)}`);
  }
  const collapsed = [...series.values()].filter(Boolean).length;
  return { ...score, series: series.size, collapsed, misses };
}

/**
 * Whether what a new plan has in a field is help: a slot, or any text. Boxes and the cells of a table may
 * have words that stay.
 */
function isHelp(/** @type {string} */ content) {
  const isFixed = content.startsWith('[{"box":"open"') || content.startsWith('{"columns"');
  if (isFixed) return SLOT.test(content.replace(/^.*?"rows":|"box":/g, ''));
  return !['""', '', '[]', 'null'].includes(content);
}

const SLOT = /\[[^\][{}",]*\p{L}[^\][{}"]*\](?!\()|<!--|\(who\)/u;

/** The part that repeats on the way to a field; '' for none. */
function seriesIn(/** @type {string} */ path) {
  const words = path.split(' > ');
  const at = words.findLastIndex((word) => word.includes('{'));
  return words.slice(0, at + 1).join(' > ');
}

function isSamePath(/** @type {string} */ one, /** @type {string} */ other) {
  const words = one.split(' > ');
  const others = other.split(' > ');
  return words.length === others.length && words.every((word, i) => isSame(word, others[i] ?? ''));
}

/** Whether two headings say the same; of those that repeat, as far as the shorter goes. */
function isSame(/** @type {string} */ one, /** @type {string} */ other) {
  const [a, b] = [plain(one), plain(other)];
  if (!a.includes('{}') || !b.includes('{}')) return a === b;
  return a.startsWith(b) || b.startsWith(a);
}

function plain(/** @type {string} */ text) {
  return text
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
