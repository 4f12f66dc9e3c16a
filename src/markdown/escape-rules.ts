/** What could be taken for structure, a rule a reason. The scheme is in `escape.ts`. */
import { type Block, trailingLists } from './blocks.ts';
import { type EscapeRule, opaqueLines, type Point } from './escape.ts';

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
