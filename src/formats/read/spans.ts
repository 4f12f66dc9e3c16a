/**
 * Where the parts of a plan stand in the text that it was read from. The reader
 * records it, and an export patches the opened text by it. Lines count from 0.
 */
import { BETWEEN } from '../../plan/dividers.ts';
import type { FieldPart, IndexPart, SectionPart } from '../language/definition.ts';
import type { EntrySpan, Lines } from '../language/place.ts';
import type { TableLayout } from '../language/table.ts';

export interface FieldSpan {
  readonly part: FieldPart | IndexPart;
  /** Line of its heading or label; null where it stands right under that of its section. */
  readonly mark: number | null;
  /** Characters of that line before the value, where it begins there; else null. */
  readonly inline: number | null;
  /** What stands below the mark. */
  readonly lines: Lines;
  /** Columns of indentation that belong to the document. */
  readonly column: number;
  /** In the order of the text; none where its kind cannot tell. */
  readonly entries: readonly EntrySpan[];
  /** The table that the entries are rows of. */
  readonly table?: TableLayout;
}

/** Other content that is one entry of its holder; it may stand in several places. */
export interface OtherSpan {
  readonly after: string;
  readonly places: readonly OtherPlace[];
}

export interface OtherPlace {
  readonly text: string;
  /** The lines that it stands in, with those of the field around it where it has one. */
  readonly lines: Lines;
  /** Whether the lines are its own alone. */
  readonly alone: boolean;
}

export interface SectionSpan {
  readonly part: SectionPart;
  /** Line of its heading or tag. */
  readonly line: number;
  /** Line of its closing tag; null where there is none. */
  readonly close: number | null;
}

/** A plan, task or step. */
export interface HolderSpan extends Lines {
  /** Line of the heading with its name; null where it has none. */
  readonly heading: number | null;
  readonly fields: readonly FieldSpan[];
  readonly sections: readonly SectionSpan[];
  /** In the order of `other` in the plan, task or step. */
  readonly others: readonly OtherSpan[];
  /** The tasks of a plan, the steps of a task. */
  readonly inner: readonly HolderSpan[];
}

/** The spans of a plan, task or step while it is being read. */
export class SpanDraft {
  heading: number | null = null;
  private readonly fields: FieldSpan[] = [];
  private readonly sections: SectionSpan[] = [];
  private readonly others: (OtherSpan & { readonly places: OtherPlace[] })[] = [];
  private start = Number.POSITIVE_INFINITY;
  private end = 0;

  /** Lines that are its own: a heading, which may have a line below it that makes it one, a tag. */
  mark(lines: Lines): void {
    this.touch(lines);
  }

  section(part: SectionPart, mark: Lines): void {
    this.sections.push({ part, line: mark.start, close: null });
    this.mark(mark);
  }

  /** A closing tag, of the last section with it or of the whole. */
  close(tag: string, line: number): void {
    const at = this.sections.findLastIndex(
      ({ part }) => part.mark.as === 'tag' && part.mark.name === tag,
    );
    const span = this.sections[at];
    if (span) this.sections[at] = { ...span, close: line };
    this.mark({ start: line, end: line + 1 });
  }

  field(span: FieldSpan): void {
    this.fields.push(span);
    if (span.mark !== null) this.mark({ start: span.mark, end: span.mark + 1 });
    this.touch(span.lines);
  }

  /** Gives entries of a field the paths that they have after all. */
  moveEntries(part: FieldPart, paths: ReadonlyMap<string, string>): void {
    const at = this.fields.findIndex((span) => span.part === part);
    const span = this.fields[at];
    if (!span) return;
    const entries = span.entries.map((entry) => ({
      ...entry,
      path: paths.get(entry.path) ?? entry.path,
    }));
    this.fields[at] = { ...span, entries };
  }

  /** `joins`: whether it goes on with the entry before. */
  other(after: string, place: OtherPlace, joins: boolean): void {
    const last = joins ? this.others.at(-1) : undefined;
    if (last) last.places.push(place);
    else this.others.push({ after, places: [place] });
    // What divides a step from the next one is in neither.
    if (after !== BETWEEN) this.touch(place.lines);
  }

  /** Whether other content begins in the line after the last place of the entry before. */
  isRightBelow({ alone, lines }: OtherPlace): boolean {
    const before = this.others.at(-1)?.places.at(-1);
    return alone && before?.alone === true && before.lines.end === lines.start;
  }

  finished(inner: readonly HolderSpan[]): HolderSpan {
    for (const each of inner) this.touch(each);
    const { heading, fields, sections, others } = this;
    const end = Math.max(this.end, 0);
    return { start: Math.min(this.start, end), end, heading, fields, sections, others, inner };
  }

  private touch({ start, end }: Lines): void {
    if (start >= end) return;
    this.start = Math.min(this.start, start);
    this.end = Math.max(this.end, end);
  }
}
