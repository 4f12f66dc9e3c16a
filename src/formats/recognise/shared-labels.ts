/** Labels that stand below other headings in each step: fields of the steps, and of none of these. */
import { normalName } from '../language/marks.ts';
import type { Level } from '../language/parts.ts';

/** The labels of a text, and below which headings each stands. */
export class Labels {
  private readonly places = new Map<string, Set<string>>();
  private readonly holders = new Map<string, number[]>();

  add(label: string, place: string, holder: number): void {
    this.places.set(label, (this.places.get(label) ?? new Set()).add(place));
    this.holders.set(label, [...(this.holders.get(label) ?? []), holder]);
  }

  /**
   * Those that stand below a heading in one step, and below another or none in the next, once in each:
   * such a label is a field of the steps, and none of these headings.
   */
  shared(): ReadonlySet<string> {
    const isShared = ([label, { size }]: [string, Set<string>]) => {
      const holders = this.holders.get(label) ?? [];
      return size > 1 && new Set(holders).size === holders.length;
    };
    return new Set([...this.places].filter(isShared).map(([label]) => label));
  }
}

export function keyOfLabel(of: Level, name: string): string {
  return `${of} ${normalName(name)}`;
}
