/** Entries of a value, by the pieces that printing makes of them. */
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import type { Piece } from '../language/pieces.ts';
import { type Entry, entriesOf, type Origin, originsOf } from './entry.ts';
import { Numbering } from './numbering.ts';
import { patchLines } from './patch-lines.ts';
import { type TableOfEntries, TablePatch } from './table-patch.ts';

interface Values {
  readonly old: readonly Piece[];
  readonly now: readonly Piece[];
  /** `Risk {n}`: what each entry is called; '' for nothing. */
  readonly prefix: string;
  readonly spans: readonly EntrySpan[];
  /** Where the entries are rows of a table, one below the other, behind its head. */
  readonly table?: TableOfEntries | null;
  /** The line of the label, on which the first entry may stand; null for none. */
  readonly label?: number | null;
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
  const patch = new EntryPatch(edits, placed, values);
  if (!patch.leavesLabel(origins)) return false;
  patch.run(origins, first);
  return true;
}

class EntryPatch {
  private readonly edits: LineEdits;
  private readonly old: readonly Placed[];
  /** The blank lines between each two of these; 0 where something else is there. */
  private readonly gaps: readonly number[];
  private readonly numbering: Numbering;
  /** The table whose rows the entries are; null for a list. */
  private readonly table: TablePatch | null;
  /** The entry on the line of the label: `**Actions**: dig`. */
  private readonly inline: Placed | undefined;
  /** The blank lines between a name of its own line and what it names: `**Retry**:` above code. */
  private readonly belowName: number;
  private named: ReadonlySet<string> = new Set();

  constructor(edits: LineEdits, old: readonly Placed[], { prefix, table, label }: Values) {
    const spans = old.map(({ span }) => span);
    this.edits = edits;
    this.old = old;
    this.gaps = spans.slice(1).map(({ start }, at) => blanksIn(edits, spans[at]?.end ?? 0, start));
    this.numbering = new Numbering(old, spans, prefix, (at) => edits.line(at));
    this.table = table ? new TablePatch(edits, table) : null;
    this.inline = old.find(({ span }) => span.start === label);
    const named = old.find(({ at, path }) => old[at - 1]?.path === nameOf(path));
    this.belowName = named ? (this.gaps[named.at - 1] ?? 1) : 1;
  }

  /**
   * Whether the entry on the line of the label goes, or is the first one still, and one below it
   * shows how new ones are written. Else the label would go with it, come twice or stand below it.
   */
  leavesLabel(origins: readonly Origin<Placed>[]): boolean {
    const { inline } = this;
    const at = origins.findIndex(({ old }) => old === inline);
    const isShown = this.old.length > 1 || origins.every(({ as }) => as !== 'new');
    return !inline || (at <= 0 && isShown);
  }

  /** `first`: the first one that stays. */
  run(origins: readonly Origin<Placed>[], first: Placed): void {
    this.numbering.count(this.numbered(origins, first));
    const paths = new Set(origins.map(({ entry }) => entry.path));
    this.named = new Set([...paths].filter((path) => paths.has(nameOf(path))));
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
      const end = Math.max(near.span.end, this.table?.filled ?? 0);
      const lines =
        origin.as === 'moves' ? this.movedLines(origin.old, entry) : this.newLines(entry, near);
      if (origin.as === 'new' && this.table?.fills(end, lines)) continue;
      if (last) this.edits.insertAfter(end - 1, [...this.blanksAbove(entry, near), ...lines]);
      else waiting.push({ entry, lines });
    }
    for (const entry of this.old.filter((each) => !stays.has(each))) {
      this.takeOut(entry);
      this.removeGapBehind(entry);
    }
    // Where the last ones go, so do the blank lines above them.
    const end = this.old.findLast((entry) => stays.has(entry));
    if (end) this.removeGapBehind(end);
  }

  /** The new entries with a number before them: those that had one, and new ones beside such. */
  private numbered(origins: readonly Origin<Placed>[], first: Placed): Entry[] {
    let near = first;
    return origins.flatMap((origin) => {
      const { as, entry, old } = origin;
      if (as === 'stays') near = old;
      const like = as === 'stays' ? old : this.nearest(entry.depth, old ?? near);
      return this.numbering.hasNumber(like) ? [entry] : [];
    });
  }

  /** Removes the lines of an entry, but for the label on the first one. */
  private takeOut(entry: Placed): void {
    const { start, end, offset } = entry.span;
    if (entry !== this.inline) {
      this.edits.remove(start, end);
      return;
    }
    this.edits.replace(start, this.edits.line(start).slice(0, offset).trimEnd());
    this.edits.remove(start + 1, end);
  }

  private change(old: Placed, entry: Entry): void {
    const { start, end, offset, column } = old.span;
    const line = this.edits.line(start);
    // A number of its own follows only where the text counts from 1.
    const was = this.numbering.shown(old);
    const now = this.numbering.shown(entry);
    if (this.table) {
      this.table.change(old.span, was.lines, now.lines);
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
    if (this.table) return [this.table.newRow(lines[0] ?? '', near.span.start)];
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
  private blanksAbove({ depth, marker, path }: Entry, near: Placed): string[] {
    if (this.named.has(path)) return new Array(this.belowName).fill('');
    const same = this.nearest(depth, near);
    const gap = (same && (this.gaps[same.at - 1] ?? this.gaps[same.at])) ?? 0;
    // Entries without bullets are set off by a blank line: code, named or not.
    const isApart = marker === '' && !this.table;
    return new Array(isApart ? Math.max(1, gap) : gap).fill('');
  }

  private nearest(depth: number, near: Placed): Placed | undefined {
    for (let by = 0; by < this.old.length; by++) {
      const beside = [this.old[near.at - by], this.old[near.at + by]];
      const same = beside.find((each) => each?.depth === depth && each !== this.inline);
      if (same) return same;
    }
    return undefined;
  }

  private removeGapBehind({ at, span }: Placed): void {
    this.edits.remove(span.end, span.end + (this.gaps[at] ?? 0));
  }
}

/** The path of the name that stands above an entry. */
function nameOf(path: string): string {
  return `${path}.name`;
}

/** How many lines from `start` to `end` are blank; 0 where others are among them. */
function blanksIn(edits: LineEdits, start: number, end: number): number {
  const lines = Array.from({ length: end - start }, (_, i) => start + i);
  return lines.every((at) => edits.isBlank(at)) ? lines.length : 0;
}

function laidOut(lines: readonly string[], lead: string, hang: string): EditedLine[] {
  return lines.map((line, i) => {
    const before = i === 0 ? lead : hang;
    return line === '' ? before.trimEnd() : before + line;
  });
}
