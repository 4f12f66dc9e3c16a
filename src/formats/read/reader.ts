/** The walk behind `readLaidOut`: it follows a layout and asks no names. */

import type { Lines, Source } from '../../markdown/blocks.ts';
import { blocksIn } from '../../markdown/blocks-in.ts';
import type { Plan } from '../../plan/schema.ts';
import { ownNumber } from '../../plan/step-numbers.ts';
import { syntaxAt } from '../kinds/syntax.ts';
import type { FieldPart, Format, IndexPart, Part, SectionPart } from '../language/definition.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import { excerptAt, excerptOf, restOf, type TextRange } from '../language/excerpt.ts';
import { eachOf, fieldsOf, type Level, titleIn } from '../language/parts.ts';
import { placeOf } from '../language/places.ts';
import type { Region } from '../language/region.ts';
import type { TableLayout } from '../language/table.ts';
import { readName } from '../language/written-name.ts';
import { isBareText, unescapedBareText } from '../recognise/bare-text.ts';
import type {
  BesideEntry,
  FieldEntry,
  Layout,
  LayoutEntry,
  NameEntry,
  OtherEntry,
} from '../recognise/layout.ts';
import { unescapedTitle } from '../recognise/title-escape.ts';
import { PlanDraft, type StepDraft, stepDraft, TaskDraft } from './draft.ts';
import { withGaps } from './gaps.ts';
import type { HolderDraft } from './holder-draft.ts';
import { indexNames } from './index-names.ts';
import type { HolderSpan } from './spans.ts';

