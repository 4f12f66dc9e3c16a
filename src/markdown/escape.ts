/**
 * Escaping: what was typed must not be taken for structure, and must come back
 * character for character.
 *
 * Each rule knows lines that could collide, and the point in them where a
 * backslash takes the structure away; there may be backslashes at that point
 * already. The scheme is exact whatever the lines say:
 * - a line that has backslashes at its point gets one more;
 * - a line that has none gets one where it really collides, found by parsing the
 *   text as it will stand;
 * - nothing inside a balanced fence or a closed comment is touched;
 * - the reader removes one backslash from every line that has some at its point.
 */
import { type Block, eachBlock, parseSource, trailingLists } from './blocks.ts';
import { indented } from './lines.ts';

/** Where the backslashes of a line stand, and how many there are. */
interface Point {
  readonly index: number;
  readonly count: number;
}

export interface EscapeRule {
  /** Why such a line needs a backslash. */
  readonly why: string;
  /** The point of a line (`index` of `count` lines), or null where it cannot collide. */
  point(line: string, index: number, count: number): Point | null;
  /** Of a text's blocks, the lines where such a line is taken for structure. */
  exposed(blocks: readonly Block[], lines: readonly string[]): readonly number[];
}

/** How a text stands in the document: after a marker (`- [ ] `), or as prose; how far in. */
export interface Layout {
  readonly indent: number;
  readonly marker: string;
  /** Characters of the marker that further lines are indented by. */
  readonly hang: number;
}

export const FLUSH: Layout = { indent: 0, marker: '', hang: 0 };

/** `text` with a backslash in each line that would be taken for structure. */
export function escapedText(text: string, rules: readonly EscapeRule[], layout: Layout): string {
  const lines = text.split('\n');
  const points = lines.map((line, i) => pointOf(line, i, lines.length, rules));
  if (points.every((point) => point === null)) return text;
  const needed = collidingLines(lines, points, rules, layout);
  return needed.lines
    .map((line, i) => {
      const point = points[i];
      return point && point.count > 0 && !needed.opaque.has(i) ? withBackslash(line, point) : line;
    })
    .join('\n');
}

/** Undoes `escapedText`: `lines` as read, `isOpaque` tells those inside fences and comments. */
export function unescapedLines(
  lines: readonly string[],
  rules: readonly EscapeRule[],
  isOpaque: (index: number) => boolean,
): string[] {
  return lines.map((line, i) => {
    if (!line.includes('\\') || isOpaque(i)) return line;
    const point = pointOf(line, i, lines.length, rules);
    if (!point || point.count === 0) return line;
    return line.slice(0, point.index) + line.slice(point.index + 1);
  });
}

/** Lines inside balanced fences and closed comments, at any depth. */
export function opaqueLines(blocks: readonly Block[]): Set<number> {
  const result = new Set<number>();
  eachBlock(blocks, (block) => {
    if (block.type === 'comment' || (block.type === 'fence' && block.closed)) {
      for (let line = block.start; line < block.end; line++) result.add(line);
    }
  });
  return result;
}

/** `text` as it is after `escapedText`, when it is one line that no structure can be in. */
export function escapedWhole(text: string, reserved: readonly string[]): string {
  return reserved.includes(text.replace(/^\\+/, '')) ? `\\${text}` : text;
}

/** Undoes `escapedWhole`. */
export function unescapedWhole(text: string, reserved: readonly string[]): string {
  return text.startsWith('\\') && reserved.includes(text.replace(/^\\+/, ''))
    ? text.slice(1)
    : text;
}

function pointOf(line: string, index: number, count: number, rules: readonly EscapeRule[]) {
  for (const rule of rules) {
    const point = rule.point(line, index, count);
    if (point) return point;
  }
  return null;
}

function withBackslash(line: string, point: Point): string {
  return `${line.slice(0, point.index)}\\${line.slice(point.index)}`;
}

/**
 * Gives a backslash to each line without one that collides, and again until none
 * does: taking one structure away can uncover another.
 */
