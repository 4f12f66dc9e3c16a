/**
 * Where the parts of a plan stand in the text that it was read from. The reader
 * records it, and an export patches the opened text by it. Lines count from 0.
 * Which of them is whose, `owners.ts` says.
 */

import type { Lines } from '../../markdown/blocks.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { FieldPart, IndexPart, SectionPart } from '../language/definition.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import type { ExcerptLine, TextRange } from '../language/excerpt.ts';
import { tagName } from '../language/marks.ts';
import type { TableLayout } from '../language/table.ts';
import { type NamedTitle, NO_TITLE, type TitleSpan } from '../language/title-span.ts';

export interface FieldSpan {
  readonly part: FieldPart | IndexPart;
  /** Line of its heading or label; null where it stands right under that of its section. */
  readonly mark: number | null;
  /** The words of its heading or label; null where it has none. */
  readonly name: TextRange | null;
  /**
   * Characters of the line of the mark before the value; null where the value does not begin there.
   */
  readonly inline: number | null;
  /** The value as far as it stands in the line of the mark; null where it does not begin there. */
  readonly value: TextRange | null;
  /** What stands below the mark. */
  readonly lines: Lines;
  /** Indentation of all that stands here: of the content of an item, where a step is an item. */
  readonly column: number;
  /** In the order of the text. */
  readonly entries: readonly EntrySpan[];
  /** Whether its kind has entries, though there may be none of them. */
  readonly isList: boolean;
  /** Lines between the entries that say nothing. */
  readonly gaps: readonly Gap[];
  /** The table that the entries are rows of; undefined for none. */
  readonly table: TableLayout | undefined;
}

/**
 * Lines that say nothing of a plan. `rule`: a thematic break that only separates; `title`: fixed
 * words of the format; `underline`: what makes a heading of the line above; `head`: of a table; `empty`: an item without a text, or a placeholder.
 */
export interface Gap extends Lines {
  readonly kind: 'blank' | 'rule' | 'tag' | 'title' | 'underline' | 'head' | 'empty';
}

/**
 * One entry of a holder's other content. What stands in several places with the same anchor is one:
 * a line above a list, and one below it.
 */
export interface OtherSpan {
  readonly after: string;
  readonly places: readonly OtherPlace[];
}

export interface OtherPlace {
  readonly text: string;
  /** The lines that it stands in; within a field, all lines of the field. */
  readonly lines: Lines;
  /** Whether nothing else stands in `lines`. */
  readonly alone: boolean;
  /** Where each line of `text` stands; null for a blank one that the text has not. */
  readonly ranges: readonly (ExcerptLine | null)[];
}

export interface SectionSpan {
  readonly part: SectionPart;
  /** Line of its heading or tag. */
  readonly line: number;
  /** The words of the heading or tag. */
  readonly name: TextRange;
  /** Line of its closing tag; null where there is none. */
  readonly close: number | null;
}

/** A plan, task or step. */
export interface HolderSpan extends Lines, TitleSpan {
  /** Line of the heading with its name; null where it has none. */
  readonly heading: number | null;
  readonly fields: readonly FieldSpan[];
  readonly sections: readonly SectionSpan[];
  /** In the order of `other` in the plan, task or step. */
  readonly others: readonly OtherSpan[];
  /** The tasks of a plan, the steps of a task. */
  readonly inner: readonly HolderSpan[];
  /** Lines between these that say nothing. */
  readonly gaps: readonly Gap[];
}

type Lone = Pick<OtherPlace, 'alone' | 'lines'>;

/** Whether other content begins in the line after another place of it: no blank line is between. */
export function isRightBelow({ lines }: Pick<OtherPlace, 'lines'>, before: Lone): boolean {
  return before.alone && before.lines.end === lines.start;
}

/** A field as it is read: where its entries stand is found only where somebody asks. */
export interface FieldDraft extends Omit<FieldSpan, 'entries' | 'isList' | 'gaps'> {
  /** Null for a kind without entries. */
  readonly entries: (() => readonly EntrySpan[]) | null;
}

