/** A plan, task or step that changed, in the text that it was read from. */

import { escapedWhole } from '../../markdown/escape.ts';
import type { EditedLine } from '../../markdown/line-edits.ts';
import { valueAt } from '../../plan/path.ts';
import type { Plan, Step, Task } from '../../plan/schema.ts';
import { trimSpaces } from '../../plan/text.ts';
import { speaksOfSteps } from '../kinds/syntax.ts';
import type { EachPart, FieldPart, IndexPart, Part, SectionPart } from '../language/definition.ts';
import { firstPath, headingText, labelText } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import type { Piece, Printed } from '../language/pieces.ts';
import type { FieldSpan } from '../read/spans.ts';
import { escapedBareText, isBareText } from '../recognise/bare-text.ts';
import { isSame } from './compare.ts';
import { patchEntries } from './entries.ts';
import {
  type FieldChange,
  type FieldLevel,
  patchField,
  printedRows,
  printedValue,
  textOf,
  wholeOf,
} from './field.ts';
import { type FieldPlaces, pastOthers } from './field-places.ts';
import { shifted } from './heading-shift.ts';
import { patchHolderOthers } from './holder-others.ts';
import { contentColumn } from './names.ts';
import { NewFields } from './new-fields.ts';
import { insertBlock } from './others.ts';
import type { HolderChange, Patch } from './patch.ts';
import { patchSequence } from './sequence.ts';

/** Changes the lines of all parts that differ. */
export function patchHolder(patch: Patch, parts: readonly Part[], change: HolderChange): void {
  if (change.old === change.now && change.oldSteps === change.nowSteps) return;
  new HolderPatch(patch, change, parts).run(parts);
}

class HolderPatch {
  private readonly patch: Patch;
  private readonly change: HolderChange;
  /** The line behind which what comes next is inserted. */
  private behind: number;
  /** Columns that its fields are indented by: a step may be an item of a list. */
  private readonly column: number;
  private readonly added: NewFields;
  /** The section around what comes next that the text does not have. */
  private missing: SectionPart | null = null;

  constructor(patch: Patch, change: HolderChange, parts: readonly Part[]) {
    this.patch = patch;
    this.change = change;
    // What has no heading begins with its tag; a plan begins with neither.
    const { heading, start } = change.span;
    const first = heading ?? (change.path === '' ? start - 1 : start);
    this.column = contentColumn(patch.edits, change.span);
    this.behind = this.pastOthers('', first + 1) - 1;
    this.added = new NewFields(patch, change, this.column, parts);
  }

  run(parts: readonly Part[]): void {
    const { patch, change, column, behind } = this;
    const isFirst = patch.level(`${change.path}other`) === 'first';
    if (isFirst) patchHolderOthers(patch, change, column, behind);
    this.parts(parts);
    if (!isFirst) patchHolderOthers(patch, change, column, behind);
  }

  private parts(parts: readonly Part[]): void {
    for (const part of parts) {
      if (part.part === 'field') this.field(part);
      else if (part.part === 'section') this.section(part);
      else if (part.part === 'each') this.each(part);
      else if (part.part === 'index') this.index(part);
    }
  }

  private field(part: FieldPart): void {
    const span = this.spanOf(part);
    const { old, now, oldSteps, nowSteps } = this.change;
    // Most fields of a plan are as they were: those are not printed to be compared.
    const isStill =
      (oldSteps === nowSteps || !speaksOfSteps(part.kind)) &&
      isSame(part, old, now, [oldSteps, nowSteps], this.patch.format);
    if (!isStill || this.levelOf(part) === 'field') this.changeField(part, span);
    if (span) this.behind = this.pastOthers(part.path, wholeOf(span).end) - 1;
  }

  private changeField(part: FieldPart, span: FieldSpan | undefined): void {
    const isBare = span?.mark === null && isBareText(part);
    const { old, now } = isBare ? withBareText(this.printed(part)) : this.printed(part);
    if (textOf(old) !== textOf(now) || this.levelOf(part) === 'field') {
      if (span) {
        this.note(part);
        const level = this.levelOf(part);
        // Without a placeholder, what stands below may be taken for the field.
        const isHeld = !now && (this.patch.empty || level === 'field');
        const empty = isHeld ? this.printed(part, true).now : null;
        const { edits, style } = this.patch;
        const { others } = this.change.span;
        const rows = this.rows(part, span);
        patchField(edits, style, { part, span, old, now: now ?? empty, rows, level, others });
      } else {
        // Text without a label may be taken for a field that is empty: its label says that it is none.
        const isClaimed = this.levelOf(part) === 'field';
        const shown = now ?? (isClaimed ? this.printed(part, true).now : null);
        if (shown) {
          this.note(part);
          this.added.insert(part, shown, this.behind);
        }
      }
    }
  }

