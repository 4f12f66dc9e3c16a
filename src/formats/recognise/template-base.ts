/** A template that goes on from a built-in format: that one whole, or what it has of it, and parts beside. */
import type { Source } from '../../markdown/blocks.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { Had } from '../../plan/own-format.ts';
import { titlesIn } from '../built-in/own-names.ts';
import { formats } from '../built-in/registry.ts';
import type { Format } from '../language/definition.ts';
import { eachHeading, headingContent } from '../language/marks.ts';
import { eachOf, fieldsIn, fieldsOf, LEVELS, type Level } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { hadIn } from './had.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './walk.ts';

export interface TemplateBase {
  readonly base: Format;
  readonly layout: Layout;
  readonly had: Had;
  /** Whether the template has all of the format, in its words. */
  readonly isWhole: boolean;
}

/** The built-in format whose tasks `source` has, `## Task: [Name]`, or whose tag; null for none. */
export function templateBase(source: Source): TemplateBase | null {
  const all = formats
    .filter((format) => hasTasksOf(format, source))
    .map((base) => {
      const layout = layoutOf(source, base);
      const had = hadIn(source, layout, base);
      return { base, layout, had, isWhole: isAllOf(base, had) };
    });
  return mostHad(all);
}

function mostHad(all: readonly TemplateBase[]): TemplateBase | null {
  const [first, ...others] = all;
  if (!first) return null;
  return others.reduce(
    (best, each) => (each.had.fields.length > best.had.fields.length ? each : best),
    first,
  );
}

function hasTasksOf(format: Format, { lines, blocks }: Source): boolean {
  const tasks = eachOf(format.parts, 'tasks');
  const { tag } = tasks;
  return blocks.some(({ type, start, end }) => {
    const line = lines[start] ?? '';
    if (type === 'heading') {
      const isPattern = tasks.heading.text !== '{name}';
      return isPattern && eachHeading(tasks, tasks.heading.level, headingContent(line)) !== null;
    }
    return (
      tag !== null &&
      lines.slice(start, end).some((each) => {
        const found = tagIn(each);
        return found !== null && sliceOf(each, found.name) === tag.name;
      })
    );
  });
}

/** Whether a text has each field and section of a format, in the words of that. */
function isAllOf(format: Format, { fields, sections, taskNoun, stepNoun }: Had): boolean {
  if (taskNoun + stepNoun !== '') return false;
  return LEVELS.every((of) => {
    const parts = partsAt(format, of);
    const has = fieldsOf(parts).every(({ path }) =>
      fields.some((own) => own.of === of && own.path === path && own.label === ''),
    );
    const titled = titlesIn(parts).every((title) =>
      sections.some((own) => own.of === of && own.title === title && own.label === ''),
    );
    return has && titled;
  });
}

/** Where the lines of a text stand in a format: behind which field, of what. */
export interface Standing {
  readonly of: Level;
  readonly after: string;
}

/** The lines of `layout` that have marks of its format, and names of entries: of code, `**Retry**:`. */
export function markLines({ entries }: Layout, format: Format): ReadonlySet<number> {
  const fields = fieldsIn(format);
  const namesEntries = (of: Level, path: string | null) => {
    const traits = fields[of].find((part) => part.path === path)?.kind.traits;
    return traits?.holdsLabels === true && !traits.holdsHeadings;
  };
  return new Set(
    entries.flatMap((entry) => {
      if (entry.as === 'field' && namesEntries(entry.of, entry.path)) {
        const { start, end } = entry.lines;
        const lines = Array.from({ length: end - start }, (_, at) => start + at);
        return entry.name ? [entry.name.line, ...lines] : lines;
      }
      if (entry.as === 'name') return [entry.title.name.line];
      if (entry.as === 'fixed') return [entry.line];
      if (entry.as === 'field' || entry.as === 'section')
        return entry.name ? [entry.name.line] : [];
      return [];
    }),
  );
}

/** Where a heading or label in `line` stands among the fields of `layout`. */
export function standingAt(line: number, { entries }: Layout): Standing {
  let standing: Standing = { of: 'plan', after: '' };
  for (const entry of entries) {
    if (entry.as === 'name' && entry.title.name.line < line) standing = { of: entry.of, after: '' };
    if (entry.as !== 'field' || entry.path === null) continue;
    if ((entry.name?.line ?? entry.lines.start) >= line) break;
    standing = { of: entry.of, after: entry.path };
  }
  return standing;
}
