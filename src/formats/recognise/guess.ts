/** Which format a text is in, by several signals: headings, labels, tags, nouns of steps. */
import { eachBlock, type Source } from '../../markdown/blocks.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import { formats } from '../built-in/registry.ts';
import type { EachPart, Format } from '../language/definition.ts';
import { headingContent, tagNamesIn, titleMark } from '../language/marks.ts';
import { eachOf } from '../language/parts.ts';
import { findNamed } from './names.ts';

/**
 * The format that has a place for most of what the text shows. What several formats
 * know counts less; where nothing is known it is the first one.
 */
export function guessFormat(source: Source): Format {
  const scores = formats.map((format) => ({ format, score: 0 }));
  for (const signal of signalsIn(source)) {
    const weights = scores.map(({ format }) => weightOf(signal, format));
    const knowing = weights.filter((weight) => weight > 0).length;
    for (const [i, entry] of scores.entries()) entry.score += (weights[i] ?? 0) / (knowing || 1);
  }
  return scores.reduce((best, entry) => (entry.score > best.score ? entry : best)).format;
}

/** A heading, label or tag; each counts once, however often it stands there. */
interface Signal {
  readonly as: 'heading' | 'label' | 'tag';
  readonly level: number;
  readonly text: string;
}

function signalsIn({ blocks, lines }: Source): Signal[] {
  const found = new Map<string, Signal>();
  const add = (as: Signal['as'], level: number, text: string) => {
    if (found.size < MOST_SIGNALS) found.set(`${as} ${level} ${text}`, { as, level, text });
  };
  const addLine = (line: string) => {
    const tag = tagIn(line);
    if (tag) add('tag', 0, sliceOf(line, tag.name));
    // How far in it stands says nothing about the format.
    const bare = line.trimStart();
    const label = labelIn(bare);
    if (label && (label.isBold || label.isBullet)) add('label', 0, sliceOf(bare, label.name));
  };
  eachBlock(blocks, (block) => {
    const line = lines[block.start] ?? '';
    if (block.type === 'heading') {
      // `Step 1: …` and `Step 2: …` are one signal: their noun.
      const text = headingContent(line).replace(/^(\p{L}+ )\d+:.*/u, '$11:');
      add('heading', block.level, text);
    } else if (block.type === 'paragraph')
      for (let i = block.start; i < block.end; i++) addLine(lines[i] ?? '');
  });
  return [...found.values()];
}

/** More of them say nothing new. */
const MOST_SIGNALS = 1000;

/**
 * How much a signal speaks for a format: its own words most, aliases less; a label half of what a
 * heading does.
 */
function weightOf({ as, level, text }: Signal, format: Format): number {
  const tasks = eachOf(format.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  if (as === 'tag') return tagNamesIn(format.parts).includes(text) ? 4 : 0;
  if (as === 'heading') {
    const each = isHeadOf(tasks, text) ? tasks : isHeadOf(steps, text) ? steps : null;
    if (each) return each.heading.level === level ? 2 : 1;
    const title = titleMark(format.parts);
    if (title && text.startsWith(title.text)) return 2;
  }
  const holder = as === 'heading' ? [] : [steps.parts];
  for (const parts of [...holder, tasks.parts, format.parts]) {
    const named = findNamed(parts, text, (part) => as === 'heading' || part.part === 'field');
    if (!named) continue;
    const { mark } = named.part;
    const own = mark?.as === as && named.canonical;
    // `## Steps` and `## Approach` are anybody's words: that one format has a tag or a label that
    // is called so says as little as an alias.
    const isCanonical = named.canonical && as === 'label';
    const weight = own ? (named.beside.length === 0 ? 1 : 0.75) : isCanonical ? 0.5 : 0.25;
    return as === 'heading' ? 2 * weight : weight;
  }
  return 0;
}

/** Whether a heading begins with the noun of a repeated part: `Task: …`, `Component 1: …`. */
function isHeadOf({ noun, of, heading }: EachPart, text: string): boolean {
  return (
    heading.text.startsWith(noun) && text.startsWith(of === 'steps' ? `${noun} 1:` : `${noun}:`)
  );
}
