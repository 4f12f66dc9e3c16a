/**
 * The two halves of a pair in one text: `problem: solution`, `path - purpose`,
 * `**name**: text`, or the second half on a labelled line of its own. What looks
 * like the separator in the first half is escaped: backslashes right before a
 * separator are doubled, and one more says that it is text.
 */
import type { Pair } from '../../plan/schema.ts';
import type { PairsOptions } from '../language/kind.ts';
import { joined } from './items.ts';

type Join = Exclude<PairsOptions['join'], 'child'>;

interface Separator {
  /** What stands between the halves, before a space or line break. */
  readonly text: string;
  /** Where it stands in a text. */
  readonly pattern: RegExp;
  /** Where it could be found in the first half, with the second after it. */
  readonly inFirst: RegExp;
}

const SEPARATORS: Record<Exclude<Join, 'line'>, Separator> = {
  colon: { text: ':', pattern: /(\\*):(?=[ \n])/g, inFirst: /(\\*):(?=[ \n])/g },
  dash: {
    text: ' -',
    pattern: /(?<=^|[ ])(\\*)-(?=[ \n])/g,
    inFirst: /(?<=^|[ ])(\\*)-(?=[ \n]|$)/g,
  },
  'bold-colon': {
    text: '**:',
    pattern: /(\\*)\*\*:(?=[ \n])/g,
    inFirst: /(\\*)\*\*:(?=[ \n])/g,
  },
};

/** The text of a pair. */
export function joinedPair(pair: Pair, options: PairsOptions): string {
  if (options.join === 'line') return joinedByLine(pair, options.names[1]);
  const separator = SEPARATORS[options.join as Exclude<Join, 'line'>];
  const { first, second } = pair;
  if (options.join === 'bold-colon') {
    if (first === '') return /^\\*\*\*/.test(second) ? `\\${second}` : second;
    const bold = `**${escapedFirst(first, separator, second !== '')}`;
    return second === '' ? `${bold}**` : joined(`${bold}**:`, second);
  }
  const half =
    options.codeFirst && isCode(first)
      ? `\`${first}\``
      : escapedFirst(options.codeFirst ? escapedCode(first) : first, separator, second !== '');
  if (second === '') return half;
  if (half === '') return joined(separator.text.trimStart(), second);
  return joined(half + separator.text, second);
}

/** The pair that a text stands for. */
export function splitPair(text: string, options: PairsOptions): Pair {
  if (options.join === 'line') return splitByLine(text, options.names[1]);
  const separator = SEPARATORS[options.join as Exclude<Join, 'line'>];
  if (options.join === 'bold-colon') {
    if (!text.startsWith('**')) {
      return { first: '', second: /^\\+\*\*/.test(text) ? text.slice(1) : text };
    }
    const pair = splitAt(text.slice(2), separator);
    if (pair) return pair;
    if (text.length > 4 && text.endsWith('**')) {
      return { first: unescapedFirst(text.slice(2, -2), separator), second: '' };
    }
    return { first: '', second: text };
  }
  if (options.codeFirst) {
    const code = /^`([^`\n]+)`(?:( -| ?:| –| —)(?:[ \n]([\s\S]*)|$)|$)/.exec(text);
    if (code) return { first: code[1] ?? '', second: code[3] ?? '' };
  }
  const pair = splitAt(text, separator) ?? { first: unescapedFirst(text, separator), second: '' };
  return options.codeFirst ? { ...pair, first: unescapedCode(pair.first) } : pair;
}

function splitAt(text: string, separator: Separator): Pair | null {
  for (const match of text.matchAll(separator.pattern)) {
    const backslashes = match[1]?.length ?? 0;
    if (backslashes % 2 === 1) continue;
    const kept = text.slice(0, match.index + backslashes / 2);
    const first = unescapedFirst(kept, separator);
    const end = match.index + match[0].length;
    return { first: first.replace(/ $/, ''), second: text.slice(end + 1) };
  }
  return null;
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

function joinedByLine({ first, second }: Pair, label: string): string {
  const escaped = first.replace(labelLine(label), (match) =>
    match.replace(/\\*:$/, (tail) => `\\${tail}`),
  );
  if (second === '') return escaped;
  const line = joined(`${label}:`, second);
  return escaped === '' ? line : `${escaped}\n${line}`;
}

function splitByLine(text: string, label: string): Pair {
  const start = new RegExp(`(?<=^|\\n)${label}:[ \\n]?`).exec(text);
  const first = start ? text.slice(0, start.index).replace(/\n$/, '') : text;
  const unescaped = first.replace(labelLine(label), (match) => match.replace(/\\(?=\\*:$)/, ''));
  return { first: unescaped, second: start ? text.slice(start.index + start[0].length) : '' };
}

function labelLine(label: string): RegExp {
  return new RegExp(`(?<=^|\\n)${label}\\\\*:`, 'g');
}
