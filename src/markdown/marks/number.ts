/** Numbers before a name: `1.`, `2.1`, `4a)`, `PH-01`, `T001`, and after a noun also `IV`, `三`. */
import type { Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** A number, from its first sign to where the name starts. */
export interface LeadingNumber extends Range {
  /** Without the signs and spaces around it. */
  readonly number: Range;
}

/** The number with which a name begins at `at`, or null: `1. Build`, `4a) Build`, `T001 Build`. */
export function ownNumberAt(text: string, at = 0): LeadingNumber | null {
  // Most names begin with a word.
  const first = text.charCodeAt(at);
  const isNumber = isDigit(first) || (isCapital(first) && !isSmall(text.charCodeAt(at + 1)));
  if (!isNumber) return null;
  return numberAt(OWN_NUMBER, text, at);
}

/** The number right behind a noun that ends at `at`, or null: ` 2: Build`, ` #2`, ` IV – Build`. */
export function numberAfterNoun(text: string, at = 0): LeadingNumber | null {
  return numberAt(AFTER_NOUN, text, at);
}

/** A number with the noun that it counts behind it. */
export interface Ordinal extends LeadingNumber {
  readonly noun: Range;
}

/** A number and the noun that it counts in one, at `at`, or null: `第一阶段：`, `第2步`, `1단계`. */
export function ordinalAt(text: string, at = 0): Ordinal | null {
  const first = text.charCodeAt(at);
  if (isCapital(first) || isSmall(first)) return null;
  ORDINAL.lastIndex = at;
  const match = ORDINAL.exec(text);
  if (!match) return null;
  const [whole, before = '', digits = '', space = '', word = ''] = match;
  const start = at + before.length;
  const noun = start + digits.length + space.length;
  return {
    start: at,
    end: at + whole.length,
    number: { start, end: start + digits.length },
    noun: { start: noun, end: noun + word.length },
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function numberAt(pattern: RegExp, text: string, at: number): LeadingNumber | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, before = ''] = match;
  const digits = match[2] ?? match[3] ?? '';
  const start = at + before.length;
  return { start: at, end: at + whole.length, number: { start, end: start + digits.length } };
}

/** Whether a number is written as Chinese and Japanese count. */
export function isCjkNumber(number: string): boolean {
  return IS_CJK.test(number);
}

/** A digit of Chinese or Japanese, as the source of a pattern. */
export const CJK_DIGIT = '[一二三四五六七八九十]';

const IS_CJK = new RegExp(CJK_DIGIT);
const CJK_NUMBER = `${CJK_DIGIT}{1,3}`;
/** Between a number and the name: a colon, a dot, a bracket, a dash; or nothing but space. */
const SEPARATOR = '(?:[ \\t]*(?:[:：.)、\\]]|-{1,2}(?=[ \\t])|[–—])[ \\t]*|[ \\t]+|$|(?=[*_]))';
/** How many there are in all, behind a number: `1/6`, `1 of 6`. */
const OF_ALL = '(?:[ \\t]?/[ \\t]?\\d{1,4}|[ \\t]+of[ \\t]+\\d{1,4})?';
const NUMBER_WORD =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)';
/** Digits, and where a colon, bracket or dash follows also `A`, `IV`, `三`, `Two`. */
const AFTER_NOUN = new RegExp(
  `([ \\t]*(?:[#№-][ \\t]*)?)(\\d{1,6}(?:\\.\\d{1,4})*[a-z]?(?![\\p{L}\\d])|(?:[A-Z]|[IVX]{1,4}|${CJK_NUMBER}|${NUMBER_WORD})(?=[ \\t]*(?:[:：)、]|-{1,2}[ \\t]|[–—])))${OF_ALL}${SEPARATOR}`,
  'uy',
);
const ORDINAL = new RegExp(
  `(第?[ \\t]?)(\\d{1,3}|${CJK_NUMBER})([ \\t]?)(阶段|階段|步骤|步|期|段階|フェーズ|ステップ|단계)${SEPARATOR}`,
  'uy',
);
/** Digits with a sign behind them, letters with digits, a keycap. */
const OWN_NUMBER = new RegExp(
  `()(?:(\\d{1,6}(?:\\.\\d{1,4})+[a-z]?(?=[ \\t.):])|\\d{1,6}[a-z]?(?=[.):][ \\t*_]|[.):]$|[ \\t]+[–—][ \\t])|[A-Z]{1,5}-?\\d{1,4}(?=[ \\t:.)]))${SEPARATOR}|(\\d)\\uFE0F?\\u20E3[ \\t]*)`,
  'uy',
);

