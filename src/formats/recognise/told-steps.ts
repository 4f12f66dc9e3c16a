/** Steps as a person told them: those of the section "Work", which no format calls so; the heading "Dig". */
import type { Format, Part, SectionPart } from '../language/definition.ts';
import { eachOf } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { ancestorsOf, type Head } from './head.ts';
import { isStepSection } from './head-groups.ts';
import { findNamed } from './names.ts';

/** The section of a built-in format that has its steps below a heading; null where it has none. */
export function stepSectionOf(base: Format): SectionPart | null {
  const tasks = eachOf(base.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  const found = tasks.parts.find((part) => isStepSection(part, steps));
  return found?.part === 'section' && found.mark.as === 'heading' ? found : null;
}

/**
 * The built-in format that a document's own goes on from, with the section of its steps called as the
 * document calls it, too; null where it has no words of its own for that.
 */
export function withToldSteps({ own, base }: Format): Format | null {
  const section = base && stepSectionOf(base);
  if (!own || !section || section.mark.as !== 'heading') return null;
  const known = made.get(own);
  if (known) return known;
  const { label = '' } = own.had.sections.find(({ title }) => title === section.title) ?? {};
  if (label === '') return null;
  const { mark } = section;
  const called = { ...section, mark: { ...mark, aliases: [...mark.aliases, label] } };
  const within = (part: Part): Part => {
    if (part === section) return called;
    const isAround = part.part === 'section' || part.part === 'each';
    return isAround ? { ...part, parts: part.parts.map(within) } : part;
  };
  const format = { ...base, parts: base.parts.map(within) };
  made.set(own, format);
  told.add(format);
  return format;
}

const made = new WeakMap<object, Format>();
const told = new WeakSet<Format>();

/** Whether `format` is one of these. */
export function areStepsTold(format: Format): boolean {
  return told.has(format);
}

/**
 * `found`, the steps of a text in the format `own`, with the headings among `heads` that a person said are
 * steps: those of one level whose words name no other part, `## Dig`. `base` is the built-in format that
 * it goes on from; `isTask` tells the heads of tasks.
 */
export function withToldHeads(
  heads: readonly Head[],
  found: readonly Head[],
  base: Format,
  own: Format,
  isTask: (head: Head) => boolean,
): readonly Head[] {
  const format = toldIn.get(base) ?? own;
  const level = format.own?.stepLevel ?? null;
  if (level === null) return found;
  const known = new Set(found);
  const around = ancestorsOf(found);
  const parts = [...partsAt(format, 'plan'), ...partsAt(format, 'task')];
  const isTold = (head: Head) =>
    head.via === 'heading' &&
    head.level === level &&
    !isTask(head) &&
    !around.has(head) &&
    findNamed(parts, head.text, () => true) === null;
  return heads.filter((head) => known.has(head) || isTold(head));
}

/** The built-in format `base`, in which the headings that `own` says are steps are some: to see what these have. */
export function withStepsOf(base: Format, own: Format): Format {
  const format = { ...base };
  toldIn.set(format, own);
  return format;
}

const toldIn = new WeakMap<Format, Format>();
