// A document beside what a person says of it: whether its headings and labels are marks of a field or a
// part, and whether each has the role that the person gave it.

/** @typedef {import('../bench/parts.mjs').Parts} Parts */

/**
 * @typedef {object} ExpectedRole
 * @property {string} path
 * @property {readonly string[]} roles each of which is right, in lower case
 */

/**
 * @typedef {object} DocumentScore
 * @property {number} marks headings, labels, keys and tags of the text
 * @property {number} named how many of them are the mark of a field or part
 * @property {number} roles lines to which a person gave a role; one for a row that has none in the text
 * @property {number} right how many of them have that role
 * @property {number} rows what the person wrote down
 * @property {number} rightRows rows of which every line is right
 * @property {readonly string[]} misses
 */

/** A line of the text that may be what a row speaks of, with the words of all around it. */
/** @typedef {{ line: number, end: number, words: readonly string[], isHead: boolean }} Place */

/**
 * The rows of a table with a head: path, kind, help, need, role, note. `alt=` in a note names what is
 * right as well, for the row or, where it speaks of "the whole tag", for all below that tag.
 *
 * @param {string} text
 * @returns {ExpectedRole[]}
 */
export function rolesIn(text) {
  const [, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  /** @type {{ tag: string, roles: string[] }} */
  let whole = { tag: '', roles: [] };
  return lines.map((line) => {
    const [path = '', , , , role = '', note = ''] = line.split('\t');
    const alt = /alt=([^;]*)/.exec(note)?.[1] ?? '';
    const also = ROLES.filter((each) => new RegExp(`\\b${each}\\b`).test(alt));
    const [tag = ''] = path.split(' > ');
    if (alt.includes('whole tag')) whole = { tag, roles: also };
    return { path, roles: [role, ...also, ...(tag === whole.tag ? whole.roles : [])] };
  });
}

/** What a person calls fields that the plan has by another word, or by several. */
const ROLE_OF = new Map([
  ['nextTask', 'next steps'],
  ['unlocks', 'next steps'],
  ['bestPractices', 'best practices'],
  ['statusQuo', 'status quo'],
  ['successCriteria', 'success criteria'],
]);
const ROLES = [
  ...['name', 'step', 'steps', 'own', 'objective', 'summary', 'details', 'prerequisites'],
  ...['estimate', 'validation', 'troubleshooting', 'considerations', 'actions', 'timeline'],
  ...['metrics', 'resources', 'documentation', 'files', 'risks', 'code', 'questions'],
  ...ROLE_OF.values(),
];

/**
 * @param {Parts} parts
 * @param {string} text
 * @param {readonly ExpectedRole[]} expected
 * @returns {DocumentScore}
 */
export function documentScore(parts, text, expected) {
  const { span } = parts.readPlan(text, 'own');
  const lines = text.split('\n');
  const marks = parts.textMarks(text, span);
  const owners = parts.ownersOf(span, lines.length);
  const places = placesIn(lines, marks);
  const sections = new Map(marks.map(({ line, path }) => [line, path ?? '']));
  /** @type {string[]} */
  const misses = [];
  const named = marks.filter(({ path }) => path !== null).length;
  for (const { line, text: words, path } of marks) {
    if (path === null) misses.push(`line ${line}, ${words}: no mark`);
  }
  const tags = places.filter(({ line }) => TAG.test(lines[line] ?? ''));
  const namedTags = tags.filter(({ line }) => isMark(owners[line]));
  for (const { line } of tags) {
    if (!isMark(owners[line])) misses.push(`line ${line + 1}, ${lines[line]}: no mark`);
  }
  let [roles, right, rightRows, rows] = [0, 0, 0, 0];
  const found = placesOf(expected, places);
  for (const [at, { path, roles: wanted }] of expected.entries()) {
    const own = found[at] ?? [];
    // What stands without a mark is no heading and no label.
    if (/^\((?!front|title)/.test(path)) continue;
    rows++;
    if (own.length === 0) misses.push(`${path}: not in the text`);
    const isName = path.endsWith('(title)');
    const hasName = !isName && expected.some((other) => other.path === `${path} > (title)`);
    const wrong = own.flatMap((place) => {
      const given = hasName
        ? bodyRole(place, owners, lines)
        : markRole(place, owners, lines, sections.get(place.line + 1));
      // A step has a name, too.
      const isRight =
        wanted.includes(given) || (isName && given === 'step' && wanted[0] === 'name');
      return isRight ? [] : [`${given} in line ${place.line + 1}`];
    });
    roles += Math.max(own.length, 1);
    right += own.length - wrong.length;
    if (wrong.length > 0) misses.push(`${path}: ${wrong.join(', ')}, not ${wanted.join(' or ')}`);
    else if (own.length > 0) rightRows++;
  }
  return {
    marks: marks.length + tags.length,
    named: named + namedTags.length,
    roles,
    right,
    rows,
    rightRows,
    misses,
  };
}

const TAG = /^ {0,3}<([A-Za-z][\w-]*)>[ \t]*$/;

function isMark(/** @type {import('../../src/formats/read/owners.ts').Owner | undefined} */ owner) {
  return owner?.role === 'mark' || owner?.role === 'fixed';
}

/** What a mark is. Of the heading of a section: what its fields are together, else what stands right below it. */
function markRole(
  /** @type {Place} */ place,
  /** @type {readonly import('../../src/formats/read/owners.ts').Owner[]} */ owners,
  /** @type {readonly string[]} */ lines,
  section = '',
) {
  const owner = owners[place.line];
  if (owner?.role !== 'fixed') return roleOf(owner);
  const path = section.replace(/^(?:tasks\.\d+\.?)?(?:steps\.\d+\.?)*/, '');
  if (path !== '') return roleOf({ path: section, role: 'mark' });
  return place.isHead ? 'name' : bodyRole(place, owners, lines);
}

/**
 * What a line is, by its owner: the name of the field that it belongs to; of a name, 'step' or 'name'.
 * Lines of other content have none.
 */
function roleOf(/** @type {import('../../src/formats/read/owners.ts').Owner | undefined} */ owner) {
  if (!owner || owner.role === 'other') return 'other content';
  const inner = owner.path.replace(/^(?:tasks\.\d+\.?)?(?:steps\.\d+\.?)*/, '');
  const isStep = /(?:^|\.)steps\.\d+(?:\.name)?$/.test(owner.path);
  if (inner === 'name' || inner === 'title' || inner === '') {
    return isStep ? 'step' : 'name';
  }
  const [key = ''] = inner.split('.');
  return ROLE_OF.get(key) ?? key;
}

/**
 * What the most lines between a name and the next mark are: 'steps' where they are those of steps below
 * it.
 */
function bodyRole(
  /** @type {Place} */ { line, end },
  /** @type {readonly import('../../src/formats/read/owners.ts').Owner[]} */ owners,
  /** @type {readonly string[]} */ lines,
) {
  const counts = new Map();
  for (let at = line + 1; at < end; at++) {
    if ((lines[at] ?? '').trim() === '' || owners[at]?.role === 'gap') continue;
    const role = roleOf(owners[at]);
    const own = role === 'step' || role === 'name' ? 'steps' : role;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [most = ['nothing']] = [...counts].sort(([, one], [, other]) => other - one);
  return most[0];
}

/** @returns {Place[]} every line that could be named: its marks, tags, keys, and items in bold */
function placesIn(
  /** @type {readonly string[]} */ lines,
  /** @type {ReturnType<Parts['textMarks']>} */ marks,
) {
  const known = new Map(marks.map(({ line, text }) => [line - 1, text]));
  const inCode = fenced(lines);
  const front = lines[0] === '---' ? lines.indexOf('---', 1) : 0;
  /** @type {{ depth: number, words: string }[]} */
  let around = [];
  /** @type {Place[]} */
  const places = [];
  let isFirst = true;
  lines.forEach((line, at) => {
    if (inCode.has(at)) return;
    if (/^ {0,3}<\/[\w-]+>[ \t]*$/.test(line)) around = [];
    const [, tag = ''] = TAG.exec(line) ?? [];
    const hashes = /^#+(?= )/.exec(line)?.[0].length ?? 0;
    const words = tag || known.get(at) || looseWords(line);
    if (words === '') return;
    const indent = line.length - line.trimStart().length;
    const depth = tag ? 0 : hashes > 0 ? hashes : 10 + indent + (/^\s*[-*+] /.test(line) ? 1 : 0);
    const isFront = at <= front && front > 0;
    if (!isFront) around = around.filter((each) => each.depth < depth);
    const path = isFront ? ['(front matter)', words] : [...around.map((each) => each.words), words];
    const isHead = hashes > 0 && isFirst;
    if (hashes > 0) isFirst = false;
    places.push({ line: at, end: lines.length, words: path, isHead });
    if (!isFront) around.push({ depth, words });
  });
  return places.map((place, at) => {
    const next = places
      .slice(at + 1)
      .find(({ line }) => known.has(line) || TAG.test(lines[line] ?? ''));
    return { ...place, end: next?.line ?? lines.length };
  });
}

/** `Step 1: Dig` of `- [ ] **Step 1: Dig**`; the key of `- phase_id: "one"`. */
function looseWords(/** @type {string} */ line) {
  const content = line.replace(/^\s*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s+)?/, '');
  const [, bold = ''] = /^\*\*(.+?)[:：]?\*\*/.exec(content) ?? [];
  return bold || (/^([^\s:：`|<>][^:：`|<>]{0,40})[:：](?:\s|$)/.exec(content)?.[1] ?? '');
}

function fenced(/** @type {readonly string[]} */ lines) {
  const inside = new Set();
  let fence = '';
  lines.forEach((line, at) => {
    const [, own = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '' || own !== '') inside.add(at);
    if (fence === '') fence = own;
    else if (own.startsWith(fence) && line.trim() === own) fence = '';
  });
  return inside;
}

/** The places that each row speaks of. A place that several rows could speak of is the most exact one's. */
function placesOf(
  /** @type {readonly ExpectedRole[]} */ expected,
  /** @type {readonly Place[]} */ places,
) {
  /** @type {Place[][]} */
  const found = expected.map(() => []);
  for (const place of places) {
    const fits = expected.map(({ path }) => fitOf(path.replace(/(.) > \(title\)$/, '$1'), place));
    const best = Math.max(...fits);
    fits.forEach((fit, at) => {
      if (fit === best && best > 0) found[at]?.push(place);
    });
  }
  return found;
}

/** How exactly a path names a place; 0 where it does not. */
function fitOf(/** @type {string} */ path, /** @type {Place} */ { words, isHead }) {
  if (path === '(title)') return isHead ? 1 : 0;
  const wanted = path.split(' > ');
  let fit = 0;
  let at = words.length - 1;
  for (const [i, own] of wanted.toReversed().entries()) {
    const from = at;
    while (at >= 0 && !isSame(own, words[at] ?? '')) {
      // The innermost is the place itself; what is around it may have more around that.
      if (i === 0) return 0;
      at--;
    }
    // A part that is counted and has no name of its own, such as an item.
    if (at < 0 && /^\{[^}]*\}$/.test(own)) {
      at = from;
      continue;
    }
    if (at < 0) return 0;
    at--;
    fit += own.includes('{') ? (/^\{[^}]*\}$/.test(own) ? 1 : 2) : 3;
  }
  return fit;
}

/** Whether the words of a path say what stands in the text; `{n}` stands for what is other each time. */
function isSame(/** @type {string} */ own, /** @type {string} */ words) {
  const [wanted, said] = [plain(own), plain(words)];
  if (!wanted.includes('{}')) return wanted === said || said.startsWith(`${wanted} (`);
  const [before = '', ...after] = wanted.split('{}');
  const pattern = [before, ...after].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isNumber = /\{n\}/.test(own);
  return new RegExp(`^${pattern.join(isNumber ? '\\d+' : '.+')}(?![\\p{L}\\p{N}])`, 'u').test(said);
}

function plain(/** @type {string} */ text) {
  return text
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/[*_`]/g, (sign) => (sign === '_' ? '_' : ''))
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')
    .replace(/[:：\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
