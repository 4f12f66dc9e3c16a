/** A built-in format as a document has it: without what the document has not, in its words. */
import type { Had, HadField, HadSection, Naming } from '../../plan/own-format.ts';
import type {
  EachPart,
  FieldPart,
  Mark,
  NamedMark,
  Part,
  SectionPart,
} from '../language/definition.ts';
import type { HeadingMark } from '../language/marks.ts';
import { keyOfPart, type Level } from '../language/parts.ts';

export type Parts = readonly Part[];

/** `parts` of a format as a document has them; `names` is what a template says of those of its tasks and steps. */
export function partsHad(parts: Parts, had: Had, names: readonly Naming[] = []): Parts {
  const lists = <T>(): Record<Level, Map<string, T>> => ({
    plan: new Map(),
    task: new Map(),
    step: new Map(),
  });
  const fields = lists<HadField>();
  for (const field of had.fields) fields[field.of].set(field.path, field);
  const sections = lists<HadSection>();
  for (const section of had.sections) sections[section.of].set(section.title, section);
  return new Shown({ had, names }, fields, sections).parts(parts, 'plan');
}

/** Parts of a format as a document has them. */
class Shown {
  private readonly had: Had;
  private readonly names: readonly Naming[];
  private readonly fields: Record<Level, ReadonlyMap<string, HadField>>;
  private readonly sections: Record<Level, ReadonlyMap<string, HadSection>>;

  constructor(
    { had, names }: { readonly had: Had; readonly names: readonly Naming[] },
    fields: Shown['fields'],
    sections: Shown['sections'],
  ) {
    this.had = had;
    this.names = names;
    this.fields = fields;
    this.sections = sections;
  }

  parts(parts: Parts, of: Level): Parts {
    return parts.flatMap((part): Parts => {
      if (part.part === 'section') return this.section(part, of);
      if (part.part === 'each') return [this.each(part)];
      if (part.part === 'fixed' && part.mark.as === 'heading' && !this.had.hasTitle) return [];
      if (part.part !== 'field') return [part];
      const own = this.fields[of].get(part.path);
      return own ? [inWords(part, own)] : [];
    });
  }

  /** A section that the document does not have leaves the fields that it has where it stood. */
  private section(part: SectionPart, of: Level): Parts {
    const own = this.sections[of].get(part.title);
    const parts = this.parts(part.parts, of);
    // Its heading is a field's, where nothing of it is there.
    if (parts.length === 0 && part.parts.length > 0) return [];
    if (!own && !this.isAroundEach(part)) {
      return parts.filter((inner) => inner.part !== 'index');
    }
    const isThere = part.unlabelled !== null && this.fields[of].has(part.unlabelled);
    const shown = { ...part, parts, unlabelled: isThere ? part.unlabelled : null };
    const { mark } = part;
    const isNamed = mark.as === 'heading' || mark.as === 'label';
    // The format that a template goes on from has words that are none of the template's.
    const label = own?.label || (this.names.length > 0 && !own ? STEPS : '');
    if (label === '' || !isNamed) return [shown];
    const title = plainName(label);
    return [{ ...shown, mark: named(mark, label), title, key: keyOfPart(part) }];
  }

  /** Whether a section has the tasks or steps, which a template may have without one. */
  private isAroundEach({ parts }: SectionPart): boolean {
    const isNamed = this.names.some(({ of }) => of === 'step');
    return !isNamed && parts.some((part) => part.part === 'each');
  }

  private each(part: EachPart): EachPart {
    const own = this.named(part);
    // What stands in a deeper task is as far below its heading as in the format.
    const deeper = Math.max(0, own.heading.level - part.heading.level);
    const parts =
      part.of === 'tasks' ? own.parts.map((inner) => deepened(inner, deeper)) : own.parts;
    return { ...own, parts };
  }

  /** Tasks or steps as the document calls them, with what it has of theirs. */
  private named(part: EachPart): EachPart {
    const of = part.of === 'tasks' ? 'task' : 'step';
    const has = (path: string) => this.fields[of].has(path);
    const naming = this.names.find((own) => own.of === of);
    const noun = of === 'task' ? this.had.taskNoun : this.had.stepNoun;
    const called = noun === '' ? part : calledSo(part, plainName(noun));
    return {
      ...(this.names.length > 0 ? namedAs(called, naming) : called),
      tag: this.had.hasTag ? part.tag : null,
      parts: this.parts(part.parts, of),
      unlabelled: part.unlabelled.filter(has),
      notes: part.notes.filter(({ path }) => has(path)),
    };
  }
}

