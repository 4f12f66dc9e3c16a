/**
 * What a template has in the place of a value, and what it is to say: `[Goal]`, `{{name}}`, `<URL>`,
 * `(Write your answer here.)`, `*Describe it*`, `$ARGUMENTS`, `…`, `Good, because`.
 */

/** Brackets that a slot may stand in. */
const CLOSERS: Readonly<Record<string, string>> = {
  '[': ']',
  '{': '}',
  '<': '>',
  '(': ')',
  '【': '】',
  '（': '）',
  '［': '］',
  '〈': '〉',
};

/**
 * What a text says that is nothing but a slot; '' for one without words, such as `…`. Null for
 * anything else: a text that has a slot in it, a link, a box.
 */
export function slotHelp(text: string): string | null {
  const bare = text.trim().replace(/^(["'`“„«])([\s\S]*)(["'`”“»])$/, '$2');
  if (bare === '' || BLANKS.test(bare)) return '';
  const comment = COMMENT.exec(bare);
  if (comment) return (comment[1] ?? '').trim();
  const inner = bracketed(bare.replace(/^[@#]/, ''));
  if (inner !== null) return inner;
  const emphasised = HINT.exec(bare);
  if (emphasised) return (emphasised[2] ?? '').trim();
  if (VARIABLE.test(bare) || DATE.test(bare)) return bare;
  return isStem(bare) ? bare : null;
}

/** Dots, dashes and lines that are to be written over; words that say that nothing is here yet. */
const BLANKS = /^(?:[.…]+|[_–—-]+|…|TBD|TBC|TODO|T\.B\.D\.|XXX+|N\/A|n\/a|\?+|待定|未定)[.:]?$/;
const COMMENT = /^<!--((?:(?!-->)[\s\S])*)-->$/;
const HINT = /^([*_])(?![\s*_])((?:(?!\1)[\s\S])+)\1$/;
const VARIABLE = /^(?:\$[A-Z][A-Z0-9_]*|\$\{[^}]*\}|%[A-Z][A-Z0-9_]*%)$/;
const DATE =
  /^(?:YYYY[-/.]?MM[-/.]?DD|(?:DD[-/.]?MM|MM[-/.]?DD)[-/.]?YY(?:YY)?|HH:MM)(?:[ T]HH:MM(?::SS)?)?$/i;

/** What stands in brackets that are all of a text; null for none, for a link and for a box. */
function bracketed(text: string): string | null {
  if (closes(text) !== text.length - 1) return null;
  const inner = text.slice(1, -1);
  // `{{name}}`, `<<name>>`
  const within = bracketed(inner);
  if (within !== null && text.charAt(0) === inner.charAt(0)) return within;
  if (text.charAt(0) === '<' && (HTML.test(inner) || ADDRESS.test(inner))) return null;
  return /[\p{L}\p{N}]/u.test(inner) && !/^[xX]$/.test(inner) ? inner.trim() : null;
}

const ADDRESS = /^(?:\w+:\/\/|mailto:)/;

/** Within `<` and `>`: a tag of a page, and none of a form. */
const HTML =
  /^\/|^(?:a|abbr|b|br|code|dd|del|details|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^>]*)?\/?$/;

/** Index of the sign that closes the bracket at the start of a text; null for none. */
function closes(text: string): number | null {
  const open = text.charAt(0);
  const close = CLOSERS[open];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    if (text.charAt(at) === close && --depth === 0) return at;
  }
  return null;
}

/** Whether a text is a beginning that a person is to go on with. */
function isStem(text: string): boolean {
  if (text.includes('\n')) return false;
  return /[,，:：]$/.test(text) || STEM_WORDS.test(text) || /(?:""|“”|(?<!\w)'')/.test(text);
}
const STEM_WORDS = /(?:^|\s)(?:because|since|so that|weil|damit|parce que|porque|perché|omdat)$/i;

/** Whether there is a slot somewhere in a text. */
export function hasSlot(text: string): boolean {
  return SLOT.test(text);
}

const SLOT = new RegExp(
  [
    /\$[A-Z][A-Z_]{2,}/,
    /<!--/,
    /\{\{?[^{}\n]*\p{L}[^{}\n]*\}/u,
    /\[(?![ xX]?\])[^\][\n]*\p{L}[^\][\n]*\](?![([:])/u,
    /<[\p{L}][^<>\n]* [^<>\n]*[^/<>\n]>/u,
    /<[A-Z][A-Z_-]+>/,
    /[#/]0{3,}|#x{3,}|\bX{3,}\b|[@#]x{3,}/,
    /\(fill [^)]*\)/i,
    /_{3,}/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** The words to pick from that a slot has: `proposed | accepted`, `Core, Meta, or ERC`; none for other words. */
export function choicesIn(help: string): readonly string[] {
  // Of examples and of a date nobody picks.
  if (DATE.test(help) || examplesAt(help) >= 0) return [];
  const byBar = entriesOf(help.split(/\s*[|｜]\s*/));
  if (byBar.length > 1) return byBar;
  const bySlash = entriesOf(help.split(/\s*\/\s*/));
  const areWords = bySlash.every((entry) => /^[\p{L}\p{N}.+-]+$/u.test(entry));
  if (bySlash.length > 2 && areWords) return bySlash;
  const listed = LAST_OF_LIST.test(help) ? help.split(/\s*,\s*(?:or\s+)?|\s+or\s+/) : [];
  return entriesOf(listed);
}

const LAST_OF_LIST = /^[^,]+(?:,[^,]+)*,? or [^,]+$/;

/** Where a text has examples of what to write, `e.g., AWS, Azure or GCP`; -1 for none. */
export function examplesAt(text: string): number {
  return text.search(EXAMPLES);
}

const EXAMPLES =
  /(?<!\p{L})(?:e\.? ?g\.|eg[.,:]|z\. ?b\.|p\. ?ej\.|ex[.:]|for example|such as|zum beispiel|par exemple|por ejemplo)(?!\p{L})|例如|比如|例えば/iu;

function entriesOf(texts: readonly string[]): readonly string[] {
  const entries = texts.map((text) => text.trim().replace(/^["'`]|["'`]$/g, '')).filter(Boolean);
  const areShort = entries.every((text) => text.length <= 40 && text.split(/\s+/).length <= 5);
  return areShort && entries.length === texts.length ? entries : [];
}

/** Whether a text has a slot, asks something, or speaks to who writes. */
export function isPrompt(text: string): boolean {
  return slotHelp(text) !== null || hasSlot(text) || ASKS.test(text) || TELLS.test(text);
}

const ASKS = /[?？][)）"”]*$/m;

const TELLS =
  /\b(?:you|your|this (?:sub)?section|if applicable|please|bitte)\b|^\W*(?:describe|explain|list|discuss|summari[sz]e|provide|outline|include|add|write|state|define|what|why|how|beschreib\w*|décri\w+|expliqu\w+|describ[ae]\w*|indi[cq]\w+)\b|请|描述|填写|してください|ください|하세요/im;

/** Whether a text is a sentence, of four words or more, and no name or value: `One paragraph on it.` */
export function isSentence(text: string): boolean {
  return SENTENCE.test(text) && text.split(/\s+/).length > 3;
}

const SENTENCE = /\p{L}[.!?][)"”']*$/u;

/** A text without the indentation that all its lines but the first have, nor space around it. */
export function outdentedText(text: string): string {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const indents = filled.map((line) => line.length - line.trimStart().length);
  const least = Math.min(...(/^\s/.test(lines[0] ?? '') ? indents : indents.slice(1)));
  const cut = lines.map((line) => (/^\s/.test(line) ? line.slice(least) : line).trimEnd());
  return cut.join('\n').trim();
}
