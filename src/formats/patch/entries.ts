/** Entries of a value, by the pieces that printing makes of them. */
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import type { Piece } from '../language/pieces.ts';
import { type Entry, entriesOf, type Origin, originsOf } from './entry.ts';
import { Numbering } from './numbering.ts';
import { patchLines } from './patch-lines.ts';
import { columnsOf, styledRow } from './table-rows.ts';

interface Values {
  readonly old: readonly Piece[];
  readonly now: readonly Piece[];
  /** `Risk {n}`: what each entry is called; '' for nothing. */
  readonly prefix: string;
  readonly spans: readonly EntrySpan[];
  /** Columns of indentation of the field. */
  readonly column: number;
  /** Whether the entries are rows of a table, one below the other, behind its head. */
  readonly areRows?: boolean;
}

/** Changes the entries that differ. False where the text has not each entry in lines of its own. */
export function patchEntries(edits: LineEdits, values: Values): boolean {
  const { prefix } = values;
  const old = entriesOf(values.old, prefix);
  const now = entriesOf(values.now, prefix);
  const byPath = new Map(values.spans.map((span) => [span.path, span]));
  const spans = old.flatMap((entry) => byPath.get(entry.path) ?? []);
  if (spans.length !== old.length || values.spans.length !== old.length) return false;
  const origins = originsOf(old, now);
  if (!origins.some((origin) => origin.as === 'stays')) return false;
  return new EntryPatch(edits, old, now, spans, origins, values).run();
}

class EntryPatch {
  private readonly edits: LineEdits;
  private readonly old: readonly Entry[];
  private readonly now: readonly Entry[];
  private readonly spans: readonly EntrySpan[];
  private readonly origins: readonly Origin[];
  private readonly values: Values;
  private readonly numbering: Numbering;
  /** Of the table whose rows the entries are; null for a list. */
  private readonly columns: ReturnType<typeof columnsOf> | null;

  constructor(
    edits: LineEdits,
    old: readonly Entry[],
    now: readonly Entry[],
    spans: readonly EntrySpan[],
    origins: readonly Origin[],
    values: Values,
  ) {
    this.edits = edits;
    this.old = old;
    this.now = now;
    this.spans = spans;
    this.origins = origins;
    this.values = values;
    this.numbering = new Numbering(old, spans, values.prefix, (at) => edits.line(at));
    this.columns = values.areRows ? columnsOf(tableLines(edits, spans)) : null;
  }

  run(): boolean {
    const { origins, now } = this;
    const stays = new Set(origins.flatMap((origin) => (origin.as === 'stays' ? [origin.old] : [])));
    let last = -1;
    let waiting: EditedLine[][] = [];
    for (const [j, origin] of origins.entries()) {
      const entry = now[j];
      if (!entry) continue;
      if (origin.as !== 'stays') {
        const lines =
          origin.as === 'moves' ? this.movedLines(origin.old, entry) : this.newLines(entry, last);
        if (last < 0) waiting.push(lines);
        else this.insertBehind(last, lines);
        continue;
      }
      if (!this.change(origin.old, entry)) return false;
      last = origin.old;
      for (const lines of waiting) this.insertAhead(last, lines);
      waiting = [];
    }
    this.spans.forEach((_, i) => {
      if (!stays.has(i)) this.remove(i, stays);
    });
    return true;
  }

  private change(i: number, entry: Entry): boolean {
    const span = this.spans[i];
    const before = this.old[i];
    if (!span || !before) return false;
    const line = this.edits.line(span.start);
    // A number of its own follows only where the text counts from 1.
    const old = this.numbering.shown(before);
    const now = this.numbering.shown(entry);
    if (this.columns) {
      if (old.key !== now.key) {
        const [was = '', row = ''] = [old.lines[0], now.lines[0]];
        this.edits.replace(span.start, styledRow(row, line, this.columns, was));
      }
      return true;
    }
    if (old.key !== now.key || this.numbering.counts || this.numbering.namesCount) {
      const at = Array.from({ length: span.end - span.start }, (_, k) => span.start + k);
      const lead = line.slice(0, span.offset);
      const hang = ' '.repeat(span.column);
      const patched = patchLines(this.edits, { old: old.lines, now: now.lines, at, lead, hang });
      if (!patched && old.lines.join('\n') !== now.lines.join('\n')) {
        this.edits.remove(span.start, span.end);
        this.edits.insertBefore(span.start, laidOut(now.lines, lead, hang));
      }
    }
    const marked = this.numbering.marked(this.edits.current(span.start), entry);
    this.edits.replace(span.start, marked);
    return true;
  }

