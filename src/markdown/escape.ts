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
import { type Block, eachBlock, parseSource } from './blocks.ts';
import { indented } from './lines.ts';

/** Where the backslashes of a line stand, and how many there are. */
export interface Point {
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
  return isReserved(text, reserved) ? `\\${text}` : text;
}

/** Undoes `escapedWhole`. */
export function unescapedWhole(text: string, reserved: readonly string[]): string {
  return text.startsWith('\\') && isReserved(text, reserved) ? text.slice(1) : text;
}

function isReserved(text: string, reserved: readonly string[]): boolean {
  const bare = text.replace(/^\\+/, '');
  return bare !== '' && reserved.includes(bare);
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
 * does: taking one structure away can uncover another. A text where that goes on and on
 * (a thousand fences, none closed) is not parsed as often: all that could collide gets one.
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
  const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, WORK / lines.length));
  for (let round = 1; ; round++) {
    const blocks = blocksInPlace(current, layout);
    const found = rules.flatMap((rule) =>
      rule
        .exposed(blocks, current)
        .filter((i) => rule.point(lines[i] ?? '', i, lines.length) !== null),
    );
    const opaque = opaqueLines(blocks);
    const uncovered = found.filter((i) => mark(i)).length > 0;
    if (uncovered && round < rounds) continue;
    if (!uncovered && ![...marked].some((i) => opaque.has(i))) return { lines: current, opaque };
    // A marked line came to stand inside a fence, where the reader takes nothing
    // back. Then no fence and no comment may remain.
    lines.forEach((_, i) => {
      mark(i);
    });
  }
}

const MOST_ROUNDS = 20;
const FEWEST_ROUNDS = 3;
/** Lines that all rounds may parse together. */
const WORK = 50_000;

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
