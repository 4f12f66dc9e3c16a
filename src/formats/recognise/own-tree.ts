/** The parts of a text's own that are being found: all so far, and those that are open. */
import type { OwnMark } from '../../plan/own-format.ts';
import { isBoldHeading } from '../language/bold-headings.ts';
import { normalName } from '../language/marks.ts';
import type { Body, FoundPart, Place, PlacedPart } from './own-found.ts';

export class OwnTree {
  readonly found: PlacedPart[] = [];
  /** Marks that one plan, task or step has twice in a place, by `keyOf`. */
  readonly repeated = new Set<string>();
  /** The headings and tags that are open, the outermost first. */
  open: readonly FoundPart[] = [];
  /** The plan, task or step that is open; they are counted over the text. */
  holder = 0;
  /** Whether what comes now stands in what is no field, and whether a part does. */
  isInOther = false;
  isOther = false;
  private readonly parts = new Map<string, FoundPart>();

  /** Closes the headings that one of this level ends: none around the tag that it stands in. */
  endHeadings(level: number): void {
    const within = this.open.findLastIndex(({ mark }) => mark.as === 'tag');
    this.open = this.open.filter(
      ({ mark }, at) => at <= within || (mark.as === 'heading' && mark.level < level),
    );
  }

  openPart(place: Place, label: string, mark: OwnMark): void {
    const part = this.part(place, label, mark, '');
    this.open = [...this.open, part];
  }

  isTagOpen(name: string): boolean {
    return this.tagAt(name) >= 0;
  }

  /** Closes the tag with this name, and all in it. */
  closeTag(name: string): void {
    this.open = this.open.slice(0, this.tagAt(name));
  }

  private tagAt(name: string): number {
    return this.open.findLastIndex(({ mark, label }) => mark.as === 'tag' && label === name);
  }

  /**
   * The part with this mark, which an earlier step may have had. A new one stands in the part that is
   * open, else at `at` among all.
   */
  part(
    place: Place,
    label: string,
    mark: OwnMark,
    inline: string,
    at = this.found.length,
  ): FoundPart {
    const key = this.keyOf(place, label);
    const body: Body = { inline, blocks: [] };
    const { holder } = this;
    const known = this.parts.get(key);
    if (known) {
      const isOnce = mark.as !== 'heading' || isBoldHeading(mark);
      if (known.holder === holder && isOnce) this.repeated.add(key);
      known.holder = holder;
      known.bodies.push(body);
      return known;
    }
    const part = { label, mark, bodies: [body], parts: [], holder };
    this.isOther ||= this.isInOther;
    this.parts.set(key, part);
    const around = this.open.at(-1);
    if (around) around.parts.push(part);
    else this.found.splice(at, 0, { ...place, part });
    return part;
  }

  /** Tells the places of a format apart, and what goes by the same words in each. */
  keyOf({ of }: Place, label: string): string {
    const names = [...this.open.map((part) => part.label), label].map(normalName);
    return [of, ...names].join('\n');
  }
}
