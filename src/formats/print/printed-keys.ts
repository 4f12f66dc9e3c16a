/** The front matter of a print: keys between lines of dashes, with the comments that stand there. */
import type { FieldPart, SectionPart } from '../language/definition.ts';
import { DASHES, firstPath } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import { type Chunk, lineChunk, withGap } from './chunks.ts';
import type { Others } from './others.ts';

/**
 * The keys of `part` as `print` prints each, which may be one without a value: who reads them asks for it. Other content among them that is no comment comes behind
 * them: between the dashes it would make all of it text.
 */
export function printedKeys(
  part: SectionPart,
  print: (key: FieldPart) => readonly Chunk[],
  others: Others,
): Chunk[] {
  const keys = fieldsOf([part]);
  const beside: Chunk[] = [];
  const commentsAfter = (anchor: string) => {
    const all = others.after(anchor);
    beside.push(...all.filter((chunk) => !isComment(chunk)));
    return all.filter(isComment);
  };
  const first = commentsAfter(`<${firstPath(part.parts)}`);
  const content = keys.flatMap((key) => [...print(key), ...commentsAfter(key.path)]);
  const lines = [...first, ...content, lineChunk(DASHES, '')];
  return [lineChunk(DASHES, ''), ...lines.map((chunk) => withGap('line', chunk)), ...beside];
}

/** Whether all lines of a chunk are comments of YAML. */
function isComment({ pieces }: Chunk): boolean {
  return pieces.every(({ text }) => text.split('\n').every((line) => /^(?:#|$)/.test(line)));
}
