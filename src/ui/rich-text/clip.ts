/**
 * What a clipboard holds, and which of it is worth reading. Two flavours of the same text come
 * with most copies: HTML from documents and pages, and plain text.
 */
export interface Clip {
  readonly html: string;
  readonly plain: string;
}

/** What reading a clip gives. */
export interface ReadClip {
  /** Markdown; the code alone where there is `code`. */
  readonly text: string;
  /** What is said of a text that is one block of code. */
  readonly code?: { readonly language: string };
  /** How many pictures have no address that a link could lead to. */
  readonly leftOut: number;
}

export function clipOf(data: DataTransfer): Clip {
  return { html: data.getData('text/html'), plain: data.getData('text/plain') };
}

/**
 * Whether the HTML may say more than the plain text does. Code from an editor comes as HTML
 * for its colours alone: it is plain text. So is HTML without any element or style that
 * Markdown has a sign for.
 */
export function mayHaveFormat({ html }: Clip, types: readonly string[]): boolean {
  if (html === '' || types.includes('vscode-editor-data')) return false;
  return FORMAT.test(html);
}

const FORMAT = new RegExp(
  [
    '<(?:a|b|blockquote|code|del|em|h[1-6]|hr|i|img|input|li|ol|pre|s|strike|strong|table|ul)[\\s/>]',
    'mso-list:',
    'font-weight:\\s*(?:bold|[6-9]00)',
    'font-style:\\s*italic',
    'line-through',
    'white-space:\\s*pre\\b(?!-)',
    'font-family:[^;]*(?:mono|courier|consolas|menlo)',
    'data-task-state',
  ].join('|'),
  'i',
);

/** Whether there is nothing but files: a screenshot, a picture from a page, a document. */
export function isFilesOnly(data: DataTransfer): boolean {
  if (data.files.length === 0) return false;
  const { html, plain } = clipOf(data);
  return plain === '' && html.replaceAll(/<[^>]*>/g, '').trim() === '' && !LINKED.test(html);
}

/** A picture with an address that others can open, too. */
const LINKED = /<img[^>]*\ssrc=["']?https?:/i;

/**
 * Whether the plain text is Markdown already: it has signs that the HTML does not show, so
 * whoever filled the clipboard wrote them as signs. Notion, Linear and Planform do.
 */
export function isMarkdownAlready(plain: string, shown: string): boolean {
  return SIGNS.some((sign) => sign.test(plain) && !sign.test(shown));
}

const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\s*[-*+] \[[ xX]\] /m,
  /^\s*(?:```|~~~)/m,
  /\*\*[^*\n]+\*\*/,
  /\]\((?:https?:|mailto:)/,
  /^\s*\|? *:?-{3,}:? *\|/m,
];
