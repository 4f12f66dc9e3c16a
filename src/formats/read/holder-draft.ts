import type { Lines } from '../../markdown/blocks.ts';
import { isLoneBox } from '../../plan/lone-box.ts';
import type { Holder } from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import type { FieldPart } from '../language/definition.ts';
import type { Excerpt } from '../language/excerpt.ts';
import { withFieldValue } from '../language/field-value.ts';
import { anyKind } from '../language/kind.ts';
import { unescapedOther } from '../language/other-text.ts';
import { SpanDraft } from './spans.ts';

/** What is read of one plan, task or step, without those in it. */
export class HolderDraft<V extends Holder = Holder> {
  readonly spans = new SpanDraft();
  value: V;
  private readonly others: Other[] = [];

  constructor(value: V) {
    this.value = value;
  }

  /** Gives a field what was read, in the normal form of its kind. */
  set(part: FieldPart, value: unknown): void {
    this.value = withFieldValue(this.value, part, anyKind(part.kind).normal(value));
  }

  /**
   * Keeps text that fits no field, after the field at `after`. It stands in `lines`;
   * `alone` says whether nothing else does.
   */
  keep(after: string, excerpt: Excerpt, lines: Lines, alone: boolean): void {
    if (excerpt.text === '') return;
    const { lines: ranges } = excerpt;
    const text = unescapedOther(excerpt.text);
    const last = this.others.at(-1);
    const place = { text, lines, alone, ranges };
    // A box is an entry of its own, which can be set and cleared.
    if (last?.after !== after || isLoneBox(last) || isLoneBox(place)) {
      this.spans.other(after, place, false);
      this.others.push({ after, text });
      return;
    }
    // A heading may stand right below what is before it.
    const gap = this.spans.isRightBelow(place) ? '\n' : '\n\n';
    this.spans.other(after, place, true);
    this.others[this.others.length - 1] = { after, text: last.text + gap + text };
  }

  /** The value with its other content, when all of it is read. */
  finished(): V {
    return { ...this.value, other: this.others };
  }
}