export class Reader {
  private readonly source: Source;
  private readonly format: Format;
  private readonly plan: PlanDraft;
  private readonly parts: Record<Level, KnownParts>;
  private readonly names: Readonly<Record<Level, FieldPart | undefined>>;

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = format;
    this.plan = new PlanDraft(format);
    const tasks = eachOf(format.parts, 'tasks');
    const steps = eachOf(tasks.parts, 'steps');
    this.parts = {
      plan: knownParts(format.parts),
      task: knownParts(tasks.parts),
      step: knownParts(steps.parts),
    };
    const title = titleIn(format.parts)?.name;
    this.names = { plan: title, task: tasks.name, step: steps.name };
  }

  /** The plan, and where each part of it stands. Throws where the layout names what the format has not. */
  read({ entries }: Layout): { plan: Plan; span: HolderSpan } {
    for (const entry of entries) this.entry(entry);
    const { task, step } = this.parts;
    const plan = this.plan.finished([...step.fields.values()], [...task.fields.values()]);
    const { source, plan: draft } = this;
    let span: HolderSpan | null = null;
    return {
      plan,
      // Who reads a text to have its plan asks for no spans.
      get span() {
        span ??= withGaps(draft.span(), source);
        return span;
      },
    };
  }

  private entry(entry: LayoutEntry): void {
    if (entry.as === 'task') this.plan.tasks.push(new TaskDraft());
    else if (entry.as === 'step') this.task().steps.push(stepDraft());
    else if (entry.as === 'name') this.name(entry);
    else if (entry.as === 'field') this.field(entry);
    else if (entry.as === 'other') this.other(entry);
    else if (entry.as === 'beside') this.beside(entry);
    else if (entry.as === 'fixed') this.holder(entry.of).spans.fix(entry.line, entry.kind);
    else if (entry.as === 'close') this.holder(entry.of).spans.close(entry.tag, entry.line);
    else {
      const section = this.section(entry.of, entry.title);
      this.holder(entry.of).spans.section(section, entry.name);
    }
  }

  private name({ of, title }: NameEntry): void {
    const holder = this.holder(of);
    const part = this.names[of];
    if (!part) throw new Error(`${this.format.name} has no line with the title of the plan.`);
    holder.spans.name(title);
    const name = readName(this.textAt(title.name), part.placeholder);
    holder.set(part, title.isFound ? unescapedTitle(name) : name);
    if (of === 'step' && title.number) {
      this.step().value.number = ownNumber(this.textAt(title.number), this.task().steps.length - 1);
    }
  }

  private field(entry: FieldEntry): void {
    const { of, path, column, lines, value } = entry;
    const region: Region = {
      lines: this.source.lines,
      inline: value ? this.textAt(value) : '',
      start: value ? value.line + 1 : lines.start,
      end: lines.end,
      column,
      blocks: blocksIn(this.source.blocks, lines),
    };
    if (path === null) {
      this.index(entry, region);
      return;
    }
    const part = this.fieldOf(of, path);
    const holder = this.holder(of);
    const place = placeOf(part, this.format);
    const { value: read, rest, entries, table } = syntaxAt(part.kind, place).read(region, place);
    this.record(part, entry, entries, table);
    // Without a label, text is escaped where it would begin as something else.
    const isBare = entry.name === null && isBareText(part);
    holder.set(part, isBare ? unescapedBareText(read as string) : read);
    const all = { start: value?.line ?? lines.start, end: lines.end };
    holder.keep(entry.after, rest, all, false);
  }

  /**
   * The names of the steps in a list; where the list has more than a line for each, it is other
   * content.
   */
  private index(entry: FieldEntry, region: Region): void {
    const task = this.task();
    const part = this.indexPart();
    const read = indexNames(part, region);
    if (!read) {
      task.own.keep(entry.after, excerptOf(region, region.start, region.end), entry.lines, true);
      return;
    }
    const { list, names, entries } = read;
    const lines = { start: list.start, end: list.end };
    task.index = { part, names, excerpt: restOf(region, [list]), lines };
    this.record(part, { ...entry, lines }, entries);
    const others = region.blocks.filter((block) => block !== list);
    task.own.keep(entry.after, restOf(region, others), linesOf(others), false);
  }

  private other({ of, after, lines, column }: OtherEntry): void {
    const excerpt = excerptOf({ lines: this.source.lines, column }, lines.start, lines.end);
    this.holder(of).keep(after, excerpt, lines, true);
  }

  private beside({ of, after, range }: BesideEntry): void {
    const { line, start, end } = range;
    const all = { line, text: this.source.lines[line] ?? '', offset: 0 };
    const lines = { start: line, end: line + 1 };
    this.holder(of).keep(after, excerptAt(all, start, end - start), lines, false);
  }

  /** Notes where a field stands; `entries` is undefined for a kind without any. */
  private record(
    part: FieldPart | IndexPart,
    { of, name, value, lines, column }: FieldEntry,
    entries: (() => readonly EntrySpan[]) | undefined,
    table?: TableLayout,
  ): void {
    this.holder(of).spans.field({
      part,
      mark: name?.line ?? null,
      name,
      inline: value?.start ?? null,
      value,
      lines,
      column,
      entries: entries ?? null,
      table,
    });
  }

  private textAt({ line, start, end }: TextRange): string {
    return (this.source.lines[line] ?? '').slice(start, end);
  }

  private holder(of: Level): HolderDraft {
    if (of === 'plan') return this.plan.own;
    return of === 'task' ? this.task().own : this.step();
  }

  private step(): StepDraft {
    const step = this.task().steps.at(-1);
    if (!step) throw new Error('No step has begun.');
    return step;
  }

  private task(): TaskDraft {
    const task = this.plan.tasks.at(-1);
    if (!task) throw new Error('No task has begun.');
    return task;
  }

  private fieldOf(of: Level, path: string): FieldPart {
    const part = this.parts[of].fields.get(path);
    if (!part) throw new Error(`${this.format.name} has no field "${path}" in a ${of}.`);
    return part;
  }

  private section(of: Level, title: string): SectionPart {
    const part = this.parts[of].sections.get(title);
    if (!part) throw new Error(`${this.format.name} has no section "${title}" in a ${of}.`);
    return part;
  }

  private indexPart(): IndexPart {
    const part = this.parts.task.index;
    if (!part) throw new Error(`${this.format.name} has no list of the names of steps.`);
    return part;
  }
}

/** The parts of a plan, task or step by the names that a layout has for them. */
interface KnownParts {
  readonly fields: ReadonlyMap<string, FieldPart>;
  readonly sections: ReadonlyMap<string, SectionPart>;
  readonly index: IndexPart | undefined;
}

function knownParts(parts: readonly Part[]): KnownParts {
  const sections = sectionsIn(parts);
  const all = [...parts, ...sections.flatMap((section) => section.parts)];
  return {
    fields: new Map(fieldsOf(parts).map((part) => [part.path, part])),
    sections: new Map(sections.map((part) => [part.title, part])),
    index: all.find((part) => part.part === 'index'),
  };
}

function sectionsIn(parts: readonly Part[]): SectionPart[] {
  const own = parts.filter((part) => part.part === 'section');
  return [...own, ...own.flatMap((section) => sectionsIn(section.parts))];
}

function linesOf(blocks: readonly Lines[]): Lines {
  const start = blocks[0]?.start ?? 0;
  return { start, end: blocks.at(-1)?.end ?? start };
}
