/**
 * The two halves of a pair in one text: `problem: solution`, `path - purpose`,
 * `**name**: text`, or the second half on a labelled line of its own. What looks
 * like the separator in the first half is escaped: backslashes right before a
 * separator are doubled, and one more says that it is text.
 */
import type { Pair } from '../../plan/values.ts';
import type { Chars } from '../language/excerpt.ts';
import type { PairsOptions } from '../language/kind.ts';
import { joined } from './item-text.ts';

type Join = Exclude<PairsOptions['join'], 'child'>;

interface Separator {
  /** What stands between the halves, before a space or line break. */
  readonly text: string;
  /** Finds the separator in a text, with the backslashes before it. */
  readonly pattern: RegExp;
  /** Finds what has to be escaped in the first half, or would be taken for the separator. */
  readonly inFirst: RegExp;
}

// A wide colon, `雨：屋顶`, needs no space behind it.
const SEPARATORS: Record<Exclude<Join, 'line'>, Separator> = {
  colon: {
    text: ':',
    pattern: /(\\*)(?::(?=[ \n])|：(?!$))/g,
    inFirst: /(\\*)(?::(?=[ \n])|：)/g,
  },
  dash: {
    text: ' -',
    pattern: /(?<=^|[ ])(\\*)-(?=[ \n])/g,
    inFirst: /(?<=^|[ ])(\\*)-(?=[ \n]|$)/g,
  },
  'bold-colon': {
    text: '**:',
    pattern: /(\\*)\*\*(?::(?=[ \n])|：(?!$))/g,
    inFirst: /(\\*)\*\*(?::(?=[ \n])|：)/g,
  },
  'bold-colon-inside': {
    text: ':**',
    pattern: /(\\*)(?::\*\*(?=[ \n])|：\*\*(?!$|\*))/g,
    inFirst: /(\\*)(?::\*\*(?=[ \n])|：\*\*)/g,
  },
};

function isBold(join: Join): boolean {
  return join === 'bold-colon' || join === 'bold-colon-inside';
}

/** The text of a pair. */
export function joinedPair(pair: Pair, options: PairsOptions): string {
  if (options.join === 'line') return joinedByLine(pair, lineLabel(options));
  const separator = SEPARATORS[options.join as Exclude<Join, 'line'>];
  const { first, second } = pair;
  if (isBold(options.join as Join)) {
    if (first === '') return /^\\*\*\*/.test(second) ? `\\${second}` : second;
    const bold = `**${escapedFirst(first, separator, second !== '')}`;
    return second === '' ? `${bold}**` : joined(bold + separator.text, second);
  }
  const half =
    options.codeFirst && isCode(first)
      ? `\`${first}\``
      : escapedFirst(options.codeFirst ? escapedCode(first) : first, separator, second !== '');
  if (second === '') return half;
  if (half === '') return joined(separator.text.trimStart(), second);
  return joined(half + separator.text, second);
}

/** A pair, and where its halves stand in the text that says it; null for one that is empty. */
export interface SplitText {
  readonly pair: Pair;
  readonly first: Chars | null;
  readonly second: Chars | null;
}

/** The pair that a text stands for. */
export function splitPair(text: string, options: PairsOptions): Pair {
  return splitText(text, options).pair;
}

