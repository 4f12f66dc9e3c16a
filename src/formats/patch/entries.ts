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
  /** Whether the entries are rows of a table, one below the other, behind its head. */
  readonly areRows?: boolean;
}

/** An entry of the old value with its lines in the text. */
interface Placed extends Entry {
  /** From 0. */
  readonly at: number;
  readonly span: EntrySpan;
}

/** Changes the entries that differ. False where none of them is as it was, or only changed. */
export function patchEntries(edits: LineEdits, values: Values): boolean {
  const { prefix } = values;
  const old = entriesOf(values.old, prefix);
  const now = entriesOf(values.now, prefix);
  const byPath = new Map(values.spans.map((span) => [span.path, span]));
  const placed = old.flatMap((entry, at): Placed[] => {
    const span = byPath.get(entry.path);
    return span ? [{ ...entry, at, span }] : [];
  });
  const origins = originsOf(placed, now);
  const [first] = origins.flatMap((origin) => (origin.as === 'stays' ? [origin.old] : []));
  if (!first) return false;
  new EntryPatch(edits, placed, values).run(origins, first);
  return true;
}

class EntryPatch {
  private readonly edits: LineEdits;
  private readonly old: readonly Placed[];
  /** The blank lines between each two of these; 0 where something else is there. */
  private readonly gaps: readonly number[];
  private readonly numbering: Numbering;
  /** Of the table whose rows the entries are; null for a list. */
  private readonly columns: ReturnType<typeof columnsOf> | null;

  constructor(edits: LineEdits, old: readonly Placed[], { prefix, areRows }: Values) {
    const spans = old.map(({ span }) => span);
    this.edits = edits;
    this.old = old;
    this.gaps = spans.slice(1).map(({ start }, at) => blanksIn(edits, spans[at]?.end ?? 0, start));
    this.numbering = new Numbering(old, spans, prefix, (at) => edits.line(at));
    this.columns = areRows ? columnsOf(tableLines(edits, spans)) : null;
  }

  /** `first`: the first one that stays. */
  run(origins: readonly Origin<Placed>[], first: Placed): void {
    const stays = new Set<Placed>();
    let last: Placed | null = null;
    let waiting: { readonly entry: Entry; readonly lines: EditedLine[] }[] = [];
    for (const origin of origins) {
      const { entry } = origin;
      if (origin.as === 'stays') {
        const stay = origin.old;
        last = stay;
        stays.add(stay);
        this.change(stay, entry);
        const ahead = waiting.flatMap(({ lines }, i) => {
          return [...lines, ...this.blanksAbove(waiting[i + 1]?.entry ?? entry, stay)];
        });
        this.edits.insertBefore(stay.span.start, ahead);
        waiting = [];
        continue;
      }
      const near = last ?? first;
      const lines =
        origin.as === 'moves' ? this.movedLines(origin.old, entry) : this.newLines(entry, near);
      const { end } = near.span;
      if (last) this.edits.insertAfter(end - 1, [...this.blanksAbove(entry, near), ...lines]);
      else waiting.push({ entry, lines });
    }
    for (const entry of this.old.filter((each) => !stays.has(each))) {
      this.edits.remove(entry.span.start, entry.span.end);
      this.removeGapBehind(entry);
    }
    // Where the last ones go, so do the blank lines above them.
    const end = this.old.findLast((entry) => stays.has(entry));
    if (end) this.removeGapBehind(end);
  }

