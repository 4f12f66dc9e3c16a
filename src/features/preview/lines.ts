/** Lines of a block of the print, and what they show. */
import type { PrintedBlock } from '../../formats/chunks.ts';

/** The path of what stands in a line of a block, from 0. */
export function pathAtLine({ pieces }: PrintedBlock, line: number): string {
  let first = 0;
  for (const { text, path } of pieces) {
    first += text.split('\n').length - 1;
    if (line < first) return path;
  }
  return pieces.at(-1)?.path ?? '';
}

/** The lines of a block that show the value at `path` or something in it: first, and the one after the last. */
export function linesOfPath(
  { pieces }: PrintedBlock,
  path: string,
): { readonly start: number; readonly end: number } | null {
  let line = 0;
  let start: number | null = null;
  let end = 0;
  for (const piece of pieces) {
    const next = line + piece.text.split('\n').length - 1;
    if (piece.path === path || piece.path.startsWith(`${path}.`)) {
      start ??= line;
      end = next;
    }
    line = next;
  }
  return start === null ? null : { start, end };
}
