/**
 * Law 2 of docs/design.md, measured: which lines of a text are missing from a print of what was
 * read from it. It knows the words of the formats and not how the reader works,
 * so that no mistake there can hide one. For tests and the corpus's figures.
 */

import { formats } from '../formats/built-in/registry.ts';
import type { Part } from '../formats/language/definition.ts';
import type { Kind } from '../formats/language/kind.ts';
import { aliasWords, columnWords } from '../formats/language/known-words.ts';
import type { ColumnNames } from '../formats/language/table.ts';

/**
 * Lines of `text` whose content is not in `print`. A line's content is its letters,
 * figures and symbols. Of a heading or label, the format's own words and a whole number
 * after one of its nouns may be missing, and its placeholders; of an item, its marker, number and
 * box; of a table, its bars, and what the formats know as names of columns.
 */
export function lostLines(text: string, print: string): string[] {
  const [own, printed] = [text.replace(/^\uFEFF/, ''), print].map((each) =>
    each.replaceAll(/\r\n?/g, '\n'),
  ) as [string, string];
  const lost = linesLost(unquotedTop(own), unquotedTop(printed));
  if (lost.length === 0) return [];
  // What only looks like front matter keeps its quotes where the print has it among other things.
  const lostAsWritten = new Set(linesLost(own, printed));
  const lines = own.split('\n');
  return lost.filter((at) => lostAsWritten.has(at)).map((at) => lines[at] ?? '');
}

/** The numbers of the lines, from 0. */
function linesLost(own: string, print: string): number[] {
  const printed = contentOf(print);
  const wanted = new Map<string, number>();
  const lines = own.split('\n');
  // Lines that can be there in one way only choose first: a heading must not take what they say.
  const all = lines
    .map((line, at) => ({ line, at, options: contentOptions(line) }))
    .toSorted((one, other) => one.options.length - other.options.length);
  return all.flatMap(({ line, at, options }) => {
    if (options.includes('')) return [];
    const isThere = (content: string) => {
      const count = (wanted.get(content) ?? 0) + 1;
      if (!occurs(printed, content, count)) return false;
      wanted.set(content, count);
      return true;
    };
    if (options.some(isThere)) return [];
    if (UNDERLINE.test(line) && isTold(print, lines[at - 1] ?? '')) return [];
    const cells = cellsOf(line);
    const areThere = cells.every((cell) => COLUMNS.has(cell.toLowerCase()) || isThere(cell));
    return cells.length > 0 && areThere ? [] : [at];
  });
}

/** What makes a heading of the line above. */
const UNDERLINE = /^ {0,3}=+[ \t]*$/;

/** Whether a heading needs no line below it: a print has it, or it is a name of a format with nothing in it. */
function isTold(print: string, heading: string): boolean {
  const isName = contentOf(heading) !== '' && contentOptions(heading).includes('');
  return isName || isHeading(print, heading);
}

