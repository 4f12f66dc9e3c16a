/** The words of a block, from the parser's tokens. */
import type { Token } from 'markdown-it';
import { COMMENT_TOKEN, type CommentMeta } from './comment-rule.ts';
import type { Inline, SourcePlace } from './document.ts';
import { attributeOf, HTML_ELEMENTS, htmlParts } from './html-elements.ts';

/** What is open: marks of Markdown, and HTML that may turn out to close nowhere. */
interface Open {
  readonly inline: Inline[];
  /** What it becomes once it closes. */
  readonly closed: (inline: readonly Inline[]) => Inline;
  /** The name of an HTML element, and its tag; null for a mark of Markdown. */
  readonly html: { readonly name: string; readonly text: string } | null;
}

const MARKS: Readonly<Record<string, 'strong' | 'em' | 'strike'>> = {
  strong: 'strong',
  em: 'em',
  s: 'strike',
};

/** The inline tree of what stands in a block; `placeOf` says where an offset of its words is in the text. */
export function inlineOf(
  tokens: readonly Token[],
  placeOf: (offset: number) => SourcePlace,
): readonly Inline[] {
  const open: Open[] = [{ inline: [], closed: () => ({ type: 'text', text: '' }), html: null }];
  const top = () => open.at(-1) as Open;
  const put = (inline: Inline) => top().inline.push(inline);
  /** An HTML element that closes nowhere is its tag, and what stands behind it. */
  const abandon = () => {
    const left = open.pop();
    if (!left?.html) return;
    put({ type: 'html', text: left.html.text });
    top().inline.push(...left.inline);
  };
  const close = () => {
    while (top().html) abandon();
    const done = open.pop();
    if (done) put(done.closed(done.inline));
  };
  const html = (text: string) => {
    for (const part of htmlParts(text)) {
      if (part.type === 'text') put({ type: 'text', text: part.text });
      else if (part.type === 'comment' || !HTML_ELEMENTS.has(part.name))
        put({ type: 'html', text });
      else if (part.name === 'img' && !part.closes) put(pictureOf(part.text));
      else if (part.name === 'br') put({ type: 'break', isHard: true, tag: part.text });
      else if (!part.closes && VOID.has(part.name)) put({ type: 'html', text });
      else if (!part.closes) open.push(elementOpen(part.name, part.text));
      else {
        const marks = open.findLastIndex((each) => each.html === null);
        const at = open.findLastIndex((each) => each.html?.name === part.name);
        if (at <= marks) put({ type: 'html', text });
        else {
          while (open.length - 1 > at) abandon();
          const done = open.pop();
          if (done) put(done.closed(done.inline));
        }
      }
    }
  };
  for (const token of tokens) {
    const { type, content } = token;
    const mark = MARKS[type.replace(/_(?:open|close)$/, '')];
    if (type === 'text' || type === 'text_special') put({ type: 'text', text: content });
    else if (type === 'code_inline') put({ type: 'code', text: content });
    else if (type === 'softbreak') put({ type: 'break', isHard: false });
    else if (type === 'hardbreak') put({ type: 'break', isHard: true });
    else if (type === COMMENT_TOKEN) {
      const { start, end } = token.meta as unknown as CommentMeta;
      put({ type: 'comment', text: content, range: { start: placeOf(start), end: placeOf(end) } });
    } else if (type === 'html_inline') html(content);
    else if (type === 'image') {
      put({ type: 'picture', from: String(token.attrGet('src') ?? ''), text: content });
    } else if (type === 'link_open') {
      const to = String(token.attrGet('href') ?? '');
      open.push({ inline: [], closed: (inline) => ({ type: 'link', to, inline }), html: null });
    } else if (mark && type.endsWith('_open')) {
      open.push({ inline: [], closed: (inline) => ({ type: mark, inline }), html: null });
    } else if (type === 'link_close' || mark) close();
    else throw new Error(`No target knows the inline token "${type}".`);
  }
  while (open.length > 1) abandon();
  return joinedTexts(top().inline);
}

const VOID = new Set(['hr', 'wbr', 'input']);

/** A picture that is written as HTML. */
export function pictureOf(tag: string): Inline {
  return { type: 'picture', from: attributeOf(tag, 'src'), text: attributeOf(tag, 'alt'), tag };
}

function elementOpen(name: string, text: string): Open {
  const closed = (inline: readonly Inline[]): Inline => {
    const words = inline.map((each) => ('text' in each && each.type === 'text' ? each.text : null));
    if (name === 'code' && !words.includes(null)) return { type: 'code', text: words.join('') };
    return { type: 'element', name, inline };
  };
  return { inline: [], closed, html: { name, text } };
}

/** Neighbouring texts as one. */
function joinedTexts(inline: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const each of inline) {
    const last = joined.at(-1);
    if (each.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + each.text };
    } else if ('inline' in each) joined.push({ ...each, inline: joinedTexts(each.inline) });
    else if (each.type !== 'text' || each.text !== '') joined.push(each);
  }
  return joined;
}
