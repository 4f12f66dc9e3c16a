import type { Lines } from '../../markdown/blocks.ts';
import { isLoneBox } from '../../plan/lone-box.ts';
import { withValueAt } from '../../plan/path.ts';
import type { Holder } from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import type { FieldPart } from '../language/definition.ts';
import type { Excerpt } from '../language/excerpt.ts';
import { isOwnPath, withFieldValue } from '../language/field-value.ts';
import { anyKind } from '../language/kind.ts';
import { unescapedOther } from '../language/other-text.ts';
import { SpanDraft } from './spans.ts';

/** What is read of one plan, task or step, without those in it. */
export class HolderDraft<V extends Holder = Holder> {
  readonly spans = new SpanDraft();
  /** A copy of its own, whose fields are set one by one; their values may be shared. */
  readonly value: V;
  private readonly others: Other[] = [];

  constructor(value: V) {
    this.value = value;
  }

  /** Gives a field what was read, in the normal form of its kind. */
  set(part: FieldPart, value: unknown): void {
    const { path } = part;
    const own = this.value as Record<string, unknown>;
    const normal = anyKind(part.kind).normal(value);
    if (isOwnPath(path)) {
      this.value.own = withFieldValue(this.value, part, normal).own;
      return;
    }
    const dot = path.indexOf('.');
    if (dot < 0) own[path] = normal;
    else {
      const key = path.slice(0, dot);
      own[key] = withValueAt(own[key] as object, path.slice(dot + 1), normal);
    }
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
    this.value.other = this.others;
    return this.value;
  }
}
