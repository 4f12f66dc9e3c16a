/** Which format a text is in, by the marks of each format that it shows. */
import type { Source } from '../markdown/blocks.ts';
import { parseLabel, parseTag } from './labels.ts';
import type { Format, Part } from './language.ts';
import { headingContent, normalName } from './marks.ts';
import { formats } from './registry.ts';

/**
 * The format whose headings, labels and tags the text shows most. A mark that
 * several formats share counts less; with no marks at all it is the first one.
 */
export function guessFormat(source: Source): Format {
  const shown = marksIn(source);
  const [first] = formats;
  if (!first) throw new Error('There are no formats.');
  let best = { format: first, score: 0 };
  for (const format of formats) {
    let score = 0;
    for (const mark of marksOf(format)) if (shown.has(mark)) score += 1 / sharing(mark);
    if (score > best.score) best = { format, score };
  }
  return best.format;
}

function sharing(mark: string): number {
  return formats.filter((format) => marksOf(format).has(mark)).length;
}

const marks = new WeakMap<Format, ReadonlySet<string>>();

function marksOf(format: Format): ReadonlySet<string> {
  const known = marks.get(format) ?? new Set(format.parts.flatMap(marksOfPart));
  marks.set(format, known);
  return known;
}

function marksOfPart(part: Part): string[] {
  if (part.part === 'index') return [];
  const inner =
    part.part === 'section' || part.part === 'each' ? part.parts.flatMap(marksOfPart) : [];
  if (part.part === 'each') {
    const heading = `heading ${part.heading.level} ${part.noun.toLowerCase()}`;
    return [heading, ...(part.tag ? [`tag ${part.tag.name}`] : []), ...inner];
  }
  if (part.mark === null || part.mark.as === 'rule') return inner;
  if (part.mark.as === 'tag') return [`tag ${part.mark.name}`, ...inner];
  return [`${part.mark.as} ${normalName(part.mark.text)}`, ...inner];
}

function marksIn({ blocks, lines }: Source): ReadonlySet<string> {
  const found = new Set<string>();
  const addLine = (line: string) => {
    const tag = parseTag(line);
    const label = parseLabel(line);
    if (tag) found.add(`tag ${tag.name}`);
    if (label) found.add(`label ${normalName(label.name)}`);
  };
  for (const block of blocks) {
    const line = lines[block.start] ?? '';
    if (block.type === 'heading') {
      const text = headingContent(line);
      found.add(`heading ${normalName(text)}`);
      const noun = /^(\p{L}+)(?: \d+)?:/u.exec(text)?.[1]?.toLowerCase();
      if (noun) found.add(`heading ${block.level} ${noun}`);
    } else if (block.type === 'paragraph') {
      for (let i = block.start; i < block.end; i++) addLine(lines[i] ?? '');
    } else if (block.type === 'list') {
      for (const item of block.items) addLine(lines[item.start] ?? '');
    }
  }
  return found;
}
