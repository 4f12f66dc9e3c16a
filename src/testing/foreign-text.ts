/**
 * Texts as other people write them: prints of plans, changed in the ways in which real
 * files differ from ours, several at once. For tests only.
 */
import fc from 'fast-check';
import { formats } from '../formats/built-in/registry.ts';
import { printPlan } from '../formats/print.ts';
import type { Plan } from '../plan/schema.ts';

/** Changes lines that are in no fence; `pick` gives a whole number below its argument. */
type Mutation = (lines: readonly string[], pick: (count: number) => number) => string[];

/** A mutation of single lines. */
function each(change: (line: string, pick: (count: number) => number) => string): Mutation {
  return (lines, pick) => outsideFences(lines, (line) => change(line, pick).split('\n'));
}

function outsideFences(
  lines: readonly string[],
  change: (line: string) => readonly string[],
): string[] {
  let fence = '';
  return lines.flatMap((line) => {
    const mark = /^[ \t]*(?:[-+*][ \t]+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return [line];
    }
    if (mark !== '') fence = mark;
    return mark === '' ? [...change(line)] : [line];
  });
}

const STEP = /^(#{1,6}) (?:Step|Component) (\d+): ?(.*)$/;
const LABEL = /^\*\*([^*]+?)(?::\*\*|\*\*:)[ \t]*(.*)$/;
const HEADING = /^(#{1,6}) (.+)$/;

/** How a step may be headed: level, number, name. */
const STEP_HEADS: readonly ((marks: string, number: string, name: string) => string)[] = [
  (marks, number, name) => `${marks} Phase ${number}: ${name}`,
  (marks, number, name) => `${marks} Task 1.${number}: ${name}`,
  (marks, number, name) => `${marks} Step ${number} — ${name}`,
  (marks, number, name) => `${marks} Step 4.${number}: ${name}`,
  (marks, number, name) => `${marks} **Step ${number}: ${name}** ✅ **COMPLETED**`,
  (marks, number, name) => `${marks} [x] Step ${number}: ${name}`,
  (marks, number, name) => `${marks} ${number}. ${name}`,
  (marks, number, name) => `${marks} 🚀 Sprint ${number} - ${name}`,
  (_marks, number, name) => `**Phase ${number}: ${name}**`,
  (_marks, number, name) => `- [ ] **Step ${number}:** ${name}`,
  (_marks, number, name) => `${number}. ${name}`,
];

const LABEL_STYLES: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `**${name}:** ${value}`,
  (name, value) => `**${name}**: ${value}`,
  (name, value) => `**${name}:**: ${value}`,
  (name, value) => `**${name}**\n${value}`,
  (name, value) => `**${name}:**\n\n${value}`,
  (name, value) => `- **${name}**: ${value}`,
  (name, value) => `🎯 **${name}**: ${value}`,
  (name, value) => `#### ${name}\n${value}`,
];

const ALIASES: readonly (readonly [string, string])[] = [
  ['Objective', 'Goal'],
  ['Objective', 'Purpose'],
  ['Description', 'Goal'],
  ['Actions', 'Instructions'],
  ['Tasks', 'Steps'],
  ['Validation Criteria', 'Acceptance criteria'],
  ['Validation', 'How we know'],
  ['Status Quo', 'Current State'],
];

const FRONT_MATTERS: readonly (readonly string[])[] = [
  ['---', '# who keeps it', 'owner: "Kim: the first"  # for now', 'due:', '---'],
  [
    '---',
    'tags:',
    '- a',
    "- 'it''s'",
    '',
    'note: |',
    '  One.',
    '',
    '  Two.',
    'objective: dry',
    '---',
  ],
  ['---', 'crew:', '    - name: Kim', '      from: May # or June', 'way: {by: van}', '...'],
  ['---', '"quoted key": x', 'title: A plan', '---'],
];

/** Parts of a document's own. */
const MARKED = ['## Background story', '**Results**: all good', '<notes>', 'kept', '</notes>'];
const IN_BOLD = [
  ...['', '**Option A**', '', '- **Cost**: low', '', '**Gains:** speed'],
  ...['', '**Option B: later**', '', 'Words.', ''],
];

const MUTATIONS: readonly Mutation[] = [
  // One way of heading steps in one text, and one for each.
  (lines, pick) => {
    const head = STEP_HEADS[pick(STEP_HEADS.length)];
    return outsideFences(lines, (line) => {
      const [, marks = '', number = '', name = ''] = STEP.exec(line) ?? [];
      return [marks && head ? head(marks, number, name) : line];
    });
  },
  each((line, pick) => {
    const [, marks = '', number = '', name = ''] = STEP.exec(line) ?? [];
    return marks ? (STEP_HEADS[pick(STEP_HEADS.length)]?.(marks, number, name) ?? line) : line;
  }),
  (lines, pick) => {
    const style = LABEL_STYLES[pick(LABEL_STYLES.length)];
    return outsideFences(lines, (line) => {
      const [, name = '', value = ''] = LABEL.exec(line) ?? [];
      return name && style ? style(name, value).split('\n') : [line];
    });
  },
  each((line, pick) => {
    const [, name = '', value = ''] = LABEL.exec(line) ?? [];
    return name ? (LABEL_STYLES[pick(LABEL_STYLES.length)]?.(name, value) ?? line) : line;
  }),
  (lines, pick) => {
    const [from = '', to = ''] = ALIASES[pick(ALIASES.length)] ?? [];
    return outsideFences(lines, (line) => [line.replace(`**${from}`, `**${to}`)]);
  },
  each((line, pick) =>
    line.replace(/^(#{1,6}) /, pick(2) === 0 ? '$1 🎯 ' : `$1 ${pick(9) + 1}. `),
  ),
  each((line) => line.replace(HEADING, '$1 **$2**')),
  each((line, pick) => {
    const tail = [': a subtitle', ' ✅ **DONE**', ' (optional)', ' – more of it', ' Analysis'];
    return pick(3) === 0 && HEADING.test(line) ? line + (tail[pick(tail.length)] ?? '') : line;
  }),
  (lines, pick) => {
    const by = ['#', '##'][pick(2)] ?? '';
    return outsideFences(lines, (line) => [line.replace(/^#{1,4}(?= )/, `$&${by}`)]);
  },
  (lines) => outsideFences(lines, (line) => [line.replace(/^##(#{1,4} )/, '$1')]),
  (lines, pick) => {
    const box = ['', '[x] ', '[X] ', '[  ] '][pick(4)] ?? '';
    return outsideFences(lines, (line) => [line.replace(/^([ \t]*[-+*] )\[[ x]\] /, `$1${box}`)]);
  },
  (lines, pick) => {
    const bullet = ['*', '+', '1.', '- ✅', '-  '][pick(5)] ?? '-';
    return outsideFences(lines, (line) => [line.replace(/^([ \t]*)- (?=\S)/, `$1${bullet} `)]);
  },
  each((line, pick) => (HEADING.test(line) && pick(2) === 0 ? `---\n\n${line}` : line)),
  each((line, pick) => (line !== '' && pick(4) === 0 ? `${line}  ` : line)),
  (lines) =>
    lines.map((line) => line.replace(/^(?: {2})+/, (space) => '\t'.repeat(space.length / 2))),
  (lines) => ['**Status**: in review  ', '**Owner**: Kim', '', ...lines],
  ([first = '', ...rest]) => [first, '', 'Date: 2031-01-02', 'Status: 🔲 open', '', ...rest],
  (lines) => ['---', 'title: A plan', 'tags: [a, b]', '# of steps: 3', '---', '', ...lines],
  (lines, pick) => [...(FRONT_MATTERS[pick(FRONT_MATTERS.length)] ?? []), '', ...lines],
  (lines) => [
    'Here is what you asked for.',
    '',
    '<implementation_plan>',
    ...lines,
    '</implementation_plan>',
  ],
  (lines, pick) => {
    const at = pick(lines.length + 1);
    return [
      ...lines.slice(0, at),
      '',
      '| key | value |',
      '|---|---|',
      '| a1 | b2 |',
      '',
      ...lines.slice(at),
    ];
  },
  (lines, pick) => {
    const at = pick(lines.length + 1);
    const fence = ['```sh', '# not a heading', '**Goal**: nor a label', '```'];
    return [...lines.slice(0, at), ...fence.map((line) => `   ${line}`), ...lines.slice(at)];
  },
  (lines, pick) => {
    const at = pick(lines.length + 1);
    return [...lines.slice(0, at), ...(at % 2 === 0 ? MARKED : IN_BOLD), ...lines.slice(at)];
  },
  (lines, pick) => {
    const from = pick(lines.length);
    return [...lines, '', ...lines.slice(from, from + 6)];
  },
  (lines) => [...lines, '', '## Feature:', '', '## Feature: one more', 'words'],
  (lines) => lines.filter((line) => line !== ''),
];

/** The print of a plan in some format, changed in some ways. */
export function foreignText(plans: fc.Arbitrary<Plan>): fc.Arbitrary<string> {
  return fc
    .record({
      plan: plans,
      format: fc.constantFrom(...formats.map(({ id }) => id)),
      changes: fc.array(fc.nat(MUTATIONS.length - 1), { minLength: 1, maxLength: 5 }),
      picks: fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 30 }),
      edges: fc.record({ crlf: fc.boolean(), mark: fc.boolean(), noEnd: fc.boolean() }),
    })
    .map(({ plan, format, changes, picks, edges }) => {
      let at = 0;
      const pick = (count: number) => (picks[at++ % picks.length] ?? 0) % Math.max(1, count);
      const lines = changes.reduce<string[]>(
        (text, change) => MUTATIONS[change]?.(text, pick) ?? text,
        printPlan(plan, format).split('\n'),
      );
      const text = lines.join(edges.crlf ? '\r\n' : '\n');
      return (edges.mark ? '\uFEFF' : '') + (edges.noEnd ? text.trimEnd() : text);
    });
}