/** Whether a print has a heading with what `line` says: it may write one with `#` in place of a line below. */
function isHeading(print: string, line: string): boolean {
  const says = contentOf(line);
  return (
    says !== '' &&
    print.split('\n').some((each) => /^ *#/.test(each) && occurs(contentOf(each), says, 1))
  );
}

/** A text without the quotes in its front matter, which a print writes where YAML needs them. */
function unquotedTop(text: string): string {
  return text.replace(/^---[ \t]*\n(?:(?!---)[^\n]*\n)*---/, (top) => top.replaceAll(/["']/g, ''));
}

/** What the lines in the cells of a row say, which a print may have apart; none where a line is no row. */
function cellsOf(line: string): string[] {
  if (!/(?<!\\)\|/.test(line)) return [];
  const cells = line.split(/(?<!\\)\||<br[ \t]*\/?>/i).map(contentOf);
  return cells.filter((cell) => cell !== '');
}

/** Whether `text` stands in `whole` in words of its own, at least `count` times. */
function occurs(whole: string, text: string, count: number): boolean {
  let found = 0;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const isWithin =
      /[\p{L}\p{N}]$/u.test(whole.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(text);
    const end = at + text.length;
    const goesOn = /^[\p{L}\p{N}]/u.test(whole.slice(end, end + 2)) && /[\p{L}\p{N}]$/u.test(text);
    if (!isWithin && !goesOn) found += 1;
    if (found === count) return true;
  }
  return false;
}

/** Markdown's own signs and the separators that a print may write in another way. */
const SIGNS = /[\\*_`#>|~:：.()[\]\-–—\s\u00a0]+/gu;

function contentOf(text: string): string {
  return text.replaceAll('&', ' and ').replace(SIGNS, ' ').trim();
}

/** What must be there of a line, in any of these ways; '' where all of it is structure. */
function contentOptions(line: string): string[] {
  const bare = withoutPlaceholders(line)
    .replace(/^(?:[ \t]*(?:[-+*>•◦▪‣●○■□]|\d{1,9}[.)])(?=[ \t]|$))*[ \t]*/, '')
    .replace(/^(#{1,6} )?[^\p{L}[]*\[[ xX]*\](?=[ \t]|$)/u, '$1');
  if (isTag(bare)) return [''];
  const whole = contentOf(bare);
  const isMark = bare !== line.trimStart() || /^[ \t]*(?:[#*_]|[^:]{1,60}:)/.test(bare);
  if (!isMark) return [whole];
  const plain = withoutSymbols(whole);
  const words = whole.replace(/^[^\p{L}]+/u, '');
  const named = [plain, ...withoutNumber(bare), ...withoutNames(words)];
  return [whole, ...named, ...named.flatMap(withoutNames)];
}

/** A line without the placeholders that it ends with: they say that nothing is there. */
function withoutPlaceholders(line: string): string {
  const end = line.trimEnd().replace(/[`*]+$/, '');
  const found = PLACEHOLDERS.find((placeholder) => end.endsWith(placeholder));
  const before = found && end.slice(0, -found.length);
  if (!before || !/(?:^|[\s`:])$/.test(before)) return found === end ? '' : line;
  return withoutPlaceholders(before.replace(/[\s`]*(?: -|:)?[\s`]*$/, ''));
}

function isTag(line: string): boolean {
  const name = /^[ \t]*<\/?([A-Za-z][\w-]*)>[ \t]*$/.exec(line)?.[1];
  if (name === undefined) return false;
  const words = name.toLowerCase().replaceAll(/[_-]/g, ' ');
  return TAGS.has(name) || NAMES.includes(words);
}

/** Emoji and a whole number before a heading's words decorate it. */
function withoutSymbols(content: string): string {
  return content.replace(/^[^\p{L}\p{N}]*(?:\d+(?:\uFE0F?\u20E3)? [^\p{L}\p{N}]*(?!\d))?/u, '');
}

/** `content` without a name of a format at its start. */
function withoutNames(content: string): string[] {
  const lower = content.toLowerCase();
  const rests = NAMES.filter((name) => startsWithWord(lower, name)).map((name) =>
    content.slice(name.length).trim(),
  );
  return rests;
}

/** A line without a noun and its whole number: `Step 2:`, and not `Step 2.1:`. */
function withoutNumber(line: string): string[] {
  const text = line.replace(/^[^\p{L}]+/u, '');
  const lower = text.toLowerCase();
  const noun = NOUNS.find(
    (name) => /^[^\p{L}]/u.test(lower.slice(name.length)) && lower.startsWith(name),
  );
  const number = noun && /^[ \t]*\d+(?![\p{L}\p{N}]|\.\d)/u.exec(text.slice(noun.length));
  return noun && number ? [contentOf(text.slice(noun.length + number[0].length))] : [];
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}

const MARKS = formats.flatMap(({ parts }) => parts.flatMap(marksOf));
const NAMES = [...new Set(['Total', ...MARKS.flatMap(({ names }) => names)])].map((name) =>
  contentOf(name).toLowerCase(),
);
const PLACEHOLDERS = formats.flatMap(({ parts }) => parts.flatMap(placeholdersOf));
const COLUMNS = new Set(
  [
    columnWords('TIMELINE_COLUMNS'),
    ...formats.flatMap(({ parts }) => parts.flatMap(columnsOf)),
  ].flat(2),
);
const TAGS = new Set(MARKS.flatMap(({ tags }) => tags));
const NOUNS = [...new Set(MARKS.flatMap(({ nouns }) => nouns))].map((noun) => noun.toLowerCase());

interface Words {
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly nouns: readonly string[];
}

function marksOf(part: Part): Words[] {
  if (part.part === 'index') return [];
  const inner = 'parts' in part ? part.parts.flatMap(marksOf) : [];
  if (part.part === 'each') {
    const tags = part.tag ? [part.tag.name] : [];
    const nouns = [part.noun, ...aliasWords(part.aliases)];
    return [{ names: nouns, tags, nouns }, ...inner];
  }
  const { mark } = part;
  if (part.part === 'field') inner.push(wordsOfKind(part.kind));
  if (mark?.as === 'tag')
    return [{ names: aliasWords(mark.aliases), tags: [mark.name], nouns: [] }, ...inner];
  if (mark?.as !== 'heading' && mark?.as !== 'label') return inner;
  return [{ names: [mark.text, ...aliasWords(mark.aliases)], tags: [], nouns: [] }, ...inner];
}

/** Words that a kind prints around its values. */
function wordsOfKind({ id, options }: Kind): Words {
  const none = { names: [], tags: [], nouns: [] };
  if (id === 'configuration')
    return { ...none, names: ['Environment variables needed', 'Config files to modify'] };
  if (id !== 'pairs' && id !== 'list') return none;
  const nouns = options.prefix === '' ? [] : [options.prefix.replace(' {n}', '')];
  return { names: id === 'pairs' ? [options.names[1]] : [], tags: [], nouns };
}

function columnsOf(part: Part): ColumnNames[] {
  if (part.part !== 'field') return 'parts' in part ? part.parts.flatMap(columnsOf) : [];
  const columns = part.kind.id === 'pairs' ? part.kind.options.columns : null;
  return columns ? [columnWords(columns)] : [];
}

function placeholdersOf(part: Part): string[] {
  if (part.part === 'index') return [part.placeholder];
  const pairs = part.part === 'field' && part.kind.id === 'pairs' ? part.kind.options : null;
  if (part.part === 'field') return [part.placeholder, ...(pairs?.placeholders ?? [])];
  const inner = 'parts' in part ? part.parts.flatMap(placeholdersOf) : [];
  return part.part === 'each' ? [part.name.placeholder, ...inner] : inner;
}
