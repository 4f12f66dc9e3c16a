/**
 * What a heading, a bold line or an item says, apart from its decoration: emoji, check
 * boxes, emphasis, a noun with its number. The one place that takes these off.
 */

import { boxAt } from '../../markdown/marks/box.ts';
import { afterEmoji } from '../../markdown/marks/emoji.ts';
import {
  CJK_DIGIT,
  isCjkNumber,
  numberAfterNoun,
  ordinalAt,
  ownNumberAt,
} from '../../markdown/marks/number.ts';
import { afterSpace, sliceOf } from '../../markdown/range.ts';
import { isOpenBox } from '../../plan/lone-box.ts';
import type { NamedPart } from '../language/definition.ts';
import { aliasWords } from '../language/known-words.ts';

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
  /** Where noun, number, box and extra begin in the text; of no meaning for one that is ''. */
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
  const { box, boxAt, emphasis, start } = openingOf(text);
  const head = headOf(text, start, nouns);
  let at = start + head.length;
  const isClosed = emphasis !== '' && text.startsWith(emphasis, at);
  if (isClosed) {
    at += emphasis.length;
    at += /^(?:[ \t]*[:：])?[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  const end = emphasis === '' || isClosed ? -1 : closing(text, emphasis, at);
  const name = end < 0 ? text.slice(at) : text.slice(at, end);
  const tail = end < 0 ? '' : text.slice(end + emphasis.length).replace(AFTER_NAME, '');
  return {
    noun: head.noun,
    number: head.number,
    name: name.trimEnd(),
    at,
    box,
    extra: tail.trim(),
    nounAt: start + head.nounAt,
    numberAt: start + head.numberAt,
    boxAt,
    extraAt: text.length - tail.trimStart().length,
  };
}

/**
 * Where the emphasis that is open at `at` ends; -1 where it does not. What begins within it ends
 * first: `**Use **both** here**`.
 */
function closing(text: string, emphasis: string, at: number): number {
  let inner = 0;
  let index = text.indexOf(emphasis, at);
  while (index >= 0) {
    const after = index + emphasis.length;
    const begins = /\s/.test(text[index - 1] ?? '') && /\S/.test(text[after] ?? ' ');
    if (begins) inner++;
    else if (inner === 0) return index;
    else inner--;
    index = text.indexOf(emphasis, after);
  }
  return -1;
}

interface Opening {
  readonly box: string;
  readonly boxAt: number;
  readonly emphasis: string;
  /** Where the number or name starts. */
  readonly start: number;
}

/** Emoji, a box, and the emphasis that a title begins with. */
function openingOf(text: string): Opening {
  const first = afterEmoji(text, afterSpace(text, 0));
  const found = boxAt(text, first);
  // Brackets that are all of the text are a name.
  const box = found && found.end < text.length ? found : null;
  const at = afterEmoji(text, box?.rest ?? first);
  EMPHASIS.lastIndex = at;
  const emphasis = EMPHASIS.exec(text)?.[0] ?? '';
  const start = afterEmoji(text, at + emphasis.length);
  return { box: box ? sliceOf(text, box) : '', boxAt: box?.start ?? 0, emphasis, start };
}

const EMPHASIS = /\*{1,3}|_{1,3}(?=[^_ \t])/y;

/** Words of a text, and the character where they begin in it. */
export interface Beside {
  readonly text: string;
  readonly at: number;
}

/** What a title says beside its name; a box without a sign says nothing. */
export function saidBeside({ box, boxAt, extra, extraAt }: Title): readonly Beside[] {
  // Most titles are nothing but a name.
  if (box === '' && extra === '') return NOTHING;
  const all = [
    { text: extra, at: extraAt },
    { text: isOpenBox({ text: box }) ? '' : box, at: boxAt },
  ];
  return all.filter(({ text }) => text !== '');
}

const NOTHING: readonly Beside[] = [];
const AFTER_NAME = /^[ \t]*[:：](?=[ \t]|$)/;

interface Head {
  readonly noun: string;
  readonly number: string;
  readonly length: number;
  /** Where noun and number begin, from the start of the head. */
  readonly nounAt: number;
  readonly numberAt: number;
}

/** The noun and number that stand at `start`, up to the name. */
function headOf(text: string, start: number, nouns: RegExp | null): Head {
  const ordinal = nouns && ordinalAt(text, start);
  // `第2步` is number and noun in one word: the name keeps it.
  if (ordinal) {
    const ranges = { nounAt: ordinal.noun.start - start, numberAt: ordinal.number.start - start };
    const [counted, number] = [sliceOf(text, ordinal.noun), sliceOf(text, ordinal.number)];
    return { noun: counted, number, length: 0, ...ranges };
  }
  const noun = nouns ? nounAt(text, start, nouns) : '';
  const at = start + noun.length;
  const found = noun === '' ? ownNumberAt(text, at) : numberAfterNoun(text, at);
  if (!found) return NO_HEAD;
  if (nouns && noun === '') {
    // `7. Component 2: Build`: the sections of the document are counted, and so are its steps.
    const inner = headOf(text, found.end, nouns);
    const by = found.end - start;
    if (
      inner.noun !== '' &&
      /[^\s*_#]/.test(text.slice(found.end + inner.length)) &&
      inner.length > 0
    ) {
      const { nounAt, numberAt, length } = inner;
      return { ...inner, nounAt: nounAt + by, numberAt: numberAt + by, length: length + by };
    }
  }
  const number = sliceOf(text, found.number);
  const ranges = { nounAt: 0, numberAt: found.number.start - start };
  return { noun, number, length: isCjkNumber(number) ? 0 : found.end - start, ...ranges };
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
export function nounsOf(part: NamedPart): RegExp {
  const known = patterns.get(part) ?? nounPattern([part.noun, ...aliasWords(part.aliases)]);
  patterns.set(part, known);
  return known;
}

const patterns = new WeakMap<NamedPart, RegExp>();

/** A pattern for some nouns, for `parseTitle` and `nounOf`. */
export function nounPattern(nouns: readonly string[]): RegExp {
  const longest = [...nouns].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?:${longest.join('|')})(?![\\p{L}\\p{M}_](?<!${CJK_DIGIT}))`, 'iuy');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