export const ownNumberRow: MarkRow = {
  name: 'number',
  grammar: '`1.`, `01)`, `2.1`, `4a:`, `PH-01`, `T001`, a keycap, and then the name',
  why: 'People number headings and items by hand. A bare number needs a sign behind it, for a name may begin with one: 3 retries.',
  parse: ownNumberAt,
  examples: [
    ['1. Build', { mark: '1. ', number: '1' }],
    ['01) Build', { mark: '01) ', number: '01' }],
    ['2.1 Build', { mark: '2.1 ', number: '2.1' }],
    ['4a) Build', { mark: '4a) ', number: '4a' }],
    ['1 – Build', { mark: '1 – ', number: '1' }],
    ['PH-01: Build', { mark: 'PH-01: ', number: 'PH-01' }],
    ['T001 Build', { mark: 'T001 ', number: 'T001' }],
    ['1️⃣ Build', { mark: '1️⃣ ', number: '1' }],
  ],
  nearMisses: [
    ['3 retries', 'a number of something'],
    ['2024-01-31 Build', 'a date'],
    ['12th of May', 'a word'],
  ],
};

export const numberAfterNounRow: MarkRow = {
  name: 'number after a noun',
  grammar:
    '`Step` and then `1`, `#1`, `-1`, `2.1`, `4a`, `1/6`, `1 of 6`, `A:`, `IV –`, `三：`, `Two:`',
  why: 'A noun says that a number follows, so that it needs no sign behind it; a letter does, for a word may follow: Step a side.',
  parse: numberAfterNoun,
  examples: [
    [' 2: Build', { mark: ' 2: ', number: '2' }],
    [' 2 Build', { mark: ' 2 ', number: '2' }],
    [' #2', { mark: ' #2', number: '2' }],
    ['-01: Build', { mark: '-01: ', number: '01' }],
    [' 4.1 – Build', { mark: ' 4.1 – ', number: '4.1' }],
    [' IV – Build', { mark: ' IV – ', number: 'IV' }],
    [' A: Build', { mark: ' A: ', number: 'A' }],
    [' 三：建', { mark: ' 三：', number: '三' }],
    [' Two: Build', { mark: ' Two: ', number: 'Two' }],
    [' 2/6: Build', { mark: ' 2/6: ', number: '2' }],
    [' 2 of 6 – Build', { mark: ' 2 of 6 – ', number: '2' }],
  ],
  nearMisses: [
    [' A side', 'a word'],
    [' Two sides', 'a word'],
    [': Build', 'no number'],
    [' 2nd', 'a word'],
  ],
};

export const ordinalRow: MarkRow = {
  name: 'number with its noun',
  grammar: '`第一阶段：`, `第2步`, `1단계`',
  why: 'In Chinese, Japanese and Korean the noun stands behind its number.',
  parse: ordinalAt,
  examples: [
    ['第一阶段：建', { mark: '第一阶段：', number: '一', noun: '阶段' }],
    ['第2步 建', { mark: '第2步 ', number: '2', noun: '步' }],
    ['1단계: 짓기', { mark: '1단계: ', number: '1', noun: '단계' }],
  ],
  nearMisses: [
    ['第一', 'no noun'],
    ['一步一步来', 'a word goes on behind the noun'],
  ],
};
