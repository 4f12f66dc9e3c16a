/**
 * Text that aims at trouble: lines made of everything that a plan's Markdown
 * gives a meaning to, in combination. For tests only.
 */

import fc from 'fast-check';
import { formats } from '../formats/built-in/registry.ts';
import type { Format, Part } from '../formats/language/definition.ts';
import { aliasWords } from '../formats/language/known-words.ts';
import { headingText, labelText } from '../formats/language/marks.ts';
import { eachOf } from '../formats/language/parts.ts';

/** Every heading, label, tag and placeholder of a format, as lines of a document. */
function linesOfFormat(format: Format): string[] {
  return format.parts.flatMap(linesOfPart);
}

function linesOfPart(part: Part): string[] {
  if (part.part === 'index') return [part.placeholder];
  if (part.part === 'each') {
    const heading = headingText(part.heading, '1', 'Name');
    const placeholder = headingText(part.heading, '2', part.name.placeholder);
    const tags = part.tag ? [`<${part.tag.name}>`, `</${part.tag.name}>`] : [];
    return [
      heading,
      `${heading} ##`,
      placeholder,
      ...tags,
      part.name.placeholder,
      ...part.parts.flatMap(linesOfPart),
    ];
  }
  const own: string[] = [];
  if (part.mark?.as === 'heading') own.push(headingText(part.mark), `${headingText(part.mark)} ##`);
  if (part.mark?.as === 'tag') own.push(`<${part.mark.name}>`, `</${part.mark.name}>`);
  if (part.mark?.as === 'label') {
    const { text, aliases } = part.mark;
    own.push(
      labelText(part.mark),
      `**${text}**: x`,
      `**${text}:** x`,
      `- **${text}**: x`,
      `- ${text}: x`,
    );
    own.push(...aliasWords(aliases).map((alias) => `**${alias}**:`));
  }
  if (part.part === 'field') own.push(part.placeholder, `- [ ] ${part.placeholder}`);
  if (part.part === 'field' && part.kind.id === 'pairs')
    own.push(...part.kind.options.placeholders);
  return part.part === 'section' ? [...own, ...part.parts.flatMap(linesOfPart)] : own;
}

const MARKDOWN = [
  '```',
  '```js',
  '````',
  '~~~',
  '~~~ `',
  '    ```',
  '```js```',
  '`',
  '``a`` b',
  '<!--',
  '-->',
  '<!-- a -->',
  '<!--->',
  '<div>',
  '</div>',
  '<pre>',
  '<details>',
  '&amp;',
  '- a',
  '- [ ] a',
  '- [x] a',
  '* [X] a',
  '+ a',
  '-',
  '- -',
  '- - a',
  '1. a',
  '2) a',
  '10. a',
  '  - a',
  '    - a',
  '\t- a',
  '- ```',
  '1. ```',
  '- <!--',
  '[ ] a',
  '[x]',
  '[]',
  '[  ] b',
  '-- -',
  '--',
  '---',
  '***',
  '* * *',
  '_ _ _',
  '- ---',
  '===',
  '# a',
  '## a #',
  'a ##',
  'a \\#',
  '###### a',
  '#',
  '#a',
  '####### a',
  '> a',
  '>',
  '> ```',
  '> - a',
  '| a | b |',
  '|---|---|',
  'a | b',
  '--- | ---',
  '[a]: /b',
  '[a]',
  '![a](b)',
  '    code',
  '\tcode',
  ' a',
  'a  ',
  'a\\',
  '\\',
  '\\\\',
  '',
  ' ',
  '   ',
  '\t',
  '\u00a0',
  '\u2028',
  '\f',
  '\u0000',
  'a: b',
  'a:',
  'a：b',
  '**a**：b',
  ': b',
  'a - b',
  '- b',
  ' - ',
  'a** b',
  '**',
  '****',
  '**: x',
  '**a**',
  '**a**: b',
  'a**: b',
  '\\**a',
  '**a:**: b',
  'Mitigation: x',
  'Mitigation:',
  'Risk 1: x',
  'Risk 1:',
  'Phase 1: x',
  'Step 1: x',
  'Step 1',
  'Step 2: a',
  'Component 1',
  'Component 1: a',
  'Component 2: x',
  'Total',
  'Total: x',
  'Answer: x',
  'Source: x',
  'Environment variables needed: `A`',
  'Config files to modify: x',
  'Environment variables needed:',
  '`a`',
  '`a` - b',
  '`a`: b',
  '\\`a`',
  '[path]',
  '`[path]`',
  'C:\\',
  'a\\: b',
  'a\\\\: b',
  '\\: b',
  'a \\- b',
  '$&',
  '$1',
  '__proto__',
  'constructor',
  '{name}',
  '{n}',
  'مرحبا بالعالم',
  'שלום: עולם',
  '計画：段階',
  '👩‍💻 🎉',
  'e\u0301',
  '\ud83d',
  'İ',
  'ﬃ',
];

const FORMAT_LINES = [...new Set(formats.flatMap(linesOfFormat))];

const word = fc.oneof(
  fc.constantFrom(...MARKDOWN),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('word', 'some words'),
);

/** One line, mostly with a meaning in Markdown or in a format; backslashes and spaces before it. */
export const troubledLine: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '  ', '   ', '    ', '\t', '> ', '- ', '1. ') },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: fc.constantFrom('\\', '\\\\', '\\\\\\') },
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKDOWN) },
      { weight: 4, arbitrary: fc.constantFrom(...FORMAT_LINES) },
      { weight: 2, arbitrary: word },
    ),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: word }),
    // Backslashes where a label or a number is escaped.
    fc.boolean(),
  )
  .map(([indent, backslashes, line, tail, inside]) => {
    const escaped =
      inside && backslashes
        ? line.replace(/[:.)](?!.*[:.)])/, `${backslashes}$&`)
        : backslashes + line;
    return indent + escaped + tail;
  });

/** Some such lines as one text. */
export const troubledText: fc.Arbitrary<string> = fc
  .array(troubledLine, { minLength: 0, maxLength: 7 })
  .map((lines) => lines.join('\n'));

/** Number of steps a format calls by one noun; kept here for generators that name them. */
export function stepNoun(format: Format): string {
  return eachOf(eachOf(format.parts, 'tasks').parts, 'steps').noun;
}
