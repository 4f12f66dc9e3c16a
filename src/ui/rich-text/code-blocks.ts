/**
 * Code as pages, editors and documents put it on the clipboard, as `pre > code` that has its text:
 * line by line, whatever made the lines, and without the numbers beside them.
 */
import { BLOCKS, LANGUAGE, STYLE } from './attributes.ts';

/** Changes `body` in place: each block of code is a `pre` with one `code`, which has nothing but text. */
export function tidyCodeBlocks(body: HTMLElement): void {
  for (const number of body.querySelectorAll<HTMLElement>(LINE_NUMBERS)) {
    if (/^[\d\s]*$/.test(number.textContent ?? '')) number.remove();
  }
  joinCodeLines(body);
  for (const element of body.querySelectorAll<HTMLElement>(`code, [${STYLE}]`)) {
    if (body.contains(element) && isCodeBlock(element)) replaceByCode(element, [element]);
  }
  for (const table of body.querySelectorAll<HTMLElement>('table')) tidyTable(table);
  for (const pre of body.querySelectorAll<HTMLElement>('pre')) {
    if (pre.parentElement?.closest('pre')) pre.replaceWith(...pre.childNodes);
  }
  for (const pre of body.querySelectorAll<HTMLElement>('pre')) replaceByCode(pre, [pre]);
}

/** The block of code that is all of `body`; null where there is more, or none. Call it on tidy ones. */
export function onlyCodeBlock(body: HTMLElement): HTMLElement | null {
  const [pre] = body.querySelectorAll('pre');
  if (!pre || pre.textContent?.trim() !== body.textContent?.trim()) return null;
  return pre.closest('li, table, blockquote') ? null : pre;
}

/** The language that a block of tidy code says; '' for none. */
export function languageOf(pre: HTMLElement): string {
  return LANGUAGE.exec(pre.querySelector('code')?.className ?? '')?.[1] ?? '';
}

function replaceByCode(target: HTMLElement, elements: readonly HTMLElement[]): void {
  const document = target.ownerDocument;
  const code = document.createElement('code');
  // Word puts a hard space into an empty paragraph.
  const textOf = (element: HTMLElement) =>
    elements.length > 1 && element.textContent?.trim() === ''
      ? ''
      : textInLines(element).replace(/\n$/, '');
  const text = elements.map(textOf).join('\n');
  // Editors put a space of no width into empty lines.
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
  code.textContent = plain.replace(/^\n+|\n+$/g, '');
  const language = saidLanguage(target);
  if (language) code.className = `language-${language}`;
  const pre = document.createElement('pre');
  pre.append(code);
  target.replaceWith(pre);
  for (const element of elements) if (element !== target) element.remove();
}

/** As a class or an attribute says it, in, on or around the code. */
function saidLanguage(element: HTMLElement): string | undefined {
  const around = [element.querySelector('code'), element, element.parentElement];
  const said = around.map((each) => LANGUAGE.exec(each?.className ?? '')?.[1]);
  return (
    said.find((name) => name !== undefined) ??
    around
      .map((each) => each?.dataset.language ?? each?.dataset.codeLang ?? each?.getAttribute('lang'))
      .find((name) => !!name) ??
    undefined
  );
}

/** The text of an element, where an element for a line ends one as a line break does. */
export function textInLines(root: HTMLElement): string {
  let text = '';
  /** Whether a line has ended whose break is still to be written, or is in the text that follows. */
  let owesBreak = false;
  const hasManyCodes = root.querySelectorAll(':scope > code').length > 1;
  const isLine = (element: Element) =>
    element.matches(LINES) || (hasManyCodes && element.nodeName === 'CODE');
  const breakOwed = () => {
    if (owesBreak) text += '\n';
    owesBreak = false;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = node.textContent ?? '';
      if (said === '') return;
      if (!said.startsWith('\n')) breakOwed();
      owesBreak = false;
      text += said;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.nodeName === 'BR') {
      const isFiller = !node.nextSibling && node.parentElement?.matches(LINES);
      breakOwed();
      if (!isFiller) text += '\n';
      return;
    }
    const isOwnLine = isLine(node);
    if (isOwnLine) {
      breakOwed();
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    }
    for (const child of node.childNodes) walk(child);
    if (isOwnLine) owesBreak = !node.textContent?.endsWith('\n');
  };
  for (const child of root.childNodes) walk(child);
  return text;
}

