/** The grammar of labels: `**Name**: value`, `**Name:** value`, as a bullet too, `- Name: value`. */

export interface Label {
  readonly name: string;
  /** What follows it on its line, without the space between. */
  readonly rest: string;
  /** Whether the name is bold; if not, the line is a bullet. */
  readonly bold: boolean;
}

/** The label that a line begins with, or null. */
export function parseLabel(line: string): Label | null {
  // Most lines are none, and have no colon.
  if (!line.includes(':')) return null;
  const bold = line.includes('**') ? BOLD.exec(line) : null;
  if (bold) return { name: bold[1] ?? '', rest: bold[2] ?? '', bold: true };
  const plain = PLAIN.exec(line);
  return plain ? { name: plain[1] ?? '', rest: plain[2] ?? '', bold: false } : null;
}

const BOLD = /^ {0,3}(?:[-+*][ \t]+)?\*\*([^*\n]+?)(?::\*\*:?|\*\*[ \t]*:)[ \t]*([^\n]*)$/;
const PLAIN = /^ {0,3}[-+*][ \t]+([^:*`\n]{1,60}?)[ \t]*:(?:[ \t]+([^\n]*))?$/;

/** The name of a label in a form that people use: with emoji before it, without a colon. */
export function labelName(line: string): string | null {
  if (!line.includes('**')) return null;
  const bare = withoutEmoji(line);
  const label = parseLabel(bare);
  if (label?.bold) return label.name;
  return /^ {0,3}(?:[-+*][ \t]+)?\*\*([^*\n]+)\*\*[ \t]*$/.exec(bare)?.[1] ?? null;
}

/** The label that a line without emphasis begins with, or null: `Name: value`, as a bullet too. */
export function plainLabel(line: string): Label | null {
  if (!line.includes(':')) return null;
  const match = UNMARKED.exec(line);
  return match && { name: match[1] ?? '', rest: match[2] ?? '', bold: false };
}

/**
 * Index of the first line of a paragraph that may be a label without emphasis: of all of them
 * where each says what it is, `Goal: dry`; of the last, where its value is below.
 */
export function firstPlainLabel(lines: readonly string[]): number {
  if (lines.every((line) => plainLabel(line) !== null)) return 0;
  const last = lines.length - 1;
  return plainLabel(lines[last] ?? '')?.rest === '' ? last : lines.length;
}

const UNMARKED = /^ {0,3}(?:[-+*][ \t]+)?(\p{L}[^:*`[\]\n]{0,40}):(?:[ \t]+([^\n]*))?$/u;

export function withoutEmoji(line: string): string {
  return ASCII_START.test(line) ? line : line.replace(EMOJI, '$1');
}

const ASCII_START = /^[ \t]*(?:[-+*][ \t]+)?[!-~]/;

const EMOJI =
  /^([ \t]*(?:[-+*][ \t]+)?)(?:(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+[ \t]*)+/u;

export interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

/** The tag that stands alone on a line, or null. */
export function parseTag(line: string): Tag | null {
  if (!line.includes('<')) return null;
  const match = /^ {0,3}<(\/?)([A-Za-z][\w-]*)>[ \t]*$/.exec(line);
  return match ? { name: match[2] ?? '', closes: match[1] === '/' } : null;
}
