/**
 * What a text shows, counted: the judge of what is told to be lost on the way to a target. It reads
 * Markdown with the parser as its makers deliver it, and HTML as a page; it knows no target. For tests only.
 */
import { createDocument } from '@mixmark-io/domino';
import { HTML_ELEMENTS } from '../targets/html-elements.ts';
import { PLAIN_BOX, type PlainlyRendered, plainlyRendered } from './plainly-rendered.ts';

/** How much of each kind there is, by the names of losses. */
export interface ShownThings {
  /** Tags of the format that have their partner; a pair is one. */
  readonly tags: number;
  readonly lineBreaks: number;
  readonly boxes: number;
  /** The boxes with a sign of their own: `[~]`. */
  readonly otherBoxes: readonly string[];
  /** Letters and blocks that stand in items: those in an item of an item count twice, and so on. */
  readonly items: number;
  readonly details: number;
  readonly mermaid: number;
  /** Tags of HTML that are in no pair of `<details>`, by the names of their elements; a pair is two. */
  readonly elements: ReadonlyMap<string, number>;
  /** Names of elements whose tags are written as HTML. */
  readonly written: ReadonlySet<string>;
  /** Tags of HTML in blocks of it, but for those of breaks and pictures. */
  readonly blockTags: number;
  readonly unknownTags: number;
  readonly comments: number;
  readonly links: number;
  readonly pictures: number;
  readonly sides: number;
  readonly languages: number;
  /** All words in their order, but for those of comments, of tags of HTML, and of tags in pairs. */
  readonly words: readonly string[];
}

/**
 * What `markdown` shows, where `tags` are those of its format. Where there is no HTML, the words within it
 * are Markdown: the addresses of their links are no words, and their marks part none (`isHtmlText`).
 */
export function shownInMarkdown(
  markdown: string,
  tags: readonly string[],
  isHtmlText = false,
): ShownThings {
  const { html, words } = plainlyRendered(markdown, tags);
  return shownIn(html, isHtmlText ? words : null);
}

/** What some HTML shows. */
export function shownInHtml(html: string): ShownThings {
  return shownIn(html, null);
}

