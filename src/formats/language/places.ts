/** The place of every field of a format, from the format's definition. */

import { RAW_INDENT } from '../../markdown/front-matter-value.ts';
import { BOLD_LEVEL } from '../../plan/own-format.ts';
import { isBoldHeading } from './bold-headings.ts';
import type { FieldPart, Format, KeyMark, Mark, Part } from './definition.ts';
import { isHeadingOf, isNamed, tagName } from './marks.ts';
import { eachOf, fieldsOf } from './parts.ts';
import type { Boundaries, Place } from './place.ts';
import { bodyOf, frontMatterOf } from './printed-parts.ts';

/** The places of a format's fields, and the names of its repeated parts; computed once. */
function placesOf(format: Format): ReadonlyMap<FieldPart, Place> {
  const known = places.get(format);
  if (known) return known;
  const result = new Map<FieldPart, Place>();
  const stepNoun = eachOf(eachOf(format.parts, 'tasks').parts, 'steps').noun;
  const { parts: root, own } = bodyOf(format);
  for (const part of fieldsOf(frontMatterOf(format)?.parts ?? [])) {
    if (part.mark?.as === 'key') result.set(part, keyPlace(part.mark, part.placeholder, stepNoun));
  }
  collect(root, [], null, { result, stepNoun, root, isOwn: own !== undefined, labelled: [] });
  places.set(format, result);
  return result;
}

/** The place of one field. Throws where the format does not print it. */
export function placeOf(part: FieldPart, format: Format): Place {
  const place = placesOf(format).get(part);
  if (!place) throw new Error(`${format.name} does not print the field "${part.path}".`);
  return place;
}

const places = new WeakMap<Format, ReadonlyMap<FieldPart, Place>>();

interface Context {
  readonly result: Map<FieldPart, Place>;
  readonly stepNoun: string;
  readonly root: readonly Part[];
  /** Whether the format is that of a document: in one, labels end the headings in a step, too. */
  readonly isOwn: boolean;
  /** The lists of parts around, of the same plan, task or step. */
  readonly labelled: readonly (readonly Part[])[];
}

/** In front matter nothing of Markdown ends a value. */
function keyPlace(key: KeyMark, placeholder: string, stepNoun: string): Place {
  const none = () => false;
  const boundaries = { heading: none, bold: none, label: none, bullet: none, tag: none };
  return { indent: RAW_INDENT, boundaries, key, beforeList: false, placeholder, stepNoun };
}

/** `above`: the lists of parts around `parts`, the nearest first. */
function collect(
  parts: readonly Part[],
  above: readonly (readonly Part[])[],
  owner: Mark | null,
  context: Context,
): void {
  const scopes = [parts, ...above];
  const labelled = context.isOwn ? [parts, ...context.labelled] : [parts];
  const inner = { ...context, labelled };
  const apart = { ...context, labelled: [] };
  const around = aroundOf(scopes, labelled, context.root);
  parts.forEach((part, i) => {
    if (part.part === 'field') {
      const next = parts[i + 1];
      context.result.set(part, {
        indent: part.mark?.as === 'label' && part.mark.style === 'bullet' ? 2 : 0,
        boundaries: boundariesOf(around, part.mark ?? owner),
        key: null,
        beforeList: part.mark === null && next?.part === 'field' && next.mark === null,
        placeholder: part.placeholder,
        stepNoun: context.stepNoun,
      });
    } else if (part.part === 'section') {
      collect(part.parts, scopes, part.mark, inner);
    } else if (part.part === 'title') {
      collect([part.name], scopes, part.heading, apart);
    } else if (part.part === 'each') {
      collect([part.name], [part.parts, ...scopes], part.heading, apart);
      // Any heading ends what stands right below the name.
      collect(part.parts, scopes, null, apart);
    }
  });
}

/** What the parts are that end the fields of one list: gathered where one of these is first asked for. */
interface Around {
  readonly known: readonly Part[];
  readonly labels: readonly LabelledField[];
  readonly bullets: readonly LabelledField[];
  readonly tags: ReadonlySet<string | null>;
}

function aroundOf(
  scopes: readonly (readonly Part[])[],
  labelled: readonly (readonly Part[])[],
  root: readonly Part[],
): () => Around {
  let found: Around | undefined;
  return () => {
    if (found) return found;
    const known = scopes.flatMap((parts) => withSections(parts));
    const labels = [...labelled.flat(), ...root.filter(isAnywhere)].filter(isLabelled);
    const bullets = labels.filter(({ mark }) => mark.style === 'bullet');
    found = { known, labels, bullets, tags: new Set(known.map(tagName)) };
    return found;
  };
}

function boundariesOf(around: () => Around, owner: Mark | null): Boundaries {
  const depth = ownLevel(owner);
  return {
    heading: (level, text) =>
      level <= depth || around().known.some((part) => isHeadingOf(part, level, text)),
    label: (name) => around().labels.some(({ mark }) => isNamed(mark, name)),
    bullet: (name) => around().bullets.some(({ mark }) => isNamed(mark, name)),
    bold: (name) =>
      around().known.some((part) => isBold(part) && isHeadingOf(part, BOLD_LEVEL, name)),
    tag: (name) => around().tags.has(name),
  };
}

/** Whether a part's heading is a line in bold. */
function isBold(part: Part): boolean {
  return (part.part === 'field' || part.part === 'section') && isBoldHeading(part.mark);
}

/** Headings deeper than this one belong to the text below it. */
function ownLevel(owner: Mark | null): number {
  if (owner?.as === 'heading') return owner.level;
  return owner?.as === 'tag' ? 0 : Number.POSITIVE_INFINITY;
}

/** `parts` with those of their sections: a heading is known without that of its section, too. */
function withSections(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) =>
    part.part === 'section' ? [part, ...withSections(part.parts)] : [part],
  );
}

/** A field that a label starts. */
export type LabelledField = FieldPart & { readonly mark: Mark & { readonly as: 'label' } };

export function isLabelled(part: Part): part is LabelledField {
  return part.part === 'field' && part.mark?.as === 'label';
}

/** Whether a part's label ends every part above it, wherever it stands. */
export function isAnywhere(part: Part): part is LabelledField {
  return isLabelled(part) && part.mark.anywhere;
}
