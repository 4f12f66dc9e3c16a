/**
 * Prints as other people would have written them: other bullets, labels, blank lines and
 * line endings, with text of their own between. Each line keeps the path of what it shows,
 * so that a test can say which lines an edit may touch. For tests only.
 */
import fc from 'fast-check';
import type { Piece } from '../formats/language/pieces.ts';

export interface Style {
  readonly bullet: '-' | '*' | '+' | '1.';
  readonly box: 'as it is' | '[X]' | 'none';
  readonly label: 'as it is' | 'inside' | 'outside' | 'own line';
  readonly numbered: boolean;
  readonly looseLists: boolean;
  readonly blanks: 0 | 1 | 2;
  readonly between: boolean;
  readonly start: '' | '---\nowner: me\n---\n\n' | 'Some words first.\n\n';
  readonly hardBreaks: boolean;
  readonly ending: '\n' | '\r\n' | '\r';
  readonly lastEnding: boolean;
  readonly mark: '' | '\uFEFF';
}

export const style: fc.Arbitrary<Style> = fc.record({
  bullet: fc.constantFrom('-', '*', '+', '1.'),
  box: fc.constantFrom('as it is', '[X]', 'none'),
  label: fc.constantFrom('as it is', 'inside', 'outside', 'own line'),
  numbered: fc.boolean(),
  looseLists: fc.boolean(),
  blanks: fc.constantFrom(0, 1, 2),
  between: fc.boolean(),
  start: fc.constantFrom('', '---\nowner: me\n---\n\n', 'Some words first.\n\n'),
  hardBreaks: fc.boolean(),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnding: fc.boolean(),
  mark: fc.constantFrom('', '\uFEFF'),
});

export interface StyledLine {
  readonly text: string;
  readonly path: string;
}

export interface Styled {
  readonly text: string;
  /** The lines of the text, without what ends them. */
  readonly lines: readonly StyledLine[];
}

/** The pieces of a print in another style. */
export function restyled(pieces: readonly Piece[], style: Style): Styled {
  let section = 0;
  let people = 0;
  const lines: StyledLine[] = style.start
    .split('\n')
    .slice(0, -1)
    .map((text) => ({ text, path: '' }));
  for (const { text, path } of pieces) {
    const own = text.slice(0, -1).split('\n');
    if (/^#{2,3} [A-Z][\w/ -]*$/.test(own[0] ?? '') && style.numbered && !path.endsWith('name')) {
      own[0] = (own[0] ?? '').replace(/^#+ /, (signs) => `${signs}${++section}. `);
    }
    if (style.between && /^#+ (?:Step|Component) \d/.test(own[0] ?? '')) {
      // It belongs to what stands above it, and goes along with that.
      const above = lines.findLast((line) => line.text !== '')?.path ?? '';
      const owner = `Owner: person ${++people}`;
      lines.push({ text: owner, path: above }, { text: '', path: above });
    }
    const isItem = /\.\d+$/.test(path) && /^ *(?:-|\d+\.) /.test(own[0] ?? '');
    const changed = isItem ? itemLines(own, style) : labelLines(own, style);
    if (isItem && style.looseLists && lines.at(-1)?.text !== '') lines.push({ text: '', path });
    for (const line of changed) {
      lines.push({ text: line, path });
      const isLast = line === changed.at(-1);
      if (isLast && line === '' && style.blanks === 2) lines.push({ text: '', path });
    }
  }
  if (style.lastEnding) lines.push({ text: '', path: '' });
  return { text: style.mark + lines.map((line) => line.text).join(style.ending), lines };
}

/** An item at any depth with another bullet; what it hangs by follows. */
function itemLines(lines: readonly string[], style: Style): string[] {
  const [first = '', ...rest] = lines;
  const [, indent = '', bullet = '', body = ''] = /^( *)(-|\d+\.) (.*)$/s.exec(first) ?? [];
  const isOrdered = bullet !== '-';
  // A number is wider than a bullet, and what is inside must follow: only flat lists get numbers.
  const own = style.bullet === '1.' || isOrdered ? bullet : style.bullet;
  const boxed =
    style.box === '[X]'
      ? body.replace(/^\[x\]/, '[X]')
      : style.box === 'none'
        ? body.replace(/^\[[ x]\] /, '')
        : body;
  return [`${indent}${own} ${boxed}`, ...rest];
}

function labelLines(lines: readonly string[], style: Style): string[] {
  const [first = '', ...rest] = lines;
  const label = /^\*\*([^*\n]+?)(?::\*\*|\*\*:)(?: (.*))?$/s.exec(first);
  if (!label || style.label === 'as it is') return [...lines];
  const [, name = '', inline = ''] = label;
  const mark = style.label === 'outside' ? `**${name}**:` : `**${name}:**`;
  const end = style.hardBreaks && inline === '' ? '  ' : '';
  if (inline === '') return [mark + end, ...rest];
  return style.label === 'own line' ? [mark, '', inline, ...rest] : [`${mark} ${inline}`, ...rest];
}
