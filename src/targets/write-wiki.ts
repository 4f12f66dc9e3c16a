/**
 * A fitted document in the markup of Jira Data Center (“Text Formatting Notation”): `h2.`, `*bold*`,
 * `{code:sql}`, `||head||`. It has no blocks in items, so those stand between (`inItems`).
 */
import type { DocumentBlock, Inline, ListBlock, TableBlock } from './document.ts';
import { plainText } from './document.ts';

/** The markup of `blocks`, ending in a line break. */
export function writtenWiki(blocks: readonly DocumentBlock[]): string {
  const text = blocks.map((block) => blockText(block)).filter((each) => each !== '');
  return `${text.join('\n\n')}\n`;
}

function blockText(block: DocumentBlock): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level}. ${line(block.inline)}`;
    case 'paragraph':
      return atStart(inlineText(block.inline));
    case 'quote':
      return `{quote}\n${block.blocks.map((each) => blockText(each)).join('\n\n')}\n{quote}`;
    case 'rule':
      return '----';
    case 'code':
      return codeText(block.language, block.text);
    case 'front-matter':
      return codeText('yaml', block.text);
    case 'list':
      return listText(block, '');
    case 'table':
      return tableText(block);
    case 'details':
    case 'tagged':
      return block.blocks.map((each) => blockText(each)).join('\n\n');
    case 'html':
      return atStart(inlineText(block.inline));
    case 'comment':
      return '';
  }
}

/** Whether a piece of code can have a name and colours: its own sign ends it, wherever that stands. */
export function canHaveColours(text: string): boolean {
  return !text.includes('{code');
}

function codeText(language: string, text: string): string {
  if (!canHaveColours(text)) return `{noformat}\n${text}\n{noformat}`;
  return `{code${language === '' ? '' : `:${language}`}}\n${text}\n{code}`;
}

/** `marks` are those of the lists around it: `*#` for the second level. */
function listText({ isOrdered, items }: ListBlock, marks: string): string {
  const own = marks + (isOrdered ? '#' : '*');
  return items
    .map(({ blocks }) => {
      const words = blocks.flatMap((each) =>
        each.type === 'paragraph' ? [line(each.inline)] : [],
      );
      const lists = blocks.flatMap((each) => (each.type === 'list' ? [listText(each, own)] : []));
      return [`${own} ${words.join(BREAK)}`.trimEnd(), ...lists].join('\n');
    })
    .join('\n');
}

function tableText({ head, rows }: TableBlock): string {
  const cell = (words: readonly Inline[]) => line(words) || ' ';
  return [
    `||${head.map(cell).join('||')}||`,
    ...rows.map((cells) => `|${cells.map(cell).join('|')}|`),
  ].join('\n');
}

/** Within an item or a cell, which a line break would end. */
const BREAK = ' \\\\ ';

/** Words on one line of the text. */
function line(inline: readonly Inline[]): string {
  return inlineText(inline).replaceAll('\n', BREAK);
}

function inlineText(inline: readonly Inline[]): string {
  return inline.map((each, at) => wordText(each, inline, at)).join('');
}

/** What stands for a picture that is not shown; signs of the markup would end it. */
function altOf(text: string): string {
  const words = text.replaceAll(/[!|,=]/g, ' ').trim();
  return words === '' ? '' : `|alt=${words}`;
}

/** The word at `at` of `around`. */
function wordText(each: Inline, around: readonly Inline[], at: number): string {
  switch (each.type) {
    case 'text':
      return escapedText(each.text);
    case 'code':
      return `{{${escapedSigns(each.text)}}}`;
    case 'strong':
      return marked('*', each.inline, around, at);
    case 'em':
      return marked('_', each.inline, around, at);
    case 'strike':
      return marked('-', each.inline, around, at);
    case 'link':
      return linkText(each.to, each.inline);
    case 'picture':
      return `!${encoded(each.from, PICTURE_SIGNS)}${altOf(each.text)}!`;
    case 'break':
      return '\n';
    case 'element':
      return marked(ELEMENTS[each.name] ?? '', each.inline, around, at);
    case 'html':
    case 'comment':
      return '';
  }
}

const ELEMENTS: Readonly<Record<string, string>> = { sub: '~', sup: '^', u: '+', ins: '+' };

/** Inside a word, a mark counts only with braces around it: `{*}bold{*}`. */
function marked(
  mark: string,
  inner: readonly Inline[],
  around: readonly Inline[],
  at: number,
): string {
  const before = plainText(around.slice(at - 1, at).filter(() => at > 0));
  const after = plainText(around.slice(at + 1, at + 2));
  const isInWord = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
  const sign = isInWord && mark !== '' ? `{${mark}}` : mark;
  return `${sign}${inlineText(inner)}${sign}`;
}

function linkText(to: string, inline: readonly Inline[]): string {
  const words = inlineText(inline);
  if (plainText(inline) === to) return `[${to}]`;
  return `[${words}|${encoded(to, LINK_SIGNS)}]`;
}

/** An address without the signs that would end it. */
function encoded(address: string, signs: RegExp): string {
  return address.replaceAll(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
const LINK_SIGNS = /[|\]]/g;
const PICTURE_SIGNS = /[|!]/g;

/** Signs that mark wherever they stand; a backslash has no escape and is written as an entity. */
function escapedSigns(text: string): string {
  return text.replaceAll('\\', '&#92;').replaceAll(/[{}[\]|]/g, '\\$&');
}

/** Signs of words mark only at the edge of one: `snake_case` and `2-3` stay as they are. */
function escapedText(text: string): string {
  return escapedSigns(text)
    .replaceAll(
      /(?<![\p{L}\p{N}])[*_+^~-](?=[^\s*_+^~-])|(?<=[^\s*_+^~-])[*_+^~-](?![\p{L}\p{N}])/gu,
      '\\$&',
    )
    .replaceAll('??', '\\??')
    .replaceAll(/!(?=\S+!)/g, '\\!');
}

/** What would make a line more than words: `h1. `, `bq. `, a mark of a list, a rule. */
function atStart(text: string): string {
  return text.replaceAll(/^(?:h[1-6]\. |bq\. |[*#-]+(?: |$)|-{4,})/gm, '\\$&');
}