function collidingLines(
  lines: readonly string[],
  points: readonly (Point | null)[],
  rules: readonly EscapeRule[],
  layout: Layout,
) {
  const current = [...lines];
  const marked = new Set<number>();
  const mark = (i: number): boolean => {
    const point = points[i];
    if (!point || point.count > 0 || marked.has(i)) return false;
    marked.add(i);
    current[i] = withBackslash(lines[i] ?? '', point);
    return true;
  };
  for (;;) {
    const blocks = blocksInPlace(current, layout);
    const found = rules.flatMap((rule) => rule.exposed(blocks, current));
    const opaque = opaqueLines(blocks);
    if (found.filter((i) => mark(i)).length > 0) continue;
    if (![...marked].some((i) => opaque.has(i))) return { lines: current, opaque };
    // A marked line came to stand inside a fence, where the reader takes nothing
    // back. Then no fence and no comment may remain.
    lines.forEach((_, i) => {
      mark(i);
    });
  }
}

/**
 * The blocks of a text where it stands: tabs, lists and indented code depend on
 * the column. Line numbers are those of the text.
 */
function blocksInPlace(lines: readonly string[], layout: Layout): readonly Block[] {
  // Only tabs tell one depth from another.
  const depth = lines.some((line) => line.includes('\t')) ? layout.indent / 2 : 0;
  const [first = '', ...rest] = lines;
  const hanging = rest.map((line) => indented(line, layout.hang));
  const body = indented([layout.marker + first, ...hanging].join('\n'), depth * 2);
  const text = depth > 0 ? `${'- '.repeat(depth)}x\n\n${body}` : body;
  let blocks = parseSource(text).blocks;
  for (let i = 0; i < depth; i++) blocks = lastItemBlocks(blocks);
  const skipped = depth > 0 ? 2 : 0;
  blocks = blocks.filter((block) => block.start >= skipped);
  // A marker that makes no item with its text is a thematic break: that block says so.
  const [item] = blocks;
  if (layout.marker !== '' && item?.type === 'list') blocks = item.items[0]?.blocks ?? [];
  return skipped > 0 ? blocks.map((block) => moved(block, -skipped)) : blocks;
}

function lastItemBlocks(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  return (last?.type === 'list' && last.items.at(-1)?.blocks) || [];
}

function moved<B extends Block>(block: B, by: number): B {
  const lines = { start: block.start + by, end: block.end + by };
  if (block.type !== 'list') return { ...block, ...lines };
  const items = block.items.map((item) => ({
    ...item,
    start: item.start + by,
    end: item.end + by,
    blocks: item.blocks.map((inner) => moved(inner, by)),
  }));
  return { ...block, ...lines, items };
}

function pointAt(pattern: RegExp, line: string): Point | null {
  const match = pattern.exec(line);
  return match ? { index: match[1]?.length ?? 0, count: match[2]?.length ?? 0 } : null;
}

function paragraphLines(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? range(block) : []));
}

