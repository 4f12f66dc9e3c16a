/** The lines of a print on their way to a document: which belong together, and what stands between. */
import type { Piece } from './pieces.ts';

/** Lines that belong together, and what stands between them and what is above. */
export interface Chunk {
  readonly pieces: readonly Piece[];
  readonly gap: 'line' | 'blank';
  /** Whether the pieces have their line breaks, all but the last. */
  readonly isJoined?: boolean;
}

/** A part of the document that can be rendered by itself: blank lines stand around it. */
export interface PrintedBlock {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Chunks as blocks. The block of a chunk is the same object each time. */
export function blocksOf(chunks: readonly Chunk[]): readonly PrintedBlock[] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (chunk.gap === 'blank' || !last) groups.push([chunk]);
    else last.push(chunk);
  }
  return groups.map((group) => {
    const [only] = group;
    return group.length === 1 && only ? blockOf(only) : blockIn(group);
  });
}

const blocks = new WeakMap<Chunk, PrintedBlock>();

function blockOf(chunk: Chunk): PrintedBlock {
  const known = blocks.get(chunk);
  if (known) return known;
  const block = blockIn([chunk]);
  blocks.set(chunk, block);
  return block;
}

function blockIn(chunks: readonly Chunk[]): PrintedBlock {
  const pieces = joinedChunks(chunks);
  return { pieces, text: pieces.map(({ text }) => text).join('') };
}

/** The pieces of chunks, with the line breaks between. */
export function joinedChunks(chunks: readonly Chunk[]): Piece[] {
  return chunks.flatMap((chunk, i) => {
    const next = chunks[i + 1];
    const end = next?.gap === 'blank' ? '\n\n' : '\n';
    const last = chunk.pieces.length - 1;
    return chunk.pieces.map((piece, j) => ({
      ...piece,
      text: piece.text + (j === last ? end : chunk.isJoined ? '' : '\n'),
    }));
  });
}
