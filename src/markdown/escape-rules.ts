/** What could be taken for structure, a rule a reason. The scheme is in `escape.ts`. */
import { type Block, type List, parseSource, trailingLists } from './blocks.ts';
import { closingIn } from './closing-lists.ts';
import { type EscapeRule, opaqueLines, type Point } from './escape.ts';
import { boxAt } from './marks/box.ts';
import { fenceIn } from './marks/fence.ts';
import { hashHeadingIn, underlineIn } from './marks/heading.ts';
import { boldLineIn, escapableLabelIn, escapablePlainLabelIn } from './marks/label.ts';
import { afterMarkers, listMarkerIn } from './marks/list-marker.ts';
import { tagIn } from './marks/tag.ts';
import { thematicBreakIn } from './marks/thematic-break.ts';
import { afterSpace, sliceOf } from './range.ts';

/** The backslashes at `index`: there may be none. */
function pointAt(line: string, index: number): Point {
  let end = index;
  while (line[end] === '\\') end++;
  return { index, count: end - index };
}

/** A line as it is without the backslashes at its point, from there on. */
function unescapedFrom(line: string, { index, count }: Point): string {
  return line.slice(index + count);
}

/** The point before a sign that stands first on its line, where `isIt` says so of what follows. */
function firstPoint(line: string, isIt: (text: string) => boolean): Point | null {
  const point = pointAt(line, afterSpace(line, 0));
  return isIt(unescapedFrom(line, point)) ? point : null;
}

/** The same where more than three spaces make a line indented code. */
function flushPoint(line: string, isIt: (text: string) => boolean): Point | null {
  const point = firstPoint(line, isIt);
  return point && /^ {0,3}$/.test(line.slice(0, point.index)) ? point : null;
}

/** The same behind list markers: a fence or a comment may begin in an item. */
function pointInItem(line: string, isIt: (text: string) => boolean): Point | null {
  const point = pointAt(line, afterMarkers(line));
  return isIt(unescapedFrom(line, point)) ? point : null;
}

function paragraphLines(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? range(block) : []));
}