/** The pair that a text stands for, with the places of its halves. */
export function splitText(text: string, options: PairsOptions): SplitText {
  if (options.join === 'line') return splitByLine(text, lineLabel(options));
  const separator = SEPARATORS[options.join as Exclude<Join, 'line'>];
  if (isBold(options.join as Join)) return splitBold(text, separator);
  if (options.codeFirst) {
    const code = /^`([^`\n]+)`(?:(?:(?: -| ?:| –| —)(?:[ \n]|$)| ?：[ \n]?)([\s\S]*)|$)$/.exec(
      text,
    );
    if (code) {
      const [, first = '', second = ''] = code;
      return split({ first, second }, 1, 1 + first.length, text.length - second.length, text);
    }
  }
  const found = splitAt(text, separator, 0) ?? onlyFirst(text, separator, 0, text.length);
  if (!options.codeFirst) return found;
  return { ...found, pair: { ...found.pair, first: unescapedCode(found.pair.first) } };
}

/** `**first**: second`, and either half alone. */
function splitBold(text: string, separator: Separator): SplitText {
  if (text.startsWith('**')) {
    const found = splitAt(text, separator, 2);
    if (found) return found;
    if (text.length > 4 && text.endsWith('**')) {
      return onlyFirst(text, separator, 2, text.length - 2);
    }
  }
  const second = /^\\+\*\*/.test(text) ? text.slice(1) : text;
  return split({ first: '', second }, 0, 0, 0, text);
}

function splitAt(text: string, separator: Separator, from: number): SplitText | null {
  for (const match of text.slice(from).matchAll(separator.pattern)) {
    const backslashes = match[1]?.length ?? 0;
    if (backslashes % 2 === 1) continue;
    const at = from + match.index;
    const kept = text.slice(from, at + backslashes / 2);
    const first = unescapedFirst(kept, separator).replace(/ $/, '');
    const end = at + backslashes;
    const firstEnd = text[end - 1] === ' ' ? end - 1 : end;
    const behind = at + match[0].length;
    const second = behind + (/[ \n]/.test(text[behind] ?? '') ? 1 : 0);
    return split({ first, second: text.slice(second) }, from, firstEnd, second, text);
  }
  return null;
}

function onlyFirst(text: string, separator: Separator, start: number, end: number): SplitText {
  const first = unescapedFirst(text.slice(start, end), separator);
  return split({ first, second: '' }, start, end, text.length, text);
}

/**
 * A pair whose first half is from `start` to `end` of the text, and whose second one goes from
 * `second` to the end.
 */
function split(pair: Pair, start: number, end: number, second: number, text: string): SplitText {
  return {
    pair,
    first: pair.first === '' ? null : { start, end },
    second: pair.second === '' ? null : { start: second, end: text.length },
  };
}

function escapedFirst(first: string, separator: Separator, hasSecond: boolean): string {
  const escaped = first.replace(separator.inFirst, (match, backslashes: string) => {
    return `${backslashes}\\${match}`;
  });
  if (!hasSecond || separator === SEPARATORS.dash) return escaped;
  const tail = /\\*$/.exec(escaped)?.[0] ?? '';
  return escaped + tail;
}

function unescapedFirst(first: string, separator: Separator): string {
  return first.replace(separator.inFirst, (match, backslashes: string) => {
    return match.slice((backslashes.length + 1) / 2);
  });
}

/** A pair with its first half as code, where it can be, and back. */
export function codePair(pair: Pair): Pair {
  return isCode(pair.first) ? { ...pair, first: `\`${pair.first}\`` } : pair;
}
export function uncodedPair(pair: Pair): Pair {
  return { ...pair, first: /^`([^`]+)`$/.exec(pair.first)?.[1] ?? pair.first };
}

/** Whether a text can stand between single backticks. */
function isCode(text: string): boolean {
  return text !== '' && !/[`\n]/.test(text);
}
function escapedCode(text: string): string {
  return /^\\*`/.test(text) ? `\\${text}` : text;
}
function unescapedCode(text: string): string {
  return /^\\+`/.test(text) ? text.slice(1) : text;
}

/** The label of the second half, where it begins a line of the text of a pair. */
export interface LineLabel {
  readonly name: string;
  /** Where it may stand: in any line, or only below the first one, since it is mostly an item of its own. */
  readonly in: 'any' | 'below';
}

export function lineLabel({ join, names }: PairsOptions): LineLabel {
  return { name: names[1], in: join === 'line' ? 'any' : 'below' };
}

/** `pair` in lines; what looks like the label of the second half is escaped in the first. */
export function joinedByLine({ first, second }: Pair, label: LineLabel): string {
  const escaped = first.replace(labelLike(label), (match) =>
    match.replace(/\\*[:：]$/, (tail) => `\\${tail}`),
  );
  if (second === '') return escaped;
  const line = joined(`${label.name}:`, second);
  return escaped === '' ? line : `${escaped}\n${line}`;
}

/** The pair in a text, whose second half begins in a line with its label: `Mitigation: …`, in bold, too. */
export function splitByLine(text: string, label: LineLabel): SplitText {
  const { name } = label;
  const written = `\\*\\*${name}(?:[:：]\\*\\*|\\*\\*[:：])|${name}[:：]`;
  const start = new RegExp(`${STARTS[label.in]}(?:${written})[ \\n]?`).exec(text);
  const first = start ? text.slice(0, start.index).replace(/\n$/, '') : text;
  const unescaped = first.replace(labelLike(label), (match) =>
    match.replace(/\\(?=\\*[:：]$)/, ''),
  );
  const from = start ? start.index + start[0].length : text.length;
  return split({ first: unescaped, second: text.slice(from) }, 0, first.length, from, text);
}

const STARTS: Readonly<Record<LineLabel['in'], string>> = { any: '(?<=^|\\n)', below: '(?<=\\n)' };

function labelLike({ name, in: where }: LineLabel): RegExp {
  return new RegExp(`${STARTS[where]}(?:\\*\\*)?${name}(?:\\*\\*)?\\\\*[:：]`, 'g');
}
