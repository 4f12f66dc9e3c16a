/** Names of HTML: what is none of them is text, or a tag of a format. */

/** Those that stand around words within a line. */
const AROUND_WORDS = 'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby rp rt s samp'
  .concat(' small span strike strong sub sup time tt u var')
  .split(' ');

/** Those that stand around blocks, or for themselves. */
export const AROUND_BLOCKS: readonly string[] =
  'address article aside blockquote br caption center col colgroup dd details'
    .concat(
      ' dialog div dl dt fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header',
    )
    .concat(
      ' hr iframe img input label legend li link main menu nav ol p picture pre script section',
    )
    .concat(' source style summary table tbody td tfoot th thead tr ul video wbr')
    .split(' ');

/** All that trackers know, or know to leave out. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set([...AROUND_WORDS, ...AROUND_BLOCKS]);

/** Elements that are another way to write what Markdown has a sign for. */
export const LIKE_MARKDOWN: Readonly<Record<string, 'strong' | 'em' | 'strike'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};

/** A tag, a comment, or the text up to the next one. */
export type HtmlPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'comment'; readonly text: string }
  | {
      readonly type: 'tag';
      readonly text: string;
      readonly name: string;
      readonly closes: boolean;
    };

/** A piece of HTML in its parts, in order; a sign that opens no tag is text. */
export function htmlParts(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let from = 0;
  const text = (end: number) => {
    if (end > from) parts.push({ type: 'text', text: html.slice(from, end) });
  };
  for (const match of html.matchAll(PART)) {
    const [whole, slash, name] = match;
    text(match.index);
    from = match.index + whole.length;
    if (name === undefined) parts.push({ type: 'comment', text: whole });
    else parts.push({ type: 'tag', text: whole, name: name.toLowerCase(), closes: slash !== '' });
  }
  text(html.length);
  return parts;
}

/** What a tag says of itself under this name; '' for nothing. */
export function attributeOf(tag: string, name: string): string {
  for (const [, key = '', ...values] of tag.matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() === name) return values.find((value) => typeof value === 'string') ?? '';
  }
  return '';
}

const ATTRIBUTE = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const PART = /<!--(?:-?>|[\s\S]*?-->)|<(\/?)([a-z][\w-]*)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/gi;
