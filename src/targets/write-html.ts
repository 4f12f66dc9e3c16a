/**
 * A fitted document as HTML for the clipboard: elements that editors of rich text take, without
 * styles, classes and scripts. Jira's dialect has attributes of its own for tasks and what folds.
 */
import { isSafeAddress } from '../markdown/safe-address.ts';
import type { DocumentBlock, DocumentItem, Inline, ListBlock, TableBlock } from './document.ts';

export interface HtmlOptions {
  /** What stands for a box: a task of Jira's, or one that is drawn. Default: the target has no boxes. */
  readonly boxes?: 'jira-tasks' | 'drawn';
  /** Whether headings have names, `part-1` and on, that links lead to. */
  readonly anchors?: boolean;
}

/** The HTML of `blocks`; with tasks of Jira's, all of it is in Jira's dialect. */
export function writtenHtml(blocks: readonly DocumentBlock[], options: HtmlOptions = {}): string {
  return new HtmlWriter(options).blocks(blocks);
}

class HtmlWriter {
  private readonly isJira: boolean;
  /** Of tasks: each needs a name of its own. */
  private count = 0;

  private headings = 0;
  private readonly options: HtmlOptions;

  constructor(options: HtmlOptions) {
    this.options = options;
    this.isJira = options.boxes === 'jira-tasks';
  }

  blocks(blocks: readonly DocumentBlock[]): string {
    return blocks.map((block) => this.block(block)).join('');
  }

  private block(block: DocumentBlock): string {
    switch (block.type) {
      case 'heading':
        this.headings += 1;
        return `<h${block.level}${this.anchor()}>${this.inline(block.inline)}</h${block.level}>`;
      case 'paragraph':
        return `<p>${this.inline(block.inline)}</p>`;
      case 'quote':
        return `<blockquote>${this.blocks(block.blocks)}</blockquote>`;
      case 'rule':
        return '<hr>';
      case 'code':
        return this.code(block.language, block.text);
      case 'front-matter':
        return this.code('yaml', block.text);
      case 'list':
        return this.list(block);
      case 'table':
        return this.table(block);
      case 'details': {
        const inner = this.blocks(block.blocks);
        const summary = escaped(block.summary);
        return this.isJira
          ? `<div data-node-type="expand" data-title="${summary}">${inner || '<p></p>'}</div>`
          : `<details><summary>${summary}</summary>${inner}</details>`;
      }
      case 'tagged':
        return this.blocks(block.blocks);
      case 'html':
        return `<p>${this.inline(block.inline)}</p>`;
      case 'comment':
        return '';
    }
  }

  private anchor(): string {
    return this.options.anchors ? ` id="part-${this.headings}"` : '';
  }

  private code(language: string, text: string): string {
    const named = language === '' ? '' : escaped(language);
    if (this.isJira) {
      const attribute = named === '' ? '' : ` data-language="${named}"`;
      return `<pre${attribute}><code${attribute}>${escaped(text)}</code></pre>`;
    }
    const attribute = named === '' ? '' : ` class="language-${named}"`;
    return `<pre><code${attribute}>${escaped(text)}</code></pre>`;
  }

  private list(list: ListBlock): string {
    const { isOrdered, first, items } = list;
    if (this.isJira && items[0]?.box) return this.tasks(items);
    const inner = items
      .map((item) => `<li>${this.box(item)}${this.item(item, list.isTight)}</li>`)
      .join('');
    const start = isOrdered && first !== 1 ? ` start="${first}"` : '';
    return isOrdered ? `<ol${start}>${inner}</ol>` : `<ul>${inner}</ul>`;
  }

  private box({ box }: DocumentItem): string {
    if (!box || this.options.boxes !== 'drawn') return '';
    return `<input type="checkbox" disabled${box.isDone ? ' checked' : ''} aria-label="${box.isDone ? 'done' : 'open'}">${escaped(box.own && `${box.own} `)}`;
  }

  /** Words of a tight list stand in the item itself, as people write lists in rich text. */
  private item({ blocks }: DocumentItem, isTight: boolean): string {
    const [first, ...rest] = blocks;
    if (this.isJira && first?.type !== 'paragraph') return `<p></p>${this.blocks(blocks)}`;
    if (!isTight || first?.type !== 'paragraph' || this.isJira) return this.blocks(blocks);
    return this.inline(first.inline) + this.blocks(rest);
  }

  /** A task holds words alone: its paragraphs are lines, and tasks below it a list beside it. */
  private tasks(items: readonly DocumentItem[]): string {
    const inner = items.map(({ box, blocks }) => {
      const words = blocks.flatMap((each) =>
        each.type === 'paragraph' ? [this.inline(each.inline)] : [],
      );
      const below = blocks.filter((each) => each.type !== 'paragraph');
      const state = box?.isDone ? 'DONE' : 'TODO';
      this.count += 1;
      const task = `<div data-task-local-id="task-${this.count}" data-task-state="${state}">`;
      return `${task}${words.join('<br>')}</div>${this.blocks(below)}`;
    });
    return `<div data-node-type="actionList">${inner.join('')}</div>`;
  }

  private table({ sides, head, rows }: TableBlock): string {
    const row = (name: 'th' | 'td', cells: readonly (readonly Inline[])[]) => {
      const inner = cells.map((cell, at) => {
        const side = sides[at] ? ` align="${sides[at]}"` : '';
        const words = this.inline(cell);
        return `<${name}${side}>${this.isJira ? `<p>${words}</p>` : words}</${name}>`;
      });
      return `<tr>${inner.join('')}</tr>`;
    };
    const body = rows.map((cells) => row('td', cells)).join('');
    return this.isJira
      ? `<table><tbody>${row('th', head)}${body}</tbody></table>`
      : `<table><thead>${row('th', head)}</thead><tbody>${body}</tbody></table>`;
  }

  private inline(inline: readonly Inline[]): string {
    return inline.map((each) => this.word(each)).join('');
  }

  private word(each: Inline): string {
    switch (each.type) {
      case 'text':
        return escaped(each.text);
      case 'code':
        return `<code>${escaped(each.text)}</code>`;
      case 'strong':
      case 'em':
        return `<${each.type}>${this.inline(each.inline)}</${each.type}>`;
      case 'strike':
        return `<s>${this.inline(each.inline)}</s>`;
      case 'link':
        return isSafeAddress(each.to)
          ? `<a href="${escaped(each.to)}">${this.inline(each.inline)}</a>`
          : this.inline(each.inline);
      case 'picture':
        return isSafeAddress(each.from)
          ? `<img src="${escaped(each.from)}" alt="${escaped(each.text)}">`
          : escaped(each.text);
      case 'break':
        return '<br>';
      case 'element':
        return `<${each.name}>${this.inline(each.inline)}</${each.name}>`;
      case 'html':
      case 'comment':
        return '';
    }
  }
}

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