function range({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** What may stand before a fence or comment on its line: indentation and list markers. */
const OPENING = '(?:[ \\t]*(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))*[ \\t]*';
const FENCE = new RegExp(`^(${OPENING})(\\\\*)(?:\`{3,}|~{3,})`);
const COMMENT = new RegExp(`^(${OPENING})(\\\\*)<!--`);
const HEADING = /^( {0,3})(\\*)(#{1,6})(?:[ \t]+([^\n]*))?$/;
// Inside an item a tab may be less than four columns wide.
const BULLET = /^([ \t]*)(\\*)[-+*](?=[ \t]|$)/;
// The digits cannot be escaped, the dot after them can.
const NUMBER = /^([ \t]*\d{1,9})(\\*)[.)](?=[ \t]|$)/;
const LABEL_INSIDE = /^( {0,3}(?:[-+*][ \t]+)?\*\*([^*\n]*?[^*\\\n]))(\\*):\*\*/;
const LABEL_OUTSIDE = /^( {0,3}(?:[-+*][ \t]+)?\*\*([^*\n]+)\*\*[ \t]*)(\\*):/;
const TAG = /^( {0,3})(\\*)<(\/?[A-Za-z][\w-]*)>[ \t]*$/;
const BREAK = /^([ \t]*)(\\*)(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const BOX = /^()(\\*)\[[ xX]*\](?=[ \t]|$)/;
const DASHES = /^()(\\*)-(?:[ \t]*-)*[ \t]*$/;

/** A fence that is never closed would draw in all that follows it. */
export const openFence: EscapeRule = {
  why: 'a fence without an end runs to the end of the document',
  point: (line) => pointAt(FENCE, line),
  exposed: (blocks) =>
    blocks.flatMap((block) => (block.type === 'fence' && !block.closed ? [block.start] : [])),
};

/** A comment that is never closed hides what follows it up to the next `-->`. */
export const openComment: EscapeRule = {
  why: 'a comment without an end hides the rest of the document',
  point: (line) => pointAt(COMMENT, line),
  exposed: (blocks, lines) => {
    const opaque = opaqueLines(blocks);
    return lines.flatMap((line, i) => (COMMENT.test(line) && !opaque.has(i) ? [i] : []));
  },
};

/** A heading that ends the field. `isBoundary` gets its level and text. */
export function headings(isBoundary: (level: number, text: string) => boolean): EscapeRule {
  return {
    why: 'a heading starts the next part of the document',
    point(line) {
      const match = HEADING.exec(line);
      if (!match || !isBoundary(match[3]?.length ?? 0, match[4] ?? '')) return null;
      return { index: match[1]?.length ?? 0, count: match[2]?.length ?? 0 };
    },
    exposed: (blocks) => blocks.flatMap((block) => (block.type === 'heading' ? [block.start] : [])),
  };
}

/** A label that starts another field. The backslash stands before its colon: it stays bold. */
export function labels(isLabel: (name: string) => boolean): EscapeRule {
  return {
    why: 'a label starts the next field',
    point(line) {
      const match = LABEL_INSIDE.exec(line) ?? LABEL_OUTSIDE.exec(line);
      if (!match || !isLabel(match[2] ?? '')) return null;
      return { index: match[1]?.length ?? 0, count: match[3]?.length ?? 0 };
    },
    exposed: (blocks) =>
      blocks.flatMap((block) => {
        if (block.type === 'paragraph') return range(block);
        return block.type === 'list' ? block.items.map((item) => item.start) : [];
      }),
  };
}

/** A tag of the format, alone on its line. */
export function tags(isTag: (name: string) => boolean): EscapeRule {
  return {
    why: 'a tag opens or closes a part of the document',
    point(line) {
      const match = TAG.exec(line);
      if (!match || !isTag((match[3] ?? '').replace('/', ''))) return null;
      return { index: match[1]?.length ?? 0, count: match[2]?.length ?? 0 };
    },
    exposed: paragraphLines,
  };
}

/** A thematic break at the end is taken for the line between two parts. */
export const lastBreak: EscapeRule = {
  why: 'a thematic break at the end of a field separates parts',
  point: (line, index, count) => (index === count - 1 ? pointAt(BREAK, line) : null),
  exposed: (blocks) => {
    const last = blocks.at(-1);
    return last?.type === 'break' ? [last.start] : [];
  },
};

/** A list at the end of a text that a list of its own follows: children, phases. */
export const lastList: EscapeRule = {
  why: 'a list at the end of a text is taken for the list that belongs to it',
  point: (line) => pointAt(BULLET, line) ?? pointAt(NUMBER, line),
  exposed: (blocks) =>
    trailingLists(blocks).flatMap((list) => list.items.map((item) => item.start)),
};

/** `[ ]` at the start of an item is its check box, unless it has one already. */
export function firstBox(hasBox: boolean): EscapeRule {
  return {
    why: 'brackets at the start of an item are its check box',
    point: (line, index) => (index === 0 ? pointAt(BOX, line) : null),
    exposed: () => (hasBox ? [] : [0]),
  };
}

/** A label that starts an item is that of a field, unless a check box stands before it. */
export function firstLabel(isLabel: (name: string) => boolean, hasBox: boolean): EscapeRule {
  const { point } = labels(isLabel);
  return {
    why: 'a label as a bullet starts the next field',
    point: (line, index, count) => (index === 0 ? point(line, index, count) : null),
    exposed: () => (hasBox ? [] : [0]),
  };
}

/** `- --` is a thematic break, and no item with the text `--`. */
export const firstDashes: EscapeRule = {
  why: 'dashes after a bullet make a thematic break',
  point: (line, index) => (index === 0 ? pointAt(DASHES, line) : null),
  exposed: (blocks) => (blocks[0]?.type === 'break' && blocks[0].start === 0 ? [0] : []),
};

/** Texts that mean "empty" when they stand alone: a placeholder of the format. */
export function wholeTexts(reserved: readonly string[]): EscapeRule {
  return {
    why: 'a placeholder means that nothing was filled in',
    point(line, _index, count) {
      if (count !== 1) return null;
      const backslashes = /^\\*/.exec(line)?.[0].length ?? 0;
      return reserved.includes(line.slice(backslashes)) ? { index: 0, count: backslashes } : null;
    },
    exposed: () => [0],
  };
}