/** `words` renders those of HTML where they are Markdown. */
function shownIn(html: string, words: PlainlyRendered['words'] | null): ShownThings {
  const { body } = createDocument(`<body>${html}</body>`);
  const all = (selector: string) => Array.from(body.querySelectorAll(selector));
  const tags = all('x-tag').map((at) => ({
    at,
    name: at.textContent ?? '',
    closes: at.getAttribute('title') === 'closes',
  }));
  const pairedTags = pairsOf(tags);
  const folds = pairsOf(
    all('x-block').flatMap((at) =>
      tagsIn(at.textContent ?? '').flatMap((tag) =>
        tag.name === 'details' ? [{ at, ...tag }] : [],
      ),
    ),
  );
  const withFolds = new Set([...folds].map(({ at }) => at));
  const paired = new Set([...pairedTags].map(({ at }) => at));
  const jira = all('div').map(dataOf);
  const boxes = all('li').flatMap((item) => dataOf(item).box ?? []);
  const languages = all('code[class], pre')
    .filter((each) => each.className !== '' || dataOf(each).language !== undefined)
    .map((code) => dataOf(code).language ?? code.className.replace('language-', ''));
  const isInFold = (at: Element, { name }: Tag) => withFolds.has(at) && FOLDS.has(name);
  const rawIn = (selector: string) =>
    all(selector).flatMap((at) => tagsIn(at.textContent ?? '').filter((tag) => !isInFold(at, tag)));
  const raw = [...rawIn('x-block, x-html'), ...tags.filter((tag) => !pairedTags.has(tag))];
  const elements = new Map<string, number>();
  const add = (name: string, count: number) =>
    elements.set(LIKE[name] ?? name, (elements.get(LIKE[name] ?? name) ?? 0) + count);
  const names = raw.flatMap(({ name }) => (HTML_ELEMENTS.has(name) ? [name] : []));
  for (const name of names) add(name, 1);
  for (const each of all('*')) {
    const { localName } = each;
    const isJira = Object.keys(dataOf(each)).length > 0;
    if (!isJira) add(localName, VOID.has(localName) ? 1 : 2);
  }
  const walk = new Walk(paired, words);
  walk.nodes(body, 0);
  return {
    tags: pairedTags.size / 2,
    lineBreaks: all('x-soft').length,
    boxes:
      boxes.filter((box) => PLAIN_BOX.test(box)).length +
      jira.filter((each) => 'task-state' in each).length,
    otherBoxes: boxes.filter((box) => !PLAIN_BOX.test(box)),
    items: walk.inItems,
    details:
      folds.size / 2 +
      all('details').length +
      jira.filter((each) => each['node-type'] === 'expand').length,
    mermaid: languages.filter((name) => MERMAID.test(name)).length,
    elements,
    written: new Set(names.map((name) => LIKE[name] ?? name)),
    blockTags: rawIn('x-block').filter(
      ({ name }) => HTML_ELEMENTS.has(name) && !/^(?:br|img)$/.test(name),
    ).length,
    unknownTags: raw.filter(({ name }) => name !== COMMENT && !HTML_ELEMENTS.has(name)).length,
    comments: raw.filter(({ name }) => name === COMMENT).length,
    links: all('a').length,
    pictures:
      all('img').length + raw.filter(({ name, closes }) => name === 'img' && !closes).length,
    sides: all('table').filter((table) =>
      /(?:align="|text-align:)(?:right|center)/.test(table.innerHTML),
    ).length,
    languages: languages.filter((name) => /^[^\s,{]/.test(name) && !MERMAID.test(name)).length,
    words: wordsIn(walk.text),
  };
}

/** What markup of Jira shows, by its signs; it has no boxes, folds and comments, and few elements. */
export function shownInWiki(text: string): ShownThings {
  const codes = text.match(WIKI_CODE) ?? [];
  const around = text.split(WIKI_CODE).map(withoutWikiSigns);
  const bare = around.map((words, at) => words + (codes[at] ?? '')).join('');
  const items = around.join('').matchAll(/(?<=^|\n)([*#]+)(?: ([^\n]*))?(?=\n|$)/g);
  const ofItems = Array.from(items, ([, { length } = '', words = '']) => {
    const size = words.split('\\\\').reduce((sum, line) => sum + sizeOf(line), 0);
    return size > 0 ? size * length : length - 1;
  });
  return {
    ...shownInHtml(''),
    items: ofItems.reduce((sum, letters) => sum + letters, 0),
    elements: new Map(WIKI_ELEMENTS.map((name) => [name, Number.POSITIVE_INFINITY])),
    pictures: text.replaceAll(WIKI_CODE, '').match(WIKI_PICTURE)?.length ?? 0,
    languages: text.match(/^\{code:[^}]+\}$/gm)?.length ?? 0,
    words: wordsIn(bare),
  };
}

/** Code, in which no sign is one. */
const WIKI_CODE =
  /^\{code(?::[^}]*)?\}\n[\s\S]*?\n\{code\}$|^\{noformat\}\n[\s\S]*?\n\{noformat\}$/gm;

function withoutWikiSigns(text: string): string {
  return text
    .replaceAll(/&#\d+;/g, '⧵')
    .replaceAll(/(?<!\\)\[([^[\]\n|]*)\|[^\s|\]]*\]/g, '$1')
    .replaceAll(WIKI_PICTURE, (_, from: string, alt?: string) => alt ?? from)
    .replaceAll(/\{[*_~^+-]\}|(?<!\\)\{\{|\}\}|\|[^\s|[\]\\]*\]/g, '');
}

/** `!address|alt=words!`; words have a backslash before such a sign. */
const WIKI_PICTURE = /(?<!\\)!([^\s!|\]]+)(?:\|alt=([^!\n]*))?!/g;

/** Elements that its signs stand for. */
const WIKI_ELEMENTS = ['strong', 'em', 's', 'sub', 'sup', 'u', 'ins', 'br', 'code'];

/** The words of a text, of any script. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const MERMAID = /^mermaid(?:[\s,{]|$)/i;
const COMMENT = '!';
const FOLDS = new Set(['details', 'summary']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const LIKE: Readonly<Record<string, string>> = { b: 'strong', i: 'em', del: 's', strike: 's' };
/** What counts in an item, also where there are no letters in it. */
const BLOCKS = /^(?:pre|table|blockquote|hr|h\d)$/;
/** What a line of words goes on around. */
const IN_WORDS = new Set(
  'a abbr b code del em i img ins kbd mark s small span strong sub sup u x-html'.split(' '),
);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

/** The tags of HTML that is written as text, and its comments. */
function tagsIn(html: string): readonly Tag[] {
  return Array.from(html.matchAll(TAG), ([whole, closes, name]) => ({
    name: name?.toLowerCase() ?? COMMENT,
    closes: closes === '/' && whole !== '',
  }));
}

const TAG = /<!--(?:-?>|[\s\S]*?-->)|<(\/?)([a-z][\w-]*)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/gi;

interface PlacedTag extends Tag {
  /** What it stands in. */
  readonly at: Element;
}

/** Those of `all` that open and close something together, in one block. */
function pairsOf(all: readonly PlacedTag[]): ReadonlySet<PlacedTag> {
  const pairs = new Set<PlacedTag>();
  const open: PlacedTag[] = [];
  for (const tag of all) {
    if (!tag.closes) open.push(tag);
    else {
      const at = open.findLastIndex(
        (each) => each.name === tag.name && each.at.parentNode === tag.at.parentNode,
      );
      const [opening] = at < 0 ? [] : open.splice(at);
      if (opening) pairs.add(opening).add(tag);
    }
  }
  return pairs;
}

/** Reads all text of a page, with how deep in items it stands. */
class Walk {
  text = '';
  inItems = 0;
  /** The words since the last block began or ended. */
  private line = '';
  /** Whether there were words in what is walked through, but for those of items in it. */
  private hasWords = false;
  private readonly paired: ReadonlySet<Element>;

  private readonly words: PlainlyRendered['words'] | null;

  constructor(paired: ReadonlySet<Element>, words: PlainlyRendered['words'] | null) {
    this.paired = paired;
    this.words = words;
  }

  nodes(parent: Element, depth: number): void {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === 3) this.put(node.textContent ?? '');
      else if (node.nodeType === 1) this.element(node as Element, depth);
    }
  }

  private element(element: Element, depth: number): void {
    const { localName } = element;
    const isBlock = !IN_WORDS.has(localName);
    if (isBlock) this.endLine(depth);
    if (BLOCKS.test(localName)) this.inItems += depth;
    if (localName === 'img') this.put(altOf(element.outerHTML));
    else if (localName === 'x-tag') {
      const name = element.textContent ?? '';
      if (!this.paired.has(element)) this.put(HTML_ELEMENTS.has(name) ? '' : name);
      else if (element.getAttribute('title') === 'opens') this.inItems += lettersIn(name) * depth;
    } else if (localName === 'x-block' && this.words) {
      const words = this.words(withoutHtml(element.textContent ?? ''));
      this.nodes(createDocument(`<body>${words}</body>`).body, depth);
    } else if (/^x-(?:html|block)$/.test(localName)) {
      this.put(withoutHtml(element.textContent ?? ''));
    } else {
      const { title = '', 'node-type': type, 'task-state': task } = dataOf(element);
      this.put(title);
      const isItem = localName === 'li' || type === 'actionList';
      const inner = isItem ? depth + 1 : depth;
      const around = this.hasWords;
      this.hasWords = false;
      this.nodes(element, inner);
      if (isBlock) this.endLine(inner);
      // An item with no words of its own stands in others all the same.
      if (localName === 'li' && !this.hasWords) this.inItems += depth;
      if (task && !this.hasWords) this.inItems += depth - 1;
      this.hasWords = localName === 'li' || task ? around : around || this.hasWords;
    }
    if (isBlock) this.endLine(depth);
  }

  private put(text: string): void {
    this.text += text;
    this.line += text;
  }

  private endLine(depth: number): void {
    const size = sizeOf(this.line);
    this.inItems += size * depth;
    this.hasWords ||= size > 0;
    this.line = '';
    this.text += ' ';
  }
}

/** What an element says of itself behind `data-`. */
function dataOf({ attributes }: Element): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    Array.from(attributes).flatMap(({ name, value }) =>
      name.startsWith('data-') ? [[name.slice(5), value]] : [],
    ),
  );
}

/** How much there is of a line: its letters, or 1 for signs that stand for no box. */
function sizeOf(line: string): number {
  return lettersIn(line) || (/^[\s☐☑]*$/.test(line) ? 0 : 1);
}

function lettersIn(text: string): number {
  return wordsIn(text).join('').length;
}

/** The words in HTML that is written as text: names that are no HTML are words. */
function withoutHtml(html: string): string {
  return html.replaceAll(TAG, (tag, _, name?: string) => {
    if (name?.toLowerCase() === 'img') return altOf(tag);
    if (name === undefined) return '';
    if (IN_WORDS.has(name.toLowerCase())) return '';
    return HTML_ELEMENTS.has(name.toLowerCase()) ? ' ' : tag;
  });
}

/** What stands for a picture. */
function altOf(tag: string): string {
  const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return of('alt') || of('src');
}