  private newLines(entry: Entry, after: number): EditedLine[] {
    const { lead, hang } = this.leadOf(entry, after);
    const shown = this.numbering.shown(entry);
    const near = this.spans[Math.max(after, 0)];
    if (this.columns && near) {
      return [styledRow(shown.lines[0] ?? '', this.edits.line(near.start), this.columns, null)];
    }
    return laidOut(shown.lines, this.numbering.marked(lead, entry), hang);
  }

  private movedLines(i: number, entry: Entry): EditedLine[] {
    const span = this.spans[i];
    const before = this.old[i];
    if (!span || !before) return [];
    if (before.depth !== entry.depth) return this.newLines(entry, i);
    const [first, ...rest] = this.edits.applied(span.start, span.end);
    if (first === undefined || typeof first === 'string') return this.newLines(entry, i);
    return [{ ...first, text: this.numbering.moved(first.text, span.offset, entry) }, ...rest];
  }

  /** What stands before the lines of a new entry: as its nearest neighbour of the same depth has it. */
  private leadOf(entry: Entry, near: number): { lead: string; hang: string } {
    const nearest = (depth: number) => {
      let best = -1;
      this.old.forEach((each, i) => {
        if (
          each.depth === depth &&
          Math.abs(i - near) < Math.abs(best - near) + (best < 0 ? 1e9 : 0)
        )
          best = i;
      });
      return this.spans[best];
    };
    const same = nearest(entry.depth);
    if (same) {
      return {
        lead: this.edits.line(same.start).slice(0, same.offset),
        hang: ' '.repeat(same.column),
      };
    }
    const parent = nearest(entry.depth - 1);
    const indent = ' '.repeat(parent?.column ?? this.values.column);
    const bullet = /[-*+] $/.exec(
      parent ? this.edits.line(parent.start).slice(0, parent.offset) : '',
    );
    const marker = entry.marker.startsWith('-') ? (bullet?.[0] ?? '- ') : entry.marker;
    return { lead: indent + marker, hang: indent + ' '.repeat(marker.length) };
  }

  private insertBehind(i: number, lines: EditedLine[]): void {
    const gap = this.gapAt(i) || this.gapAt(i - 1);
    this.edits.insertAfter((this.spans[i]?.end ?? 1) - 1, [...blanks(gap), ...lines]);
  }

  private insertAhead(i: number, lines: EditedLine[]): void {
    const gap = this.gapAt(i) || this.gapAt(i - 1);
    this.edits.insertBefore(this.spans[i]?.start ?? 0, [...lines, ...blanks(gap)]);
  }

  /** Blank lines between an entry and the next; 0 where something else is there. */
  private gapAt(i: number): number {
    const [span, next] = [this.spans[i], this.spans[i + 1]];
    // Entries without bullets are set off by a blank line: code, named or not.
    const isApart = this.old[0]?.marker === '' && !this.values.areRows;
    if (!span || !next) return isApart ? 1 : 0;
    for (let at = span.end; at < next.start; at++) if (!this.edits.isBlank(at)) return 0;
    return Math.max(0, next.start - span.end);
  }

  private remove(i: number, stays: ReadonlySet<number>): void {
    const span = this.spans[i];
    if (!span) return;
    this.edits.remove(span.start, span.end);
    const gap = this.gapAt(i);
    if (i + 1 < this.spans.length) this.edits.remove(span.end, span.end + gap);
    else {
      // The blank lines above the last ones that go.
      let first = i;
      while (first > 0 && !stays.has(first - 1)) first--;
      const above = this.spans[first - 1];
      const start = this.spans[first]?.start ?? 0;
      if (above && this.gapAt(first - 1) > 0) this.edits.remove(above.end, start);
    }
  }
}

/** The lines of a table, from its head to the last of its rows. */
function tableLines(edits: LineEdits, spans: readonly EntrySpan[]): string[] {
  const start = (spans[0]?.start ?? 2) - 2;
  const end = spans.at(-1)?.end ?? start;
  return Array.from({ length: end - start }, (_, i) => edits.line(start + i));
}

function laidOut(lines: readonly string[], lead: string, hang: string): EditedLine[] {
  return lines.map((line, i) => {
    if (i === 0) return line === '' ? lead.trimEnd() : lead + line;
    return line === '' ? '' : hang + line;
  });
}

function blanks(count: number): string[] {
  return new Array(count).fill('');
}
