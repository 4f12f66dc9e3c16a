/**
 * Whose each line of a text is. Every line has exactly one owner (law 2 of docs/design.md): a patch
 * that removes a step takes the lines of that step, and no line is left over.
 */

import type { Lines } from '../../markdown/blocks.ts';
import { under } from '../language/pieces.ts';
import type { FieldSpan, HolderSpan, OtherSpan } from './spans.ts';

export interface Owner {
  /** Path of a name, a field or an entry; of the plan (''), task or step for lines of no field. */
  readonly path: string;
  /**
   * `mark`: the heading or label of a name or field, with what stands behind it; `value`: the lines
   * below; `entry`: those of one entry; `other`: content that fits no field; `fixed`: headings and
   * tags of sections, titles; `gap`: what says nothing: blank lines, rules, items without a text.
   */
  readonly role: 'mark' | 'value' | 'entry' | 'other' | 'fixed' | 'gap';
}

/**
 * The owner of each of the `count` lines of a text; `plan` says where its parts stand. Throws
 * where a line has none, or two: the line counts from 0.
 */
export function ownersOf(plan: HolderSpan, count: number): readonly Owner[] {
  const owners = new Owners(count);
  owners.holder(plan, '');
  return owners.all();
}

class Owners {
  private readonly owners: (Owner | undefined)[];

  constructor(count: number) {
    this.owners = new Array(count).fill(undefined);
  }

  all(): readonly Owner[] {
    return this.owners.map((owner, line) => {
      if (!owner) throw new Error(`Line ${line} has no owner.`);
      return owner;
    });
  }

  holder(span: HolderSpan, path: string): void {
    const { heading, fields, sections, others, gaps, inner } = span;
    const name = path === '' ? 'title' : under(path, 'name');
    if (heading !== null) this.claim(heading, { path: name, role: 'mark' });
    for (const { line, close } of sections) {
      this.claim(line, { path, role: 'fixed' });
      if (close !== null) this.claim(close, { path, role: 'fixed' });
    }
    for (const gap of gaps) {
      const isFixed = gap.kind === 'tag' || gap.kind === 'title';
      this.claimAll(gap, { path, role: isFixed ? 'fixed' : 'gap' });
    }
    const values = fields.map((field) => this.field(field, path));
    others.forEach((other, at) => {
      this.other(other, { path: under(path, `other.${at}`), role: 'other' }, values);
    });
    const key = path === '' ? 'tasks' : 'steps';
    inner.forEach((each, at) => {
      this.holder(each, under(path, `${key}.${at}`));
    });
  }

  /**
   * Gives out the lines of a field: to its mark, its entries and gaps, the rest to its value, whose
   * owner comes back, since other content may take lines of it.
   */
  private field({ part, mark, lines, entries, gaps }: FieldSpan, path: string): Owner {
    const own = under(path, part.part === 'index' ? part.of : part.path);
    const value: Owner = { path: own, role: 'value' };
    if (mark !== null) this.claim(mark, { path: own, role: 'mark' });
    this.claimAll(lines, value);
    for (const entry of entries) {
      // The first entry may stand behind the label, `**Actions**: run it`: that line is the mark's.
      const start = Math.max(entry.start, (mark ?? -1) + 1);
      const owner: Owner = { path: entryPath(part, own, entry.path, path), role: 'entry' };
      this.claimAll({ start, end: entry.end }, owner, [value]);
    }
    for (const gap of gaps) this.claimAll(gap, { path: own, role: 'gap' }, [value]);
    return value;
  }

  private other({ places }: OtherSpan, owner: Owner, values: readonly Owner[]): void {
    for (const range of places.flatMap(({ ranges }) => ranges)) {
      if (range?.whole) this.claim(range.line, owner, values);
    }
  }

  private claimAll({ start, end }: Lines, owner: Owner, from: readonly Owner[] = []): void {
    for (let line = start; line < end; line++) this.claim(line, owner, from);
  }

  /** Gives a line to an owner. The line is free, or one of the values in `from` gives it up. */
  private claim(line: number, owner: Owner, from: readonly Owner[] = []): void {
    const before = this.owners[line];
    if (before && !from.includes(before)) {
      throw new Error(`Line ${line} has two owners: ${shown(before)} and ${shown(owner)}.`);
    }
    this.owners[line] = owner;
  }
}

function shown({ path, role }: Owner): string {
  return `"${path}" (${role})`;
}

/**
 * The path of an entry from the plan down. `own` is that of its field; after `^`, that of the entry
 * starts at the holder: `^steps.1.estimate` in a timeline.
 */
export function entryPath(
  part: FieldSpan['part'],
  own: string,
  entry: string,
  path: string,
): string {
  if (entry.startsWith('^')) return under(path, entry.slice(1));
  return part.part === 'index' ? under(path, `steps.${entry}.name`) : under(own, entry);
}