function range({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** A fence that is never closed would draw in all that follows it. */
export const openFence: EscapeRule = {
  why: 'a fence without an end runs to the end of the document',
  point: (line) =>
    line.includes('```') || line.includes('~~~')
      ? pointInItem(line, (text) => fenceIn(text)?.start === 0)
      : null,
  exposed: (blocks) =>
    blocks.flatMap((block) => (block.type === 'fence' && !block.closed ? [block.start] : [])),
};

/** A comment that is never closed hides what follows it up to the next `-->`. */
export const openComment: EscapeRule = {
  why: 'a comment without an end hides the rest of the document',
  point: commentPoint,
  exposed: (blocks, lines) => {
    const opaque = opaqueLines(blocks);
    return lines.flatMap((line, i) =>
      commentPoint(line)?.count === 0 && !opaque.has(i) ? [i] : [],
    );
  },
};

function commentPoint(line: string): Point | null {
  if (!line.includes('<!--')) return null;
  return pointInItem(line, (text) => text.startsWith('<!--'));
}

/** A heading that ends the field. `isBoundary` gets its level and text. */
export function headings(isBoundary: (level: number, text: string) => boolean): EscapeRule {
  return {
    why: 'a heading starts the next part of the document',
    point(line) {
      return flushPoint(line, (text) => {
        const heading = hashHeadingIn(text);
        return heading?.start === 0 && isBoundary(heading.level, sliceOf(text, heading.text));
      });
    },
    exposed: (blocks) => blocks.flatMap((block) => (block.type === 'heading' ? [block.start] : [])),
  };
}

/** The same of a heading by the line below it: that line gets the backslash. */
export function underlines(isBoundary: (level: number, text: string) => boolean): EscapeRule {
  return {
    why: 'a line of dashes or equals signs makes a heading of the line above it',
    point: (line) => flushPoint(line, (text) => underlineIn(text)?.start === 0),
    exposed: (blocks, lines) =>
      blocks.flatMap((block) => {
        const isIt = block.type === 'heading' && block.end - block.start === 2;
        const text = (lines[block.start] ?? '').trim();
        return isIt && isBoundary(block.level, text) ? [block.end - 1] : [];
      }),
  };
}

/** A line that is nothing but a name in bold, where that is a heading that ends the field. */
export function boldLines(isBoundary: (name: string) => boolean): EscapeRule {
  return {
    why: 'a line in bold starts the next part of the document',
    point: (line) =>
      flushPoint(line, (text) => {
        const name = boldLineIn(text);
        return name !== null && isBoundary(sliceOf(text, name));
      }),
    exposed: (blocks) => blocks.flatMap(({ type, start }) => (type === 'paragraph' ? [start] : [])),
  };
}

/** A label that starts another field. The backslash stands before its colon: it stays bold. */
export function labels(isLabel: (name: string) => boolean): EscapeRule {
  return {
    why: 'a label starts the next field',
    point(line) {
      const label = escapableLabelIn(line);
      if (!label || !isLabel(sliceOf(line, label.name))) return null;
      const { start, end } = label.backslashes;
      return { index: start, count: end - start };
    },
    exposed: (blocks) =>
      blocks.flatMap((block) => {
        if (block.type === 'paragraph') return range(block);
        return block.type === 'list' ? block.items.map((item) => item.start) : [];
      }),
  };
}

/** The same for one without emphasis that is an item, `- Complexity: low`. */
export function bulletLabels(isLabel: (name: string) => boolean): EscapeRule {
  return {
    why: 'a label as a bullet starts the next field',
    point(line) {
      const label = escapablePlainLabelIn(line);
      return label?.isBullet && isLabel(sliceOf(line, label.name))
        ? { index: label.backslashes.start, count: label.backslashes.end - label.backslashes.start }
        : null;
    },
    exposed: (blocks) =>
      blocks.flatMap((block) =>
        block.type === 'list' ? block.items.map((item) => item.start) : [],
      ),
  };
}

/** A tag of the format, alone on its line. */
export function tags(isTag: (name: string) => boolean): EscapeRule {
  return {
    why: 'a tag opens or closes a part of the document',
    point(line) {
      return flushPoint(line, (text) => {
        const tag = tagIn(text);
        return tag?.start === 0 && isTag(sliceOf(text, tag.name));
      });
    },
    exposed: paragraphLines,
  };
}

/** A thematic break at the end is taken for the line between two parts. */
export const lastBreak: EscapeRule = {
  why: 'a thematic break at the end of a field separates parts',
  point: (line, index, count) => (index === count - 1 ? breakPoint(line) : null),
  exposed: (blocks) => {
    const last = blocks.at(-1);
    return last?.type === 'break' ? [last.start] : [];
  },
};

function breakPoint(line: string): Point | null {
  return firstPoint(line, (text) => thematicBreakIn(text)?.start === 0);
}

/** A list at the end of the text of an item, which its children follow. */
export const lastList: EscapeRule = {
  why: 'a list at the end of a text is taken for the list that belongs to it',
  point: (line) => bulletPoint(line) ?? numberPoint(line),
  exposed: (blocks) => itemStarts(trailingLists(blocks)),
};

/** The same of a text that a list of its own follows, phases, and paragraphs behind that. */
export const closingList: EscapeRule = {
  ...lastList,
  exposed: (blocks, lines) => itemStarts(closingIn(blocks, lines).lists),
};

function itemStarts(lists: readonly List[]): number[] {
  return lists.flatMap((list) => list.items.map((item) => item.start));
}

function bulletPoint(line: string): Point | null {
  return firstPoint(line, (text) => {
    const marker = listMarkerIn(text);
    return marker?.start === 0 && marker.number === null;
  });
}

/** The digits cannot be escaped, the dot after them can. */
function numberPoint(line: string): Point | null {
  let at = afterSpace(line, 0);
  while (/\d/.test(line[at] ?? '')) at++;
  const point = pointAt(line, at);
  const marker = listMarkerIn(line.slice(0, at) + unescapedFrom(line, point));
  return marker?.number ? point : null;
}

/** `[ ]` at the start of an item is its check box, unless it has one already. */
export function firstBox(hasBox: boolean): EscapeRule {
  return {
    why: 'brackets at the start of an item are its check box',
    point(line, index) {
      const point = pointAt(line, 0);
      return index === 0 && boxAt(line, point.count) ? point : null;
    },
    exposed: () => (hasBox ? [] : [0]),
  };
}

/** A label that starts an item is that of a field, unless a check box stands before it. */
export function firstLabel(
  isLabel: (name: string) => boolean,
  isBullet: (name: string) => boolean,
  hasBox: boolean,
): EscapeRule {
  const bold = labels(isLabel);
  const plain = bulletLabels(isBullet);
  const inItem = (line: string, index: number, count: number) => {
    // The bullet, which the text of an item does not have.
    const point = plain.point(`- ${line}`, index, count);
    return point && { ...point, index: point.index - 2 };
  };
  return {
    why: 'a label as a bullet starts the next field',
    point: (line, index, count) =>
      index === 0 ? (bold.point(line, index, count) ?? inItem(line, index, count)) : null,
    exposed: () => (hasBox ? [] : [0]),
  };
}

/** `- --` is a thematic break, and no item with the text `--`. */
export const firstDashes: EscapeRule = {
  why: 'dashes after a bullet make a thematic break',
  point(line, index) {
    const point = pointAt(line, 0);
    const rest = unescapedFrom(line, point);
    const isOfDashes = rest.startsWith('-') && thematicBreakIn(`--${rest}`) !== null;
    return index === 0 && isOfDashes ? point : null;
  },
  exposed: (blocks) => (blocks[0]?.type === 'break' && blocks[0].start === 0 ? [0] : []),
};

/** Texts that mean "empty" when they stand alone: a placeholder of the format. */
export function wholeTexts(reserved: readonly string[]): EscapeRule {
  return {
    why: 'a placeholder means that nothing was filled in',
    point(line, _index, count) {
      if (count !== 1) return null;
      const point = pointAt(line, 0);
      return reserved.includes(unescapedFrom(line, point)) ? point : null;
    },
    exposed: () => [0],
  };
}

/** A single line that is more than words to Markdown: an item, a heading, code. */
export const onlyWords: EscapeRule = {
  why: 'what stands below a heading is one line of words',
  point(line, _index, count) {
    if (count !== 1) return null;
    const point = pointAt(line, 0);
    const { blocks } = parseSource(unescapedFrom(line, point));
    return blocks.length === 1 && blocks[0]?.type === 'paragraph' ? null : point;
  },
  exposed: () => [0],
};
