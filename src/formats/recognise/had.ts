/** What a text has of the format that it is nearest to, and what it calls that. */
import type { Source } from '../../markdown/blocks.ts';
import { blocksIn } from '../../markdown/blocks-in.ts';
import type { Had, HadField, HadSection } from '../../plan/own-format.ts';
import type {
  EachPart,
  FieldPart,
  Format,
  Mark,
  Part,
  SectionPart,
} from '../language/definition.ts';
import type { TextRange } from '../language/excerpt.ts';
import { headingContent, namesOf, normalName } from '../language/marks.ts';
import { eachOf, fieldsIn, LEVELS, type Level } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { isStepSection } from './head-groups.ts';
import { type Levels, levelsIn } from './hollow-headings.ts';
import type { FieldEntry, Layout, SectionEntry } from './layout.ts';
import { findNamed } from './names.ts';

/** The fields and sections of `format` that `layout` found in `source`, each with the first words for it. */
export function hadIn(source: Source, layout: Layout, format: Format): Had {
  return new HadFinder(source, layout, format).had();
}

class HadFinder {
  private readonly source: Source;
  private readonly entries: Layout['entries'];
  private readonly tasks: EachPart;
  private readonly steps: EachPart;
  private readonly fields: Record<Level, readonly FieldPart[]>;
  private readonly names: Words['names'];
  private readonly marks: Words['marks'];
  private readonly levels: Levels;

  constructor(source: Source, { entries }: Layout, format: Format) {
    this.source = source;
    this.entries = entries;
    this.tasks = eachOf(format.parts, 'tasks');
    this.steps = eachOf(this.tasks.parts, 'steps');
    this.fields = fieldsIn(format);
    this.levels = levelsIn(source);
    const { names, marks } = wordsOf(format);
    this.names = names;
    this.marks = marks;
  }

  had(): Had {
    const fields = new Map<string, HadField>();
    const sections = new Map<string, HadSection>();
    for (const entry of this.entries) {
      if (entry.as === 'field' && entry.path !== null) {
        const { of, path } = entry;
        const key = `${of} ${path}`;
        if (!fields.get(key)?.label) fields.set(key, this.field(entry, path));
      } else if (entry.as === 'section') {
        const { of, title } = entry;
        if (!sections.has(`${of} ${title}`)) sections.set(`${of} ${title}`, this.section(entry));
      }
    }
    const around = this.aroundSteps();
    if (around && !sections.has(`task ${around.title}`)) sections.set('task steps', around);
    return {
      fields: inWordsOfOne([...fields.values()], this.fields),
      sections: [...sections.values()],
      hasTitle: this.hasFixed('title'),
      hasTag: this.hasFixed('tag'),
      taskNoun: this.noun('task', this.tasks),
      stepNoun: this.noun('step', this.steps),
    };
  }

  private hasFixed(kind: 'title' | 'tag'): boolean {
    return this.entries.some((entry) => entry.as === 'fixed' && entry.kind === kind);
  }

  private field({ of, name }: FieldEntry, path: string): HadField {
    const mark = this.fields[of].find((part) => part.path === path)?.mark;
    const label = this.words(of, name, mark?.text);
    const isOther = mark?.as === 'label' && label !== '';
    const level = isOther ? this.levels.get(name?.line ?? -1) : undefined;
    return { of, path, label, level: level ?? null };
  }

  private section({ of, title, name }: SectionEntry): HadSection {
    const mark = this.marks.get(`${of} ${title}`);
    return { of, title, label: mark?.as === 'heading' ? this.words(of, name, mark.text) : '' };
  }

