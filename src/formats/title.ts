/**
 * What a heading, a bold line or an item says, apart from its decoration: emoji, check
 * boxes, emphasis, a noun with its number. The one place that takes these off.
 */

export interface Title {
  /** As it is written: Step, Phase. '' for none. */
  readonly noun: string;
  /** As it is written: `2`, `4.1`, `PH-01`. '' for none. */
  readonly number: string;
  /** What is left: without noun, number, and the emphasis around it. */
  readonly name: string;
  /** Index of the name in the text. */
  readonly at: number;
  /** Content of the text that is no part of the name: a box, words after the emphasis. */
  readonly extra: string;
}

/** `text` without the emoji, boxes and emphasis that it begins with. */
export function parseTitle(text: string, nouns: RegExp): Title {
  const opening = OPENING.exec(text);
  // An open box says nothing; a box that is ticked does.
  const box = /[xX]/.test(opening?.[1] ?? '') ? (opening?.[1] ?? '') : '';
  const emphasis = opening?.[2] ?? '';
  let at = opening?.[0].length ?? 0;
  const head = headOf(text.slice(at), nouns);
  at += head.length;
  const isClosed = emphasis !== '' && text.startsWith(emphasis, at);
  if (isClosed) at += emphasis.length;
  if (isClosed) at += /^(?:[ \t]*[:：])?[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
  const rest = text.slice(at);
  const end = emphasis === '' || isClosed ? -1 : rest.indexOf(emphasis);
  const name = end < 0 ? rest : rest.slice(0, end);
  const tail = end < 0 ? '' : rest.slice(end + emphasis.length);
  const extra = [box, tail.replace(/^[ \t]*[:：](?=[ \t]|$)/, '')].map((part) => part.trim());
  return {
    noun: head.noun,
    number: head.number,
    name: name.replace(/(?<![\s#])[\s#]+$/, ''),
    at,
    extra: extra.filter((part) => part !== '').join(' '),
  };
}

interface Head {
  readonly noun: string;
  readonly number: string;
  readonly length: number;
}

/** The noun and number that `text` begins with, up to its name. */
function headOf(text: string, nouns: RegExp): Head {
  const noun = nouns.exec(text)?.[0] ?? '';
  const number = (noun === '' ? OWN_NUMBER : NUMBER).exec(text.slice(noun.length));
  if (!number) return { noun: '', number: '', length: 0 };
  const length = noun.length + number[0].length;
  return { noun, number: number[1] ?? '', length };
}

/** A pattern for any of `nouns` as the first word of a text. */
export function nounPattern(nouns: readonly string[]): RegExp {
  const longest = [...nouns].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`^(?:${longest.join('|')})(?![\\p{L}\\p{M}_])`, 'iu');
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
const NUMBER = new RegExp(
  `^[ \\t]*[#№-]?[ \\t]*(\\d{1,6}(?:\\.\\d{1,4})*[a-z]?)(?![\\p{L}\\d])${SEPARATOR}`,
  'u',
);
/** Without a noun: `1.`, `4a)`, `1.1`, `PH-01`, `T001`. */
const OWN_NUMBER = new RegExp(
  `^(\\d{1,6}(?:\\.\\d{1,4})+[a-z]?(?=[ \\t.):])|\\d{1,6}[a-z]?(?=[.):][ \\t*_]|[.):]$)|[A-Z]{1,5}-?\\d{1,4}(?=[ \\t:.)]))${SEPARATOR}`,
  'u',
);
