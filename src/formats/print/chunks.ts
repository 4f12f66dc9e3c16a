/** The lines of a print on their way to a document: which belong together, and what stands between. */
import type { Plan } from '../../plan/schema.ts';
import type { TitlePart } from '../language/definition.ts';
import { headingText } from '../language/marks.ts';
import { type Piece, type Printed, under } from '../language/pieces.ts';
import { writtenName } from '../language/written-name.ts';

/**
 * Lines that belong together; `gap` stands above them: a line break alone, or a blank line, too.
 */
export interface Chunk {
  readonly pieces: readonly Piece[];
  readonly gap: 'line' | 'blank';
  /** Whether the pieces have their line breaks, all but the last. */
  readonly isJoined?: boolean;
}

/** A line of its own, with a blank one above it. */
export function lineChunk(text: string, path: string): Chunk {
  return { pieces: [{ text, path }], gap: 'blank' };
}

/** `chunks` with a blank line above the first. */
export function spaced(chunks: readonly Chunk[]): Chunk[] {
  const [first, ...rest] = chunks;
  return first ? [withGap('blank', first), ...rest] : [];
}

/** A part of the document that can be rendered by itself: blank lines stand around it. */
export interface PrintedBlock {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Chunks as blocks. Of the same chunks, a block is the same object each time. */
export function blocksOf(chunks: readonly Chunk[]): readonly PrintedBlock[] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (chunk.gap === 'blank' || !last) groups.push([chunk]);
    else last.push(chunk);
  }
  return groups.map(blockOf);
}

interface Known {
  readonly group: readonly Chunk[];
  readonly block: PrintedBlock;
}

/** The last block made of each group, by the first chunk of the group. */
const blocks = new WeakMap<Chunk, Known>();

function blockOf(group: readonly Chunk[]): PrintedBlock {
  const [first] = group;
  const known = first && blocks.get(first);
  if (known?.group.length === group.length && known.group.every((each, i) => each === group[i])) {
    return known.block;
  }
  const pieces = joinedChunks(group);
  const block = { pieces, text: pieces.map(({ text }) => text).join('') };
  if (first) blocks.set(first, { group, block });
  return block;
}

/** Chunks as a single one, which stays together; none where there is no line in them. */
export function oneChunk(chunks: readonly Chunk[]): readonly Chunk[] {
  const pieces = joinedChunks(chunks);
  const last = pieces.pop();
  if (!last) return [];
  pieces.push({ ...last, text: last.text.slice(0, -1) });
  return [{ pieces, gap: 'blank', isJoined: true }];
}

/** A chunk with this gap above it; the same object where it has that already. */
export function withGap(gap: Chunk['gap'], chunk: Chunk): Chunk {
  return chunk.gap === gap ? chunk : { ...chunk, gap };
}

/** A chunk whose paths start at what lies at `path`, with paths from the plan down. */
export function chunkUnder(path: string, chunk: Chunk): Chunk {
  const pieces = chunk.pieces.map((piece) =>
    piece.path === '' ? piece : { ...piece, path: under(path, piece.path) },
  );
  return { ...chunk, pieces };
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

/** Whether a chunk begins with a heading or tag, which wants a blank line before it. */
export function opensPart(chunk: Chunk | undefined): boolean {
  return /^[#<]/.test(chunk?.pieces[0]?.text ?? '');
}

/** The pieces of a value behind or below its label. */
export function labelled(
  label: string,
  pieces: readonly Piece[],
  after: Printed['after'],
  path: string,
): Piece[] {
  const [first, ...rest] = pieces;
  if (after === 'inline' && first)
    return [{ text: `${label} ${first.text}`, path: first.path }, ...rest];
  const blank = after === 'loose' ? [{ text: '', path }] : [];
  return [{ text: label, path }, ...blank, ...pieces];
}

/** The heading with the title of a plan; nothing for one without a title. */
export function titleChunks({ heading, name }: TitlePart, { title }: Plan): Chunk[] {
  if (title === '') return [];
  return [lineChunk(headingText(heading, '', writtenName(title, name.placeholder)), name.path)];
}
