/** Lines of a block of the print, and what they show. */

import type { Piece } from '../../formats/language/pieces.ts';
import type { PrintedBlock } from '../../formats/print/chunks.ts';

/** Some lines of a block, from 0: the first, and the one after the last. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The path that a line of a block leads to. Where the line is about what follows (the heading of
 * a section, a tag), it is the path of that; at the end of the document, of what stands above.
 */
export function pathAtLine(
  blocks: readonly PrintedBlock[],
  block: PrintedBlock,
  line: number,
): string {
  const inBlock = ranges(block);
  const at = inBlock.findIndex(({ end }) => line < end);
  const below = at < 0 ? [] : inBlock.slice(at);
  const later = blocks.slice(blocks.indexOf(block) + 1).flatMap(({ pieces }) => pieces);
  const shown = [...below.map(({ piece }) => piece), ...later].find(isAboutValue);
  return (shown ?? inBlock.findLast(({ piece }) => isAboutValue(piece))?.piece)?.path ?? '';
}

/** Whether a block shows any of the values at `paths`, or something in them. */
export function showsAny({ pieces }: PrintedBlock, paths: readonly string[]): boolean {
  return pieces.some((piece) => isIn(piece, paths));
}

/** Whether a block shows any value, or the place for one: more than the tags and headings around them. */
export function showsValue({ pieces }: PrintedBlock): boolean {
  return pieces.some(({ path }) => !/^(?:tasks\.\d+)?$/.test(path));
}

/** The lines of a block that show any of the values at `paths`; neighbours together. */
export function linesOfPaths(block: PrintedBlock, paths: readonly string[]): readonly LineRange[] {
  const found: { start: number; end: number }[] = [];
  for (const { piece, start, end } of ranges(block)) {
    if (!isIn(piece, paths)) continue;
    const last = found.at(-1);
    if (last?.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function ranges({ pieces }: PrintedBlock): readonly (LineRange & { readonly piece: Piece })[] {
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.text.split('\n').length - 1;
    return { piece, start, end };
  });
}

function isIn({ path }: Piece, paths: readonly string[]): boolean {
  return paths.some((each) => path === each || path.startsWith(`${each}.`));
}

function isAboutValue({ path }: Piece): boolean {
  return path !== '';
}
