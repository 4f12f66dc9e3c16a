/**
 * Which part of a format a heading or label of somebody else's document names: by its
 * words, with or without a number, emphasis and emoji before them, and more after them.
 */

import type { FieldPart, Part, SectionPart } from '../language/definition.ts';
import { aliasWords } from '../language/known-words.ts';
import { markText } from '../language/marks.ts';
import { type Beside, parseTitle, saidBeside, type Title } from './title.ts';

export interface Named<P extends FieldPart | SectionPart = FieldPart | SectionPart> {
  readonly part: P;
  /** Sections around it, below the parts that were searched. */
  readonly via: readonly SectionPart[];
  /** Whether the name is the format's own, not an alias. */
  readonly canonical: boolean;
  /** What the text says beyond the name, and where: a subtitle, a status, a box. */
  readonly beside: readonly Beside[];
}

/**
 * The first of `parts`, or of the sections among them, that `text` names and that
 * `isWanted` takes. A longer name wins over a shorter one. Null where it names none.
 */
export function findNamed<P extends FieldPart | SectionPart>(
  parts: readonly Part[],
  text: string,
  isWanted: (part: FieldPart | SectionPart) => part is P,
): Named<P> | null;
export function findNamed(
  parts: readonly Part[],
  text: string,
  isWanted: (part: FieldPart | SectionPart) => boolean,
): Named | null;
export function findNamed(
  parts: readonly Part[],
  text: string,
  isWanted: (part: FieldPart | SectionPart) => boolean,
): Named | null {
  const known = namesIn(parts);
  const phrase = phraseOf(text);
  if (!known.has(phrase.first)) return null;
  const { title } = phrase;
  const words = phrase.words ?? wordsOf(title.name, MOST_WORDS + 1);
  phrase.words = words;
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const { to = '', end = 0 } = words[count - 1] ?? {};
    const entry = known.get(to)?.find(({ part }) => isWanted(part));
    const isWhole = count === words.length;
    if (!entry || !(isWhole || goesOn(title.name.slice(end), count, words.length, entry))) continue;
    const { part, via, canonical } = entry;
    return { part, via, canonical, beside: besideOf(title, end) };
  }
  return null;
}

/** What a title says beside the name of a part, which is the first `end` characters of its name. */
function besideOf(title: Title, end: number): readonly Beside[] {
  const said = saidBeside(title);
  if (end === title.name.length && said.length === 0) return said;
  const tail = title.name.slice(end).replace(/^[\s:：*_]+/, '');
  const rest = {
    text: tail.replace(/[\s:：]+$/, ''),
    at: title.at + title.name.length - tail.length,
  };
  return [rest, ...said].filter(({ text }) => /[^\s*_:#]/.test(text));
}

/**
 * Whether a name may end before `after`: `Risks (open)` and `Success Criteria for March` name a
 * field; `Goal keeper` does not, where "Goal" is an alias and not the field's own word.
 */
function goesOn(after: string, count: number, total: number, { canonical }: Entry): boolean {
  if (/^[*_]*[ \t]*(?:[:：(/|]|[–—]|-{1,2}[ \t])/.test(after)) return true;
  if (!/^[ \t]/.test(after)) return false;
  return count > 1 || (canonical && total === 2);
}

type Entry = Omit<Named, 'beside'>;

const MOST_WORDS = 8;

/**
 * A text taken apart, once for all lists of parts that it is looked up in. Its words are split only
 * where some name begins with the first.
 */
interface Phrase {
  readonly title: Title;
  /**
   * The first word with a space behind it, as `namesIn` keeps what names begin with; '' for none.
   */
  readonly first: string;
  words: readonly Word[] | null;
}

function phraseOf(text: string): Phrase {
  const known = phrases.get(text);
  if (known) return known;
  const title = parseTitle(text, null);
  const [first] = wordsOf(title.name, 1);
  const phrase = { title, first: first ? `${first.to} ` : '', words: null };
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  phrases.set(text, phrase);
  return phrase;
}

/** Phrases of the last texts: documents say the same words again and again. */
const phrases = new Map<string, Phrase>();
const MOST_PHRASES = 500;

/** The names of parts and of those in their sections, by their words. */
function namesIn(parts: readonly Part[]): ReadonlyMap<string, readonly Entry[]> {
  const known = names.get(parts);
  if (known) return known;
  const result = new Map<string, Entry[]>();
  collect(parts, [], result);
  names.set(parts, result);
  return result;
}

const names = new WeakMap<readonly Part[], ReadonlyMap<string, readonly Entry[]>>();

function collect(
  parts: readonly Part[],
  via: readonly SectionPart[],
  result: Map<string, Entry[]>,
): void {
  for (const part of parts) {
    if (part.part !== 'field' && part.part !== 'section') continue;
    const own = part.part === 'section' ? part.title : part.label;
    const { mark } = part;
    if (mark === null) continue;
    const canonical = [own, markText(mark)];
    for (const name of new Set([...canonical, ...aliasWords(mark.aliases)])) {
      const { key, first } = nameOf(name);
      // `risks ` with a space says that a name begins so: most texts end their search here.
      result.set(first, []);
      const entries = result.get(key) ?? [];
      entries.push({ part, via, canonical: canonical.includes(name) });
      result.set(key, entries);
    }
  }
  for (const part of parts) {
    if (part.part === 'section') collect(part.parts, [...via, part], result);
  }
}

/** What a name is found by: its words, and the first of them with a space behind it. */
function nameOf(name: string): { readonly key: string; readonly first: string } {
  const known = keys.get(name);
  if (known) return known;
  const words = wordsOf(name, MOST_WORDS);
  const found = { key: words.at(-1)?.to ?? '', first: `${words[0]?.to} ` };
  if (keys.size >= MOST_NAMES) keys.clear();
  keys.set(name, found);
  return found;
}

/** Most names are other words for the fields of any format, which each document's own has, too. */
const keys = new Map<string, { readonly key: string; readonly first: string }>();
const MOST_NAMES = 5000;

interface Word {
  /** The words up to this one, with single spaces between. */
  readonly to: string;
  /** Index after it. */
  readonly end: number;
}

/** The first words of a text, at most so many, in lower case; `&` is one of them. */
function wordsOf(text: string, most: number): Word[] {
  const result: Word[] = [];
  WORD.lastIndex = 0;
  while (result.length < most) {
    const match = WORD.exec(text);
    if (!match) break;
    const word = match[0] === '&' ? 'and' : match[0].toLowerCase();
    const before = result.at(-1);
    result.push({ to: before ? `${before.to} ${word}` : word, end: WORD.lastIndex });
  }
  return result;
}

const WORD = /[\p{L}\p{M}\p{N}]+|&/gu;
