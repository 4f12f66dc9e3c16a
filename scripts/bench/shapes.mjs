// Plans that are long in one place only: what is quick on the whole may be slow there.

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */

const SENTENCE = 'The old store stays as it is until a week has gone by without a difference.';

/**
 * By what is long in it: a plan whose print has about so many bytes.
 *
 * @type {Record<string, (parts: Parts, size: number) => Plan>}
 */
export const SHAPES = {
  'one task of many steps': (parts, size) =>
    planWith(parts, {
      steps: lines(size, 130, (i) => ({ name: `Step ${i}`, objective: SENTENCE })),
    }),
  'one long prose': (parts, size) =>
    planWith(parts, { objective: lines(size, 77, () => SENTENCE).join('\n\n') }),
  'one prose of lines to escape': (parts, size) =>
    planWith(parts, { objective: lines(size, 22, (i) => `**Objective**: ${i}`).join('\n') }),
  'one prose of open fences': (parts, size) =>
    planWith(parts, { objective: lines(size, 22, (i) => `### Heading ${i}\n\`\`\`x`).join('\n') }),
  'one long list': (parts, size) =>
    planWith(parts, { prerequisites: lines(size, 82, (i) => ({ text: `${i} ${SENTENCE}` })) }),
  'one list of long items': (parts, size) =>
    planWith(parts, {
      prerequisites: [{ text: lines(size, 79, () => SENTENCE).join('\n\n') }],
    }),
  'one list of nested items': (parts, size) =>
    planWith(parts, { prerequisites: lines(size, 330, nested) }),
  'many pairs': (parts, size) =>
    planWith(parts, {
      dependencies: lines(size, 90, (i) => ({ first: `package-${i}`, second: SENTENCE })),
    }),
  'one long snippet': (parts, size) =>
    planWith(parts, {
      steps: [{ code: [{ language: 'sh', code: lines(size, 77, () => SENTENCE).join('\n') }] }],
    }),
  'much other content': (parts, size) =>
    planWith(parts, {
      other: lines(size, 90, (i) => ({ after: 'objective', text: `${i} ${SENTENCE}` })),
    }),
};

/** A task plan of one task. */
function planWith(/** @type {Parts} */ { planSchema }, /** @type {object} */ task) {
  return planSchema.parse({ title: '', format: 'task', tasks: [{ name: 'One task', ...task }] });
}

/**
 * So many entries that they take about `size` bytes at `each` bytes.
 *
 * @template T
 * @param {number} size
 * @param {number} each
 * @param {(number: number) => T} entry
 */
function lines(size, each, entry) {
  return Array.from({ length: Math.ceil(size / each) }, (_, i) => entry(i + 1));
}

/** An item with three levels below it. */
function nested(/** @type {number} */ number, depth = 3) {
  /** @type {{ text: string, children: unknown[] }} */
  const item = { text: `${number} ${SENTENCE}`, children: [] };
  if (depth > 0) item.children.push(nested(number, depth - 1));
  return item;
}