/** Paragraphs that are lines of code, one below the other, as documents have no block for it. */
function joinCodeLines(body: HTMLElement): void {
  for (const first of body.querySelectorAll<HTMLElement>('p, div, pre.CodeMirror-line')) {
    if (!body.contains(first) || !isCodeLine(first)) continue;
    const lines = [first];
    for (let next = first.nextElementSibling; next; next = next.nextElementSibling) {
      if (!isCodeLine(next) && !(isBlankBetween(next) && isCodeLine(next.nextElementSibling)))
        break;
      lines.push(next as HTMLElement);
    }
    if (lines.length > 1 || first.querySelector('br')) replaceByCode(first, lines);
  }
}

function isBlankBetween(element: Element): boolean {
  return element.matches('p, div, br') && element.textContent?.trim() === '';
}

/** A paragraph all of whose text is in a font for code. */
function isCodeLine(element: Element | null): boolean {
  if (!element || element.closest('li, pre:not(.CodeMirror-line)')) return false;
  if (element.matches(EDITOR_LINES)) return true;
  if (!element.matches('p, div') || element.querySelector(BLOCKS)) return false;
  const style = element.getAttribute(STYLE) ?? '';
  if (/mso-list/i.test(style) || element.textContent?.trim() === '') return false;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.textContent?.trim() === '') continue;
    if (!isInCodeFont(walker.currentNode.parentElement, element)) return false;
  }
  return true;
}

/** By the nearest element up to `top` that says a font. */
function isInCodeFont(from: Element | null, top: Element): boolean {
  for (let each = from; each; each = each.parentElement) {
    const font = /font-family:([^;]*)/i.exec(each.getAttribute(STYLE) ?? '')?.[1];
    if (font !== undefined) return CODE_FONT.test(font);
    if (each === top) return false;
  }
  return false;
}

/** `code` of several lines, or another element that is laid out as a `pre`. */
function isCodeBlock(element: HTMLElement): boolean {
  if (element.closest('pre') || element.querySelector('pre')) return false;
  const style = element.getAttribute(STYLE) ?? '';
  const isPre = /white-space:\s*(?:pre|break-spaces)(?!-line)/i.test(style);
  if (element.nodeName === 'CODE') {
    if (element.querySelector(`br, ${LINES}`)) return true;
    return (isPre || isAlone(element)) && /\S\s*\n\s*\S/.test(element.textContent ?? '');
  }
  const font = /font-family:([^;]*)/i.exec(style)?.[1];
  return isPre && font !== undefined && element.matches('div, p');
}

/** Whether nothing else is in the block that `element` stands in. */
function isAlone(element: Element): boolean {
  return element.parentElement?.textContent?.trim() === element.textContent?.trim();
}

/** A table that lays out lines of code, or that frames a block of it. */
function tidyTable(table: HTMLElement): void {
  const cells = [...table.querySelectorAll('td, th')].filter(
    (cell) => cell.textContent?.trim() !== '',
  );
  const code = [...table.querySelectorAll<HTMLElement>(CODE_CELLS)];
  const [only] = cells;
  if (code.length > 0 && cells.every((cell) => cell.matches(CODE_CELLS))) {
    replaceByCode(table, [...table.querySelectorAll<HTMLElement>('tr')].map(rowCode));
  } else if (only && cells.length === 1) {
    const pre = only.querySelector('pre');
    if (pre && pre.textContent?.trim() === only.textContent?.trim()) table.replaceWith(pre);
  }
}

function rowCode(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>(CODE_CELLS) ?? row;
}

const EDITOR_LINES = 'div.cm-line, div.view-line, pre.CodeMirror-line';
/** Elements that are a line each within code. */
const LINES = `${BLOCKS}, tr, .line, .code-line, .token-line, [data-line], [${STYLE}*="display: block"], [${STYLE}*="display:block"]`;
/** Numbers beside the lines, in columns or in each line. */
const LINE_NUMBERS =
  '.lineno, .linenos, .line-number, .line-numbers, .line-numbers-rows, .linenumber, .ln, .lnt, ' +
  '.hljs-ln-numbers, .blob-num, .gutter, .rouge-gutter, .react-syntax-highlighter-line-number';
const CODE_CELLS = '.blob-code, .hljs-ln-code, .react-code-cell';
const CODE_FONT =
  /mono|courier|consolas|menlo|inconsolata|lucida console|(?:fira|source|cascadia) ?code/i;
