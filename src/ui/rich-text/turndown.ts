/**
 * How elements print as Markdown, on top of what Turndown knows. Its plugins for tables are not
 * used: one puts HTML of its own around tables with lists, one escapes twice.
 */

import TurndownService from 'turndown';
import { fencedLines } from '../../markdown/fenced-lines.ts';

export function markdownOf(body: HTMLElement): string {
  const text = service().turndown(body);
  return withoutSpareBlanks(text).trim();
}

/** One blank line between blocks; those in code are part of it. */
function withoutSpareBlanks(text: string): string {
  const lines = fencedLines(text);
  return lines
    .filter(({ line, role }, at) => role !== 'text' || line !== '' || lines[at - 1]?.line !== '')
    .map(({ line }) => line)
    .join('\n');
}

let made: TurndownService | undefined;

function service(): TurndownService {
  made ??= create();
  return made;
}

function create(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  turndown.escape = escapedText;
  turndown.addRule('strike', {
    filter: ['del', 's', 'strike' as 's'],
    replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`),
  });
  turndown.addRule('item', { filter: 'li', replacement: item });
  turndown.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) => link(content, (node as Element).getAttribute('href') ?? ''),
  });
  turndown.addRule('cell', { filter: ['th', 'td'], replacement: cell });
  turndown.addRule('row', { filter: 'tr', replacement: (content) => `|${content}\n` });
  turndown.addRule('rows', {
    filter: ['thead', 'tbody', 'tfoot', 'colgroup', 'col'],
    replacement: (content) => content,
  });
  turndown.addRule('table', { filter: 'table', replacement: table });
  return turndown;
}

function item(content: string, node: Node): string {
  const element = node as HTMLElement;
  const list = element.parentElement;
  const items = [...(list?.children ?? [])].filter(({ nodeName }) => nodeName === 'LI');
  const first = Number.parseInt(list?.getAttribute('start') ?? '1', 10) || 1;
  const isOrdered = list?.nodeName === 'OL';
  const marker = isOrdered ? `${first + items.indexOf(element)}. ` : '- ';
  const { box } = element.dataset;
  const sign = box === undefined ? '' : box === 'done' ? '[x] ' : '[ ] ';
  const text = content.trim().replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${sign}${text}\n`;
}

/** An address that says nothing more than its text is a link by itself. */
function link(content: string, href: string): string {
  const said = content.trim();
  if (said === '' || !/^(?:https?|mailto|tel|ftp):/i.test(href)) return content;
  if (said.replaceAll('\\', '') === href.replace(/^mailto:/i, ''))
    return href.replace(/^mailto:/i, '');
  const [before = '', after = ''] = [/^\s*/.exec(content)?.[0], /\s*$/.exec(content)?.[0]];
  const target = /[()\s]/.test(href) ? `<${href}>` : href;
  return `${before}[${said.replaceAll(/\s*\n\s*/g, ' ')}](${target})${after}`;
}

function cell(content: string, node: Node): string {
  const span = Number.parseInt((node as Element).getAttribute('colspan') ?? '1', 10) || 1;
  const text = content
    .trim()
    .replaceAll(/\\?\|/g, '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
  return ` ${text} |`.padEnd(4) + '  |'.repeat(Math.min(span, MOST_COLUMNS) - 1);
}

/** Its first row is its head: Markdown has no table without one. */
function table(content: string): string {
  const rows = content.split('\n').filter((row) => row.startsWith('|'));
  const [head, ...others] = rows;
  if (!head) return content;
  const columns = Math.max(...rows.map(columnsOf));
  if (columns === 1 && rows.length === 1) return `\n\n${head.slice(1, -1).trim()}\n\n`;
  const full = (row: string) => row + '  |'.repeat(columns - columnsOf(row));
  const rule = `|${' --- |'.repeat(columns)}`;
  return `\n\n${[full(head), rule, ...others.map(full)].join('\n')}\n\n`;
}

function columnsOf(row: string): number {
  return (row.match(/(?<!\\)\|/g)?.length ?? 1) - 1;
}

const MOST_COLUMNS = 50;

/** Text that would be read as a sign of Markdown, and only that: `snake_case` stays as it is. */
function escapedText(text: string): string {
  return text
    .split(/(\bhttps?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : escapedPart(part, at === 0)))
    .join('');
}

function escapedPart(text: string, isStart: boolean): string {
  const inline = text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replaceAll(/(?<!\s|^)\*|\*(?!\s|$)/g, '\\*')
    .replaceAll('`', '\\`')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '\\_')
    .replaceAll(/\[(?=[^\]\n]*\]\()/g, '\\[')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/~~/g, '\\~~')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
  if (!isStart) return inline;
  return inline
    .replace(/^(?=(?:#{1,6}|[-+])\s|>|={3,}|-{3,}\s*$|\|)/, '\\')
    .replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\');
}
