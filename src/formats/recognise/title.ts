/**
 * What a heading, a bold line or an item says, apart from its decoration: emoji, check
 * boxes, emphasis, a noun with its number. The one place that takes these off.
 */
import type { EachPart } from '../language/definition.ts';

export interface Title {
  /** As it is written: Step, Phase. '' for none. */
  readonly noun: string;
  /** As it is written: `2`, `4.1`, `PH-01`. '' for none. */
  readonly number: string;
  /** What is left: without noun, number, and the emphasis around it. */
  readonly name: string;
  /** Index of the name in the text. */
  readonly at: number;
  /** The box before it, as it is written; '' for none. */
  readonly box: string;
  /** Words after the emphasis around the name, which are no part of it. */
  readonly extra: string;
  /** Where these begin in the text, as far as they are there. */
  readonly nounAt: number;
  readonly numberAt: number;
  readonly boxAt: number;
  readonly extraAt: number;
}

/**
 * `text` without the emoji, boxes and emphasis that it begins with. `nouns` may stand before
 * its number; null for none.
 */
export function parseTitle(text: string, nouns: RegExp | null): Title {
  // Most texts begin with a word, and have none of these.
  const opening = /^[A-Za-z0-9]/.test(text) ? null : OPENING.exec(text);
  const box = opening?.[1] ?? '';
  const emphasis = opening?.[2] ?? '';
  const start = opening?.[0].length ?? 0;
  const head = headOf(text, start, nouns);
  let at = start + head.length;
  const isClosed = emphasis !== '' && text.startsWith(emphasis, at);
  if (isClosed) at += emphasis.length;
  if (isClosed) at += /^(?:[ \t]*[:：])?[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
  const end = emphasis === '' || isClosed ? -1 : text.indexOf(emphasis, at);
  const name = end < 0 ? text.slice(at) : text.slice(at, end);
  const tail = end < 0 ? '' : text.slice(end + emphasis.length).replace(AFTER_NAME, '');
  return {
    noun: head.noun,
    number: head.number,
    name: /[\s#]/.test(name.slice(-1)) ? name.replace(/(?<![\s#])[\s#]+$/, '') : name,
    at,
    box,
    extra: tail.trim(),
    nounAt: start + head.nounAt,
    numberAt: start + head.numberAt,
    boxAt: text.indexOf(box),
    extraAt: text.length - tail.trimStart().length,
  };
}

/** Words of a text, and the character where they begin in it. */
export interface Beside {
  readonly text: string;
  readonly at: number;
}

/** What a title says beside its name; an open box says nothing. */
export function saidBeside({ box, boxAt, extra, extraAt }: Title): Beside[] {
  const all = [
    { text: extra, at: extraAt },
    { text: /x/i.test(box) ? box : '', at: boxAt },
  ];
  return all.filter(({ text }) => text !== '');
}

const AFTER_NAME = /^[ \t]*[:：](?=[ \t]|$)/;

interface Head {
  readonly noun: string;
  readonly number: string;
  readonly length: number;
  /** Where noun and number begin in it. */
  readonly nounAt: number;
  readonly numberAt: number;
}

/** The noun and number that stand at `start`, up to the name. */
function headOf(text: string, start: number, nouns: RegExp | null): Head {
  const noun = nouns ? nounAt(text, start, nouns) : '';
  if (nouns && noun === '') {
    ORDINAL.lastIndex = start;
    const ordinal = ORDINAL.exec(text);
    // Nothing but the noun stands between number and name: both stay in it.
    if (ordinal) {
      const [whole, number = '', noun = ''] = ordinal;
      const numberAt = whole.indexOf(number);
      const nounAt = whole.indexOf(noun, numberAt + number.length);
      return { noun, number, length: 0, nounAt, numberAt };
    }
  }
  const pattern = noun === '' ? OWN_NUMBER : NUMBER;
  pattern.lastIndex = start + noun.length;
  const found = pattern.exec(text);
  if (!found) return NO_HEAD;
  const number = found[1] ?? found[2] ?? '';
  const ranges = { nounAt: 0, numberAt: noun.length + found[0].indexOf(number) };
  if (IS_CJK.test(found[2] ?? '')) return { noun, number, length: 0, ...ranges };
  return { noun, number, length: noun.length + found[0].length, ...ranges };
}

const NO_HEAD: Head = { noun: '', number: '', length: 0, nounAt: 0, numberAt: 0 };

function nounAt(text: string, start: number, nouns: RegExp): string {
  nouns.lastIndex = start;
  return nouns.exec(text)?.[0] ?? '';
}

/** The noun of `nouns` that `text` begins with; '' for none. */
export function nounOf(text: string, nouns: RegExp): string {
  return nounAt(text, 0, nouns);
}

/** A pattern for the nouns of a repeated part, for `parseTitle` and `nounOf`. */
export function nounsOf(part: EachPart): RegExp {
  const known = patterns.get(part) ?? nounPattern([part.noun, ...part.aliases]);
  patterns.set(part, known);
  return known;
}

const patterns = new WeakMap<EachPart, RegExp>();

function nounPattern(nouns: readonly string[]): RegExp {
  const longest = [...nouns].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?:${longest.join('|')})(?![\\p{L}\\p{M}_](?<!${CJK_DIGIT}))`, 'iuy');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

const EMOJI = '(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u200D\\u20E3][ \\t]*)*';
const OPENING = new RegExp(
  `^[ \\t]*${EMOJI}(\\[[ xX]*\\](?=[ \\t]))?[ \\t]*${EMOJI}(\\*{1,3}|_{1,3}(?=[^_ \\t]))?${EMOJI}`,
  'u',
);
/** Between a number and the name: a colon, a dot, a bracket, a dash; or nothing but space. */
const SEPARATOR = '(?:[ \\t]*(?:[:：.)、\\]]|-{1,2}(?=[ \\t])|[–—])[ \\t]*|[ \\t]+|$|(?=[*_]))';
/** As Chinese and Japanese count. */
const CJK_DIGIT = '[一二三四五六七八九十]';
const CJK_NUMBER = `${CJK_DIGIT}{1,3}`;
const IS_CJK = new RegExp(CJK_DIGIT);
/** After a noun also `A`, `IV`, `三`, where a colon or dash follows. */
const NUMBER = new RegExp(
  `[ \\t]*[#№-]?[ \\t]*(?:(\\d{1,6}(?:\\.\\d{1,4})*[a-z]?)(?![\\p{L}\\d])|([A-Z]|[IVX]{1,4}|${CJK_NUMBER})(?=[ \\t]*(?:[:：)、]|-{1,2}[ \\t]|[–—])))${SEPARATOR}`,
  'uy',
);
/** `第一阶段：`, `第2步`, `1단계`: a number and the noun that it counts. */
const ORDINAL = new RegExp(
  `第?[ \\t]?(\\d{1,3}|${CJK_NUMBER})[ \\t]?(阶段|階段|步骤|步|期|段階|フェーズ|ステップ|단계)${SEPARATOR}`,
  'uy',
);
/** Without a noun: `1.`, `4a)`, `1 –`, `1.1`, `PH-01`, `T001`, a keycap. */
const OWN_NUMBER = new RegExp(
  `(?:(\\d{1,6}(?:\\.\\d{1,4})+[a-z]?(?=[ \\t.):])|\\d{1,6}[a-z]?(?=[.):][ \\t*_]|[.):]$|[ \\t]+[–—][ \\t])|[A-Z]{1,5}-?\\d{1,4}(?=[ \\t:.)]))${SEPARATOR}|(\\d)\\uFE0F?\\u20E3[ \\t]*)`,
  'uy',
);
