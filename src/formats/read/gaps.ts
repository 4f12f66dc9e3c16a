/** The lines of a text that say nothing of a plan, given to the part that they stand in. */

import type { Lines } from '../../markdown/blocks.ts';
import { eachBlock, type Source } from '../../markdown/blocks.ts';
import { isBlankLine } from '../../markdown/lines.ts';
import type { FieldSpan, Gap, HolderSpan } from './spans.ts';

/**
 * `plan` with its gaps: blank lines and rules between parts, and lines between entries of a field.
 */
export function withGaps(plan: HolderSpan, source: Source): HolderSpan {
  const finder = new GapFinder(source);
  return finder.all({ ...plan, start: 0, end: source.lines.length }, plan);
}

class GapFinder {
  private readonly source: Source;
  private readonly isRule: Uint8Array;
  private readonly isOwned: Uint8Array;

  constructor(source: Source) {
    this.source = source;
    this.isRule = new Uint8Array(source.lines.length);
    this.isOwned = new Uint8Array(source.lines.length);
    eachBlock(source.blocks, ({ type, start, end }) => {
      if (type === 'break') this.isRule.fill(1, start, end);
    });
  }

  all(around: Lines, plan: HolderSpan): HolderSpan {
    this.own(plan);
    return this.holder(around, plan);
  }

  /**
   * Notes lines that are no gaps though they may be blank, or a rule as in the item `1. ---`. The
   * line of any other mark is neither.
   */
  private own({ heading, fields, others, inner }: HolderSpan): void {
    if (heading !== null) this.isOwned[heading] = 1;
    for (const { lines } of fields) this.isOwned.fill(1, lines.start, lines.end);
    for (const line of linesOf(others)) this.isOwned[line] = 1;
    for (const each of inner) this.own(each);
  }

  private holder(around: Lines, span: HolderSpan): HolderSpan {
    const gaps: Gap[] = [...span.gaps];
    let from = around.start;
    for (const inner of span.inner) {
      this.collect({ start: from, end: inner.start }, gaps);
      from = Math.max(from, inner.end);
    }
    this.collect({ start: from, end: around.end }, gaps);
    return {
      ...span,
      fields: span.fields.map((field) => (field.isList ? this.field(field, span) : field)),
      inner: span.inner.map((inner) => this.holder(inner, inner)),
      gaps,
    };
  }

  /** Adds the lines that nothing has. */
  private collect({ start, end }: Lines, to: Gap[]): void {
    for (let line = start; line < end; line++) {
      const isBlank = isBlankLine(this.source.lines[line] ?? '');
      if (this.isOwned[line] || !(isBlank || this.isRule[line])) continue;
      to.push(gapAt(line, isBlank ? 'blank' : 'rule'));
    }
  }

  /** What stands between the entries of a field. */
  private field(field: FieldSpan, { others }: HolderSpan): FieldSpan {
    const { start, end } = field.lines;
    const isSaid = new Uint8Array(Math.max(0, end - start));
    const say = (lines: Lines) => {
      isSaid.fill(1, Math.max(0, lines.start - start), Math.max(0, lines.end - start));
    };
    for (const entry of field.entries) say(entry);
    for (const line of linesOf(others)) say({ start: line, end: line + 1 });
    const gaps: Gap[] = [];
    for (let line = start; line < end; line++) {
      if (isSaid[line - start]) continue;
      const isBlank = isBlankLine(this.source.lines[line] ?? '');
      gaps.push(gapAt(line, isBlank ? 'blank' : field.table ? 'head' : 'empty'));
    }
    return { ...field, gaps };
  }
}

function gapAt(line: number, kind: Gap['kind']): Gap {
  return { start: line, end: line + 1, kind };
}

/** The lines that other content stands in. */
function linesOf(others: HolderSpan['others']): number[] {
  const places = others.flatMap((other) => other.places);
  return places.flatMap(({ ranges }) => ranges.flatMap((range) => range?.line ?? []));
}