  /** The section of the steps, where a heading of other words stands right above them and around all. */
  private aroundSteps(): HadSection | null {
    const section = this.tasks.parts.find((part): part is SectionPart =>
      isStepSection(part, this.steps),
    );
    const first = this.entries.findIndex(({ as }) => as === 'step');
    const above = this.entries[first - 1];
    if (section?.mark.as !== 'heading' || above?.as !== 'other') return null;
    const [heading, ...rest] = blocksIn(this.source.blocks, above.lines);
    if (heading?.type !== 'heading' || rest.length > 0) return null;
    const names = this.entries.flatMap((entry) =>
      entry.as === 'name' && entry.of === 'step' ? [entry.title.name.line] : [],
    );
    const last = Math.max(...names);
    const isAround = [...this.levels].every(
      ([line, level]) => line <= heading.start || line > last || level > heading.level,
    );
    const label = headingContent(this.source.lines[heading.start] ?? '');
    const isNew = normalName(label) !== '' && !this.names.has(`task ${normalName(label)}`);
    return isAround && isNew && this.levels.has(Math.min(...names))
      ? { of: 'task', title: section.title, label }
      : null;
  }

  /** The words at `name`, where the format has others; '' where these could name another part, too. */
  private words(of: Level, name: TextRange | null, own = ''): string {
    if (name === null) return '';
    const words = (this.source.lines[name.line] ?? '').slice(name.start, name.end);
    const key = normalName(words);
    return key !== normalName(own) && (this.names.get(`${of} ${key}`) ?? 0) <= 1 ? words : '';
  }

  /** What all tasks or steps with a noun are called, where it is not as the format calls them; else ''. */
  private noun(of: Level, part: EachPart): string {
    const nouns = new Map<string, string>();
    for (const entry of this.entries) {
      if (entry.as !== 'name' || entry.of !== of || !entry.title.noun) continue;
      const { line, start, end } = entry.title.noun;
      const noun = (this.source.lines[line] ?? '').slice(start, end);
      nouns.set(noun.toLowerCase(), noun);
    }
    const [noun = ''] = nouns.values();
    const isOwn = nouns.size === 1 && noun.toLowerCase() !== part.noun.toLowerCase();
    return isOwn && /^\p{L}[\p{L} ]+$/u.test(noun) ? noun : '';
  }
}

interface Words {
  /** How many parts of a level go by a name. */
  readonly names: ReadonlyMap<string, number>;
  /** The marks of sections, by level and title. */
  readonly marks: ReadonlyMap<string, Mark>;
}

function wordsOf(format: Format): Words {
  const known = words.get(format);
  if (known) return known;
  const names = new Map<string, number>();
  const marks = new Map<string, Mark>();
  for (const of of LEVELS) {
    const parts = partsAt(format, of);
    for (const { title, mark } of sectionsIn(parts)) marks.set(`${of} ${title}`, mark);
    for (const name of namesIn(parts)) {
      const key = `${of} ${name}`;
      names.set(key, (names.get(key) ?? 0) + 1);
    }
  }
  words.set(format, { names, marks });
  return { names, marks };
}

const words = new WeakMap<Format, Words>();

function sectionsIn(parts: readonly Part[]): SectionPart[] {
  return parts.flatMap((part) =>
    part.part === 'section' ? [part, ...sectionsIn(part.parts)] : [],
  );
}

/**
 * Each field in words that no other of its level has: those that two have are of the one that they
 * name. `**Expected Output:**` is the code of one step, and the validation of the next.
 */
function inWordsOfOne(
  had: readonly HadField[],
  known: Readonly<Record<Level, readonly FieldPart[]>>,
): HadField[] {
  const keyOf = ({ of, label }: HadField) => `${of} ${normalName(label)}`;
  const users = new Map<string, string[]>();
  for (const field of had) {
    const paths = users.get(keyOf(field)) ?? [];
    users.set(keyOf(field), [...paths, field.path]);
  }
  return had.map((field) => {
    const paths = users.get(keyOf(field)) ?? [];
    if (paths.length < 2) return field;
    const named = findNamed(known[field.of], field.label, (_): _ is FieldPart => true)?.part;
    const owner = named?.path ?? paths[0];
    return owner === field.path ? field : { ...field, label: '', level: null };
  });
}

/** What the fields and sections among `parts` go by, in any words. */
function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.part !== 'field' && part.part !== 'section') return [];
    const inner = part.part === 'section' ? namesIn(part.parts) : [];
    return [...(part.mark ? namesOf(part.mark) : []), ...inner];
  });
}