const STEPS = 'Steps';

/** Tasks or steps of a template, with the headings that it has; help and examples are not of another format. */
function namedAs(part: EachPart, naming: Naming | undefined): EachPart {
  const { heading, noun } = part;
  const help = naming?.help || `What this ${noun.toLowerCase()} is about.`;
  const placeholder = naming?.placeholder ?? `[${noun} name]`;
  const name = { ...part.name, help, placeholder, example: '' };
  if (!naming) return { ...part, name };
  const { level, text } = naming;
  return { ...part, name, heading: { ...heading, level, text, isOfText: true } };
}

/** A part of a format with its headings so many levels deeper; those that a document has are as deep as there. */
function deepened(part: Part, by: number): Part {
  if (by === 0) return part;
  if (part.part === 'each') return { ...part, heading: deeper(part.heading, by) };
  if (part.part === 'section') {
    const { mark } = part;
    const parts = part.parts.map((inner) => deepened(inner, by));
    return { ...part, mark: mark.as === 'heading' ? deeper(mark, by) : mark, parts };
  }
  if (part.part !== 'field' || part.mark?.as !== 'heading') return part;
  return { ...part, mark: deeper(part.mark, by) };
}

function deeper(mark: HeadingMark, by: number): HeadingMark {
  return mark.isOfText ? mark : { ...mark, level: Math.min(6, Math.max(1, mark.level + by)) };
}

/** Tasks or steps by another noun. */
export function calledSo(part: EachPart, noun: string): EachPart {
  const { name, aliases, heading } = part;
  return {
    ...part,
    noun,
    heading: { ...heading, text: heading.text.replace(part.noun, noun) },
    aliases: [part.noun, ...aliases],
    name: { ...name, label: name.label.replace(part.noun, noun) },
  };
}

/** A field as a document has it. */
function inWords(field: FieldPart, { label, level }: HadField): FieldPart {
  const { mark } = field;
  if (!mark || label === '') return field;
  const words = named(mark, label);
  const { text, aliases } = words;
  return {
    ...field,
    label: plainName(label),
    mark: level === null ? words : { as: 'heading', level, text, aliases, isOfText: true },
  };
}

function named<T extends NamedMark>(mark: T, words: string): T {
  return { ...mark, text: words, aliases: [mark.text, ...mark.aliases] };
}

/**
 * `parts` without the other words for each that are the name of one beside it: a document that has
 * `**Acceptance criteria**` and `**Validation**` means two things by these. What stays as it is, stays the
 * same object, and the same list gives the same one: what is known of it holds for the next document, too.
 */
export function withoutTwice(parts: Parts): Parts {
  const known = apart.get(parts) ?? withoutTwiceBelow(parts, []);
  apart.set(parts, known);
  return known;
}

const apart = new WeakMap<Parts, Parts>();

/** `around`: names of parts that the section of `parts` stands beside. */
function withoutTwiceBelow(parts: Parts, around: readonly string[]): Parts {
  const names = [...around, ...parts.flatMap(onlyName)];
  const result = parts.map((part) => {
    if (part.part === 'each') {
      const inner = withoutTwice(part.parts);
      return inner === part.parts ? part : { ...part, parts: inner };
    }
    if (part.part === 'field') {
      const mark = part.mark && markWithout(part.mark, names);
      return mark === part.mark ? part : { ...part, mark };
    }
    if (part.part !== 'section') return part;
    const mark = markWithout(part.mark, names);
    const inner = withoutTwiceBelow(part.parts, names);
    return mark === part.mark && inner === part.parts ? part : { ...part, mark, parts: inner };
  });
  return result.every((part, at) => part === parts[at]) ? parts : result;
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

/** The words of a heading or label without the signs of emphasis and code. */
export function plainName(label: string): string {
  return label.replace(/[*_`]+/g, '').trim() || label;
}
