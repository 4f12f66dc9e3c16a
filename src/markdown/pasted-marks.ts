/**
 * What lines of pasted text begin with where they are items: the marks of Markdown, and the signs
 * that documents, trackers and chats write in their place.
 */

import { boxAt } from './marks/box.ts';

/** A sign that makes a line an item. */
interface ItemSign {
  /** As the source of a pattern. */
  readonly sign: string;
  /** Signs of one family nest in each other: a bullet is no level of a numbered list. */
  readonly family: 'bullet' | 'number';
  /**
   * How deep it stands among those of its family, in texts that say levels by signs alone; null
   * where the sign says nothing about it.
   */
  readonly level: number | null;
  /** Whether it may be a word: only a tab behind it, as word processors put there, makes it a sign. */
  readonly needsTab?: boolean;
  readonly why: string;
  readonly example: string;
}

export const ITEM_SIGNS: readonly ItemSign[] = [
  {
    sign: '[-*+]',
    family: 'bullet',
    level: null,
    why: 'Markdown; Google Docs writes `*` at each level',
    example: '- Build',
  },
  {
    sign: '[•·∙●‣⁃➢➤❖◆\uf0b7\uf0d8\uf076]',
    family: 'bullet',
    level: 1,
    why: 'the first level of word processors; those behind U+F000 are of the fonts Symbol and Wingdings',
    example: '·\tBuild',
  },
  {
    sign: '[–]',
    family: 'bullet',
    level: null,
    why: 'slides and notes',
    example: '– Build',
  },
  {
    sign: '[◦○]',
    family: 'bullet',
    level: 2,
    why: 'the second level of word processors',
    example: '◦\tBuild',
  },
  {
    sign: 'o',
    family: 'bullet',
    level: 2,
    needsTab: true,
    why: 'the second level of Word is a letter of Courier',
    example: 'o\tBuild',
  },
  {
    sign: '[▪▫■□\uf0a7]',
    family: 'bullet',
    level: 3,
    why: 'the third level of word processors',
    example: '▪\tBuild',
  },
  {
    sign: '[§]',
    family: 'bullet',
    level: 3,
    needsTab: true,
    why: 'the third level of Word is a letter of Wingdings, which plain text shows as this',
    example: '§\tBuild',
  },
  {
    sign: '[Øüvq]',
    family: 'bullet',
    level: 1,
    needsTab: true,
    why: 'arrow, tick, diamond and square of Wingdings, as plain text shows them',
    example: 'Ø\tBuild',
  },
  {
    sign: '\\(?[IVXLCDM]+[.)]',
    family: 'number',
    level: 1,
    needsTab: true,
    why: 'the numbers of an outline: I. A. 1. a. i.',
    example: 'IV.\tBuild',
  },
  {
    sign: '\\(?[A-Z][.)]',
    family: 'number',
    level: 2,
    needsTab: true,
    why: 'a letter may be an initial, but for the tab',
    example: 'B.\tBuild',
  },
  {
    sign: '\\d{1,9}[.)]',
    family: 'number',
    level: 3,
    why: 'Markdown, and the first level of Word',
    example: '1.\tBuild',
  },
  {
    sign: '\\(\\d{1,9}\\)',
    family: 'number',
    level: 3,
    needsTab: true,
    why: 'a number in brackets may be a reference, but for the tab',
    example: '(1)\tBuild',
  },
  {
    sign: '\\d{1,9}\\.\\d{1,9}\\.',
    family: 'number',
    level: 4,
    needsTab: true,
    why: 'the second level of legal numbers',
    example: '1.1.\tBuild',
  },
  {
    sign: '\\d{1,9}(?:\\.\\d{1,9}){2}\\.',
    family: 'number',
    level: 5,
    needsTab: true,
    why: 'the third level of legal numbers',
    example: '1.1.1.\tBuild',
  },
  {
    sign: '\\(?[ivxlcdm]+[.)]',
    family: 'number',
    level: 5,
    needsTab: true,
    why: 'the third level of Word; it is a letter behind the letter before it: h. i.',
    example: 'i)\tBuild',
  },
  {
    sign: '\\(?[a-z][.)]',
    family: 'number',
    level: 4,
    needsTab: true,
    why: 'the second level of Word',
    example: 'a.\tBuild',
  },
];

