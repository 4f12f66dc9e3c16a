/**
 * The parts of a built-in format as one document has them: without the fields that it does not have,
 * and the others in its words.
 */
import type { HadField, OwnFormat } from '../../plan/own-format.ts';
import type { EachPart, FieldPart, Mark, Part } from '../language/definition.ts';
import type { Level } from '../language/parts.ts';

export type Parts = readonly Part[];

/** `parts` of a format without the fields that a document does not have, those left in its words. */
export function partsHad(parts: Parts, fields: OwnFormat['fields']): Parts {
  if (fields === null) return parts;
  const had = { plan: new Map(), task: new Map(), step: new Map() } satisfies Had;
  for (const field of fields) had[field.of].set(field.path, field);
  return partsIn(parts, 'plan', had);
}

/**
 * `parts` without the other words for each that are the name of one beside it: a document that has
 * `**Acceptance criteria**` and `**Validation**` means two things by these.
 */
export function withoutTwice(parts: Parts, around: readonly string[] = []): Parts {
  const names = [...around, ...parts.flatMap(onlyName)];
  return parts.map((part) => {
    switch (part.part) {
      case 'field':
        return part.mark ? { ...part, mark: markWithout(part.mark, names) } : part;
      case 'section':
        return {
          ...part,
          mark: markWithout(part.mark, names),
          parts: withoutTwice(part.parts, names),
        };
      case 'each':
        return { ...part, parts: withoutTwice(part.parts) };
      default:
        return part;
    }
  });
}

/** The name of a part that goes by no other. */
function onlyName(part: Part): string[] {
  if (part.part !== 'field' && part.part !== 'section') return [];
  const { mark } = part;
  return mark && mark.as !== 'tag' && mark.aliases.length === 0 ? [mark.text] : [];
}

function markWithout<M extends Mark>(mark: M, names: readonly string[]): M {
  if (mark.aliases.length === 0 || names.length === 0) return mark;
  return { ...mark, aliases: [...mark.aliases, { except: names }] };
}

type Had = Record<Level, Map<string, HadField>>;

function partsIn(parts: Parts, of: Level, had: Had): Parts {
  const renamed = (field: FieldPart): FieldPart[] => {
    const own = had[of].get(field.path);
    return own ? [inWords(field, own.label)] : [];
  };
  return parts.flatMap((part): Parts => {
    switch (part.part) {
      case 'field':
        return renamed(part);
      case 'section': {
        const inner = partsIn(part.parts, of, had);
        const isLeft = inner.length > 0 || part.parts.length === 0;
        const unlabelled = part.unlabelled && had[of].has(part.unlabelled) ? part.unlabelled : null;
        return isLeft ? [{ ...part, parts: inner, unlabelled }] : [];
      }
      case 'each':
        return [eachHad(part, had)];
      default:
        return [part];
    }
  });
}

function eachHad(part: EachPart, had: Had): EachPart {
  const of = part.of === 'tasks' ? 'task' : 'step';
  const has = (path: string) => had[of].has(path);
  return {
    ...part,
    parts: partsIn(part.parts, of, had),
    unlabelled: part.unlabelled.filter(has),
    notes: part.notes.filter(({ path }) => has(path)),
  };
}

/** A field by the name that a document gives it. */
function inWords(field: FieldPart, words: string): FieldPart {
  if (words === '') return field;
  const { mark } = field;
  const aliases = mark ? [mark.text, ...mark.aliases] : [];
  return { ...field, label: plainName(words), mark: mark && { ...mark, text: words, aliases } };
}

/** The words of a heading or label without the signs of emphasis and code. */
export function plainName(label: string): string {
  return label.replace(/[*_`]+/g, '').trim() || label;
}
