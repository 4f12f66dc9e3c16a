/** The parts of a document that leave its tasks and steps as they are. */
import type { Source } from '../../markdown/blocks.ts';
import type { OwnFormat, PlacedOwnPart } from '../../plan/own-format.ts';
import { firstPathIn } from '../built-in/corrected.ts';
import { ownFormat } from '../built-in/own-format.ts';
import type { Format } from '../language/definition.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './walk.ts';

/**
 * The format of `definition` in which `source` has the tasks and steps that it has in `base`, whose
 * layout is `layout`, with as many of the parts as let these be: a heading of the whole plan that goes by
 * the words of a field of the tasks would end the first one that has it, and is no part. `base` itself,
 * where there is none.
 */
export function dividing(
  source: Source,
  layout: Layout,
  definition: OwnFormat,
  base: Format,
): Format {
  const wanted = divisionOf(layout);
  const formatWith = (parts: readonly PlacedOwnPart[]) =>
    ownFormat({ ...definition, parts: reanchored(definition.parts, parts) }, base);
  const divides = (format: Format) => divisionOf(layoutOf(source, format)) === wanted;
  const whole = formatWith(definition.parts);
  if (divides(whole)) return whole;
  const isRight = (parts: readonly PlacedOwnPart[]) => divides(formatWith(parts));
  const format = formatWith(mostThat(isRight, definition.parts));
  return divides(format) ? format : base;
}

/**
 * As many of `parts`, in their order, as `isRight` lets stand together: half by half, up to `MOST_TRIES`
 * questions, since each reads the text.
 */
function mostThat<T>(isRight: (parts: readonly T[]) => boolean, parts: readonly T[]): readonly T[] {
  let tries = 0;
  const withMore = (kept: readonly T[], more: readonly T[]): readonly T[] => {
    if (more.length === 0 || ++tries > MOST_TRIES) return kept;
    const all = [...kept, ...more];
    if (isRight(all)) return all;
    if (more.length === 1) return kept;
    const half = more.length >> 1;
    return withMore(withMore(kept, more.slice(0, half)), more.slice(half));
  };
  const half = parts.length >> 1;
  return withMore(withMore([], parts.slice(0, half)), parts.slice(half));
}

const MOST_TRIES = 24;

/** `kept` of `all`, each behind what stands before it now. */
function reanchored(
  all: readonly PlacedOwnPart[],
  kept: readonly PlacedOwnPart[],
): PlacedOwnPart[] {
  const before = new Map<string, string>();
  return all.flatMap((placed) => {
    const { of, after, part } = placed;
    const stands = before.get(`${of} ${after}`) ?? after;
    if (kept.includes(placed)) return [stands === after ? placed : { ...placed, after: stands }];
    before.set(`${of} ${firstPathIn(part)}`, stands);
    return [];
  });
}

/** Where the tasks and steps of a layout begin, and which lines have their names. */
function divisionOf({ entries }: Layout): string {
  return entries
    .flatMap((entry) => {
      if (entry.as === 'name') return [`${entry.of} ${entry.title.name.line}`];
      return entry.as === 'task' || entry.as === 'step' ? [entry.as] : [];
    })
    .join('\n');
}