  private section(part: SectionPart): void {
    const span = this.change.span.sections.find((each) => each.part === part);
    if (span) {
      const inside = this.pastOthers(`<${firstPath(part.parts)}`, span.line + 1) - 1;
      this.behind = Math.max(this.behind, inside);
    }
    const fields = fieldsOf([part]);
    const isThere = span || fields.some((field) => this.spanOf(field)) || hasEach(part.parts);
    if (isThere) {
      this.missing = span ? null : part;
      this.parts(part.parts);
      this.missing = null;
      this.behind = Math.max(this.behind, span?.close ?? 0);
      return;
    }
    const spot = this.added.spotFor(fields, this.behind);
    const blocks = fields.flatMap((field) => {
      const { now } = this.printed(field);
      if (!now) return [];
      this.note(field);
      return [this.added.block(field, now, spot)];
    });
    if (blocks.length === 0) return;
    const lines = blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]));
    insertBlock(this.patch.edits, spot, this.framed(part, lines), 1);
  }

  private framed({ mark }: SectionPart, lines: readonly EditedLine[]): EditedLine[] {
    if (mark.as === 'tag') return [`<${mark.name}>`, '', ...lines, '', `</${mark.name}>`];
    const [first = ''] = lines;
    const gap = /^[#<]/.test(typeof first === 'string' ? first : first.text) ? [''] : [];
    const line =
      mark.as === 'heading' ? headingText(shifted(mark, this.added.shift())) : labelText(mark);
    return [line, ...gap, ...lines];
  }

  private each(part: EachPart): void {
    const { span, path } = this.change;
    const [old, now] = [this.inner(this.change.old, part), this.inner(this.change.now, part)];
    if (old !== now || this.change.oldSteps !== this.change.nowSteps) {
      // The first steps of a text are as deep below their section as in the format.
      const heading =
        span.inner.length > 0 ? part.heading : shifted(part.heading, this.added.shift());
      patchSequence(
        this.patch,
        { ...part, heading },
        {
          old,
          now,
          spans: span.inner,
          path: `${path}${part.of}.`,
          behind: this.behindFirst(part),
          framed: (lines) => (this.missing ? this.framed(this.missing, lines) : lines),
          isListed: span.fields.some((field) => field.part.part === 'index'),
        },
      );
    }
    const first = span.inner[0];
    const last = span.inner.at(-1);
    if (first && this.missing && this.patch.level(`${path}other`) !== 'changes') {
      // What stood before the first one told it from the field above.
      this.patch.edits.insertBefore(first.start, this.framed(this.missing, ['']));
    }
    if (last) this.behind = Math.max(this.behind, last.end - 1);
  }

  /** Where the first one is inserted: a task where all else ends, a step where its section is. */
  private behindFirst({ of }: EachPart): number {
    return of === 'tasks' ? Math.max(this.behind, this.change.span.end - 1) : this.behind;
  }

  private inner(holder: Plan | Task | Step, part: EachPart): readonly (Task | Step)[] {
    if (part.of === 'tasks' && 'tasks' in holder) return holder.tasks;
    return 'steps' in holder ? holder.steps : [];
  }

  /** The names of the steps follow where the text lists them. */
  private index(part: IndexPart): void {
    const span = this.spanOf(part);
    if (!span) return;
    const pieces = (steps: readonly Step[]) =>
      steps.map(({ name }, i): Piece => {
        const shown = escapedWhole(name, [part.placeholder]);
        return { path: String(i), text: trimSpaces(`${i + 1}. ${shown}`) };
      });
    const [old, now] = [pieces(this.change.oldSteps), pieces(this.change.nowSteps)];
    this.behind = Math.max(this.behind, span.lines.end - 1);
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    this.patch.changed(`${this.change.path}index`);
    const { edits } = this.patch;
    const values = { old, now, prefix: '', spans: span.entries, column: span.column };
    if (now.length > 0 && patchEntries(edits, values)) return;
    edits.remove(span.lines.start, span.lines.end);
    edits.insertBefore(
      span.lines.start,
      now.map((piece) => piece.text),
    );
  }

  private printed(part: FieldPart, empty = false): { old: Printed | null; now: Printed | null } {
    const { old, now, oldSteps, nowSteps } = this.change;
    const { format } = this.patch;
    const [before, after] = [valueAt(old, part.path), valueAt(now, part.path)];
    if (before === after && oldSteps === nowSteps && !empty) return { old: null, now: null };
    return {
      old: printedValue(part, format, before, oldSteps),
      now: printedValue(part, format, after, nowSteps, empty),
    };
  }

  private rows(part: FieldPart, span: FieldSpan): FieldChange['rows'] {
    const { format } = this.patch;
    const [old, now] = [this.change.old, this.change.now].map((holder) =>
      printedRows(part, format, span, valueAt(holder, part.path)),
    );
    return old && now ? { old, now } : null;
  }

  private spanOf(part: FieldPart | IndexPart): FieldSpan | undefined {
    return this.change.span.fields.find((span) => span.part === part);
  }

  private note(part: FieldPart): void {
    this.patch.changed(`${this.change.path}${part.path}`);
  }

  private levelOf(part: FieldPart): FieldLevel {
    return this.patch.level(`${this.change.path}${part.path}`);
  }

  private pastOthers(anchor: string, from: number): number {
    return pastOthers(this.patch.edits, this.place(), anchor, from);
  }

  private place(): FieldPlaces {
    return { span: this.change.span, column: this.column };
  }
}

/** What a text without a label says, as it stands in a file. */
function withBareText({ old, now }: { old: Printed | null; now: Printed | null }) {
  const bare = (printed: Printed | null): Printed | null =>
    printed && {
      ...printed,
      pieces: printed.pieces.map((piece) => ({ ...piece, text: escapedBareText(piece.text) })),
    };
  return { old: bare(old), now: bare(now) };
}

function hasEach(parts: readonly Part[]): boolean {
  return parts.some((part) => part.part === 'each' || part.part === 'index');
}
