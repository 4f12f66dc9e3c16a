/**
 * What documents, trackers and chats mean by their HTML, said in the elements for it: bold by
 * style, lists by indentation, boxes by attributes, links by pictures.
 */
import { BLOCKS, STYLE } from './attributes.ts';
import { nestLists, tidyItems } from './tidy-lists.ts';
import { listWordParagraphs } from './word-lists.ts';

/** Changes `body`, whose code is tidy, in place, and says how many pictures have no place in it any more. */
export function tidyHtml(body: HTMLElement): number {
  for (const table of body.querySelectorAll('table table')) replaceBy(table, wordsOf(table));
  listWordParagraphs(body);
  nestLists(body);
  tidyItems(body);
  sayStyles(body);
  const images = [...body.querySelectorAll('img')];
  const leftOut = images.filter((image) => !linkImage(image)).length;
  for (const text of textsIn(body)) text.data = text.data.replaceAll('\u00a0', ' ');
  return leftOut;
}

/** Bold, italic, struck out and code that are there by style alone, or are taken back by it. */
function sayStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>(`[${STYLE}]`)) {
    if (element.closest('pre')) continue;
    const style = element.getAttribute(STYLE) ?? '';
    const isNormal = /font-weight:\s*(?:normal|lighter|[1-4]00)/i.test(style);
    if (isNormal && element.matches('b, strong')) unwrap(element);
    else if (/font-style:\s*normal/i.test(style) && element.matches('i, em')) unwrap(element);
    else if (!element.querySelector(BLOCKS)) wrapByStyle(element, style);
  }
  for (const empty of body.querySelectorAll('strong, b, em, i, del, code')) {
    if (empty.textContent?.trim() === '' && !empty.querySelector('img')) unwrap(empty);
  }
}

function wrapByStyle(element: HTMLElement, style: string): void {
  const isIn = (tags: string) => element.closest(tags) !== null;
  if (
    /font-weight:\s*(?:bold|[6-9]00)/i.test(style) &&
    !isIn('b, strong, th, h1, h2, h3, h4, h5, h6')
  ) {
    wrapContent(element, 'strong');
  }
  if (/font-style:\s*italic/i.test(style) && !isIn('i, em')) wrapContent(element, 'em');
  if (/text-decoration[^;]*line-through/i.test(style) && !isIn('s, del, strike')) {
    wrapContent(element, 'del');
  }
  const isCode = /font-family:[^;]*(?:mono|courier|consolas|menlo)/i.test(style);
  if (isCode && element.nodeName === 'SPAN' && !isIn('code, kbd')) wrapContent(element, 'code');
}

/**
 * A picture that has an address is a link; one that stands for a sign, or is a link's, is its
 * words. Any other has to go: false.
 */
function linkImage(image: HTMLImageElement): boolean {
  const address = image.getAttribute('src') ?? '';
  const words = image.alt.trim().replaceAll(/[[\]]/g, '');
  const isEmoji = /^\p{Emoji_Presentation}/u.test(words) || /^:\w+:$/.test(words);
  if (isEmoji || image.closest('a')) {
    image.replaceWith(words);
    return true;
  }
  if (!/^https?:/i.test(address)) {
    image.remove();
    return false;
  }
  const link = image.ownerDocument.createElement('a');
  link.href = address;
  link.textContent = words === '' ? 'picture' : words;
  image.replaceWith(link);
  return true;
}

function textsIn(body: HTMLElement): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function wrapContent(element: HTMLElement, name: 'strong' | 'em' | 'del' | 'code'): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function replaceBy(element: Element, text: string): void {
  element.replaceWith(text);
}

function wordsOf(table: Element): string {
  return [...table.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim()).join(' ');
}