  private change(old: Placed, entry: Entry): void {
    const { start, end, offset, column } = old.span;
    const line = this.edits.line(start);
    // A number of its own follows only where the text counts from 1.
    const was = this.numbering.shown(old);
    const now = this.numbering.shown(entry);
    if (this.columns) {
      const [wasRow = '', row = ''] = [was.lines[0], now.lines[0]];
      if (row !== wasRow) this.edits.replace(start, styledRow(row, line, this.columns, wasRow));
      return;
    }
    const all = Array.from({ length: end - start }, (_, k) => start + k);
    // A text may have blank lines where the value has none, as above a second half; a line that
    // goes takes them with it.
    const filled = all.filter((each) => !this.edits.isBlank(each));
    const isFilled = filled.length === was.lines.length && now.lines.length >= filled.length;
    const at = isFilled ? filled : all;
    const lead = line.slice(0, offset);
    const hang = ' '.repeat(column);
    const patched = patchLines(this.edits, { old: was.lines, now: now.lines, at, lead, hang });
    if (!patched && was.lines.join('\n') !== now.lines.join('\n')) {
      this.edits.remove(start, end);
      this.edits.insertBefore(start, laidOut(now.lines, lead, hang));
    }
    this.edits.replace(start, this.numbering.marked(this.edits.current(start), entry));
  }

  private newLines(entry: Entry, near: Placed): EditedLine[] {
    const { lines } = this.numbering.shown(entry);
    if (this.columns) {
      return [styledRow(lines[0] ?? '', this.edits.line(near.span.start), this.columns, null)];
    }
    const { lead, hang } = this.leadAt(entry.depth, near);
    return laidOut(lines, this.numbering.marked(lead, entry), hang);
  }

  private movedLines(old: Placed, entry: Entry): EditedLine[] {
    if (old.depth !== entry.depth) return this.newLines(entry, old);
    const { start, end, offset } = old.span;
    this.edits.replace(start, this.numbering.moved(this.edits.line(start), offset, entry));
    return this.edits.applied(start, end);
  }

  /** What stands before the lines of a new entry: as its nearest neighbour of the same depth has it. */
  private leadAt(depth: number, near: Placed): { lead: string; hang: string } {
    const same = this.nearest(depth, near);
    if (same) {
      const { start, offset, column } = same.span;
      return { lead: this.edits.line(start).slice(0, offset), hang: ' '.repeat(column) };
    }
    const around = this.leadAt(depth - 1, near);
    const bullet = /[-*+] +$/.exec(around.lead)?.[0] ?? '- ';
    return { lead: around.hang + bullet, hang: around.hang + ' '.repeat(bullet.length) };
  }

  /** What sets an entry off from the one above: as its nearest neighbour of the same depth has it. */
  private blanksAbove({ depth, marker }: Entry, near: Placed): string[] {
    const same = this.nearest(depth, near);
    const gap = (same && (this.gaps[same.at - 1] ?? this.gaps[same.at])) ?? 0;
    // Entries without bullets are set off by a blank line: code, named or not.
    const isApart = marker === '' && !this.columns;
    return new Array(isApart ? Math.max(1, gap) : gap).fill('');
  }

  private nearest(depth: number, near: Placed): Placed | undefined {
    for (let by = 0; by < this.old.length; by++) {
      const beside = [this.old[near.at - by], this.old[near.at + by]];
      const same = beside.find((each) => each?.depth === depth);
      if (same) return same;
    }
    return undefined;
  }

  private removeGapBehind({ at, span }: Placed): void {
    this.edits.remove(span.end, span.end + (this.gaps[at] ?? 0));
  }
}

/** How many lines from `start` to `end` are blank; 0 where others are among them. */
function blanksIn(edits: LineEdits, start: number, end: number): number {
  const lines = Array.from({ length: end - start }, (_, i) => start + i);
  return lines.every((at) => edits.isBlank(at)) ? lines.length : 0;
}

/** The lines of a table, from its head to the last of its rows: steps may stand behind others. */
function tableLines(edits: LineEdits, spans: readonly EntrySpan[]): string[] {
  const start = Math.min(...spans.map((span) => span.start)) - 2;
  const end = Math.max(...spans.map((span) => span.end));
  return Array.from({ length: end - start }, (_, i) => edits.line(start + i));
}

function laidOut(lines: readonly string[], lead: string, hang: string): EditedLine[] {
  return lines.map((line, i) => {
    const before = i === 0 ? lead : hang;
    return line === '' ? before.trimEnd() : before + line;
  });
}