/** The spans of a plan, task or step while it is being read. */
export class SpanDraft {
  private heading: number | null = null;
  private title: TitleSpan = NO_TITLE;
  private fields: FieldDraft[] = [];
  private readonly sections: SectionSpan[] = [];
  private readonly others: (OtherSpan & { readonly places: OtherPlace[] })[] = [];
  private readonly fixed: Gap[] = [];
  private start = Number.POSITIVE_INFINITY;
  private end = 0;

  /** Notes where the name of the holder stands. */
  name(title: NamedTitle): void {
    this.title = title;
    this.heading = title.name.line;
    this.mark(this.heading);
  }

  /** Notes a line that says nothing of the plan: the title of the format, a tag. */
  fix(line: number, kind: Gap['kind']): void {
    this.fixed.push({ start: line, end: line + 1, kind });
    this.mark(line);
  }

  section(part: SectionPart, name: TextRange): void {
    this.sections.push({ part, line: name.line, name, close: null });
    this.mark(name.line);
  }

  /**
   * Notes a closing tag: of the last section with that tag that is open, else of the holder itself. A
   * section that went on behind its end can be closed again.
   */
  close(tag: string, line: number): void {
    const isIt = ({ part, close }: SectionSpan) => close === null && tagName(part) === tag;
    const at = this.sections.findLastIndex(isIt);
    const span = this.sections[at];
    if (!span) this.fix(line, 'tag');
    else {
      this.sections[at] = { ...span, close: line };
      this.mark(line);
    }
  }

  field(span: FieldDraft): void {
    this.fields.push(span);
    if (span.mark !== null) this.mark(span.mark);
    this.touch(span.lines);
  }

  /**
   * Forgets where a field stands: a list of step names that differs from the steps is other
   * content.
   */
  dropField(part: FieldSpan['part']): void {
    this.fields = this.fields.filter((span) => span.part !== part);
  }

  /**
   * Gives entries of a field other paths: a row of a timeline turns out to be an estimate of a
   * step.
   */
  moveEntries(part: FieldPart, paths: ReadonlyMap<string, string>): void {
    const moved = (entry: EntrySpan) => ({ ...entry, path: paths.get(entry.path) ?? entry.path });
    this.fields = this.fields.map((span) => {
      const { entries } = span;
      return span.part === part && entries
        ? { ...span, entries: () => entries().map(moved) }
        : span;
    });
  }

  /** Notes other content. `joins`: it is one entry with the other content before it. */
  other(after: string, place: OtherPlace, joins: boolean): void {
    const last = joins ? this.others.at(-1) : undefined;
    if (last) last.places.push(place);
    else this.others.push({ after, places: [place] });
    // A divider, `## Phase 2`, stands between two steps and is in neither.
    if (after !== BETWEEN) this.touch(place.lines);
  }

  /** Whether other content begins in the line after the last place of the entry before. */
  isRightBelow(place: Lone): boolean {
    const before = this.others.at(-1)?.places.at(-1);
    return before !== undefined && isRightBelow(place, before);
  }

  /** `gaps` are only those that the reader said; `withGaps` finds the others. */
  finished(inner: readonly HolderSpan[]): HolderSpan {
    for (const each of inner) this.touch(each);
    const { heading, title, sections, others, fixed: gaps } = this;
    const fields = this.fields.map(finishedField);
    const end = Math.max(this.end, 0);
    const lines = { start: Math.min(this.start, end), end };
    return { ...lines, heading, ...title, fields, sections, others, inner, gaps };
  }

  private mark(line: number): void {
    this.touch({ start: line, end: line + 1 });
  }

  private touch({ start, end }: Lines): void {
    if (start >= end) return;
    this.start = Math.min(this.start, start);
    this.end = Math.max(this.end, end);
  }
}

function finishedField(field: FieldDraft): FieldSpan {
  return { ...field, entries: field.entries?.() ?? [], isList: field.entries !== null, gaps: [] };
}