/** A sign that is a box, behind a bullet or alone. */
interface BoxSign {
  /** As the source of a pattern. */
  readonly sign: string;
  readonly box: 'open' | 'done';
  readonly why: string;
  readonly example: string;
}

export const BOX_SIGNS: readonly BoxSign[] = [
  { sign: '\\[ ?\\]', box: 'open', why: 'Markdown', example: '- [ ] Build' },
  { sign: '\\[[xX]\\]', box: 'done', why: 'Markdown', example: '- [x] Build' },
  { sign: '(?:[☐⬜]|🔲)\uFE0F?', box: 'open', why: 'documents and chats', example: '☐ Build' },
  { sign: '[☑☒✅✔✓]\uFE0F?', box: 'done', why: 'documents and chats', example: '✅ Build' },
  {
    sign: '[\uf0a8\uf06f]',
    box: 'open',
    why: 'squares of Wingdings, in lists of Word that are to be ticked on paper',
    example: '\uf0a8\tBuild',
  },
  {
    sign: '[\uf0fe\uf052]',
    box: 'done',
    why: 'ticked squares of Wingdings',
    example: '\uf0fe\tBuild',
  },
];

/** What a line begins with. */
export interface PastedMark {
  readonly family: ItemSign['family'];
  /** See `ItemSign`; null, too, where no tab says that a word processor wrote it. */
  readonly level: number | null;
  /** `a`, `10`, `•`: without what stands around a number. */
  readonly sign: string;
  /** The characters of sign and space. */
  readonly length: number;
}

/**
 * The mark that `line` begins with, null for none. A single letter that follows one of `open`
 * (`i` behind `h`) is on its level, whatever number it may be.
 */
export function itemMark(line: string, open: readonly PastedMark[]): PastedMark | null {
  for (const { pattern, family, level } of ITEM_PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [{ length }, written = '', space = ''] = match;
    const sign = family === 'number' ? written.replaceAll(/[().]/g, '') : written;
    if (!space.includes('\t')) return { family, level: null, sign, length };
    const before = open.find((each) => each.family === family && isNextLetter(each.sign, sign));
    return { family, level: before ? before.level : level, sign, length };
  }
  return null;
}

function isNextLetter(sign: string, next: string): boolean {
  if (!/^[a-z]{2}$/i.test(sign + next)) return false;
  return next.charCodeAt(0) - sign.charCodeAt(0) === 1;
}

/** The box that `line` begins with, and the characters of it and its space; null for none. */
export function pastedBox(line: string): { box: 'open' | 'done'; length: number } | null {
  for (const { pattern, box } of BOX_PATTERNS) {
    const match = pattern.exec(line);
    if (match) return { box, length: match[0].length };
  }
  // Signs of other editors: in progress, parked, dropped.
  const other = boxAt(line);
  return other && { box: other.isDone ? 'done' : 'open', length: other.rest };
}

const SPACE = '[ \\t\\u00a0]+|$';
/** A tab, or the run of spaces that a page shows for one. */
const TAB = '[ \\u00a0]*\\t[ \\t]*|\\u00a0{2,} *';

const ITEM_PATTERNS = ITEM_SIGNS.map(({ sign, needsTab, family, level }) => ({
  pattern: new RegExp(`^(${sign})(${needsTab ? TAB : SPACE})`, 'u'),
  family,
  level,
}));

const BOX_PATTERNS = BOX_SIGNS.map(({ sign, box }) => ({
  pattern: new RegExp(`^(?:${sign})(?:${SPACE})`, 'u'),
  box,
}));
