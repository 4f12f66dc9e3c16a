/**
 * HTML that stands in Markdown, before it comes near the page's parser: tags that mark text
 * and nothing else, with the few attributes that a ticket keeps. What could act is left out
 * here already, since the page's policy raises an alarm at the sight of it.
 */

/** The elements that a rendered text may have. */
export const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'div', 'span'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['a', 'b', 'strong', 'i', 'em', 's', 'del', 'ins', 'code', 'kbd', 'samp', 'sub', 'sup'],
];

/** Of what a person wrote as HTML. Boxes are written as `[ ]`. */
const WRITTEN = new Set(TAGS.filter((name) => name !== 'input'));

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  details: ['open'],
  ol: ['start'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan'],
};

/**
 * `html` without all else; each tag that opens gets `mark`, an attribute with its value. A sign
 * that opens no tag is text: what is left when a tag goes must not make another.
 */
export function harmless(html: string, mark: string): string {
  return html
    .replaceAll(/<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)|<[!?][^>]*(?:>|$)/gis, '')
    .replaceAll(TAG, (_, slash = '', written = '', attributes = '') => {
      const name = written.toLowerCase();
      if (name === '') return '&lt;';
      if (name === 'img' && slash === '') return pictureLink(attributes);
      if (!WRITTEN.has(name)) return '';
      if (slash !== '') return `</${name}>`;
      const kept = [...attributes.matchAll(ATTRIBUTE)]
        .filter(([, key = '']) => ATTRIBUTES[name]?.includes(key.toLowerCase()))
        .map(([, key, ...values]) => ` ${key}="${quoted(valueIn(values))}"`);
      return `<${name}${kept.join('')} ${mark}>`;
    });
}

/** Nothing is loaded from anywhere: a picture is a link to it. */
export function pictureLink(attributes: string): string {
  const all = new Map<string, string>();
  for (const [, key = '', ...values] of attributes.matchAll(ATTRIBUTE))
    all.set(key.toLowerCase(), quoted(valueIn(values)));
  const src = all.get('src') ?? '';
  return `<a href="${src}">${all.get('alt') || src || 'picture'}</a>`;
}

const TAG = /<(?:(\/?)([a-z][\w-]*)\b((?:"[^"]*"|'[^']*'|[^<>"'])*)(?:>|$))?/gi;
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

function valueIn(values: readonly unknown[]): string {
  const [value] = values.slice(0, 3).filter((each) => typeof each === 'string');
  return String(value ?? '');
}

/** Entities stay what they are. */
function quoted(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
