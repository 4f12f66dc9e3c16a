// Texts of a given size that were not made by Planform: such as people write, and such as only
// somebody with bad intent or a broken program does.

/** @typedef {(size: number) => string} TextOfSize */

/** @type {Record<string, TextOfSize>} */
export const ORDINARY = {
  'phases with labels and boxes': (size) =>
    `# Move to the new store\n\n**Status**: draft  \n**Owner**: Ann\n\n${repeated(size, phase)}`,
  'notes in prose': (size) =>
    repeated(
      size,
      (i) => `## Part ${i}\n\n${SENTENCE}\n\n- ${SENTENCE}\n- \`one\` and **two**\n\n`,
    ),
};

/** @type {Record<string, TextOfSize>} */
export const HOSTILE = {
  'a fence without end': (size) => `# Plan\n\n\`\`\`sh\n${repeated(size, () => `${SENTENCE}\n`)}`,
  'fences that open in each other': (size) =>
    repeated(size, (i) => `${'`'.repeat(3 + (i % 40))}x\n`),
  'lists in lists, 10,000 levels': (size) => nested(size, '- ', 'a\n'),
  'quotes in quotes, 10,000 levels': (size) => nested(size, '> ', 'a\n'),
  'ever deeper items': (size) => deeper(size),
  'items and nothing else': (size) => repeated(size, (i) => `- ${i}\n`),
  'numbered items that carry items': (size) => repeated(size, (i) => `${i}. a\n   - b\n`),
  'tags that are never closed': (size) => repeated(size, (i) => `<${TAGS[i % TAGS.length]}>\n\n`),
  'tags that were never opened': (size) => repeated(size, (i) => `</${TAGS[i % TAGS.length]}>\n\n`),
  'comments without end': (size) => repeated(size, () => '<!-- a\n\n'),
  'steps alone': (size) => repeated(size, (i) => `### Step ${i}: a\n`),
  'steps of other levels': (size) =>
    repeated(size, (i) => `${'#'.repeat(2 + (i % 5))} Step ${i}\n`),
  'bold steps': (size) => repeated(size, (i) => `**Step ${i}: a**\n\n`),
  'steps with a fence without end': (size) =>
    repeated(size, (i) => `### Step ${i}: a\n\n**Actions**:\n\n- \`\`\`\n`),
  'tasks alone': (size) => repeated(size, () => '## Task: a\n'),
  'labels alone': (size) => repeated(size, () => '**Objective**: a\n'),
  'unknown labels alone': (size) => repeated(size, (i) => `**Word ${i}**: a\n`),
  'numbered headings': (size) => repeated(size, (i) => `## ${i}. a\n\n**Objective**: b\n\n`),
  'headings of no format': (size) => repeated(size, (i) => `# ${i}\n`),
  'a line of asterisks': (size) => '*'.repeat(size),
  'a line of number signs and spaces': (size) => `# ${'# '.repeat(size / 2)}`,
  'a line of opened brackets': (size) => `- ${'[ '.repeat(size / 2)}`,
  backslashes: (size) => repeated(size, () => `**Objective**: ${'\\'.repeat(60)}\n`),
  'a table of one column': (size) => `| a |\n|---|\n${repeated(size, () => '| b |\n')}`,
  'blank lines': (size) => '\n'.repeat(size),
  tabs: (size) => repeated(size, () => '\t- \t\n'),
};

const SENTENCE = 'The old store stays as it is until a week has gone by without a difference.';
const TAGS = ['steps', 'implementation_plan', 'summary', 'detailed_plan', 'a', 'notes'];

function phase(/** @type {number} */ number) {
  return `## Phase ${number}: Move report ${number} 🚚

**Goal:** ${SENTENCE}

1. Copy the definition
   - [ ] Its columns
   - [x] Its filters
2. Run it against both stores

\`\`\`sh
reports run ${number} --store new
\`\`\`

### Acceptance criteria

- The difference is empty
- It takes less than two seconds

| Risk | Mitigation |
| --- | --- |
| It is slow | Add an index |

---

`;
}

function repeated(/** @type {number} */ size, /** @type {(number: number) => string} */ part) {
  const some = Array.from({ length: 400 }, (_, i) => part(i + 1));
  const each = some.join('').length / some.length;
  return Array.from({ length: Math.ceil(size / each) }, (_, i) => part(i + 1)).join('');
}

/** Lines that each open 10,000 containers. */
function nested(
  /** @type {number} */ size,
  /** @type {string} */ marker,
  /** @type {string} */ content,
) {
  return repeated(size, () => marker.repeat(10_000) + content);
}

/** Each item two columns deeper than the one before; from the margin again at 200 levels. */
function deeper(/** @type {number} */ size) {
  return repeated(size, (i) => `${'  '.repeat(i % 200)}- a\n`);
}
