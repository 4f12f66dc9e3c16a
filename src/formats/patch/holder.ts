/** A plan, task or step that changed, in the text that it was read from. */

import { escapedWhole } from '../../markdown/escape.ts';
import type { EditedLine } from '../../markdown/line-edits.ts';
import { valueAt } from '../../plan/path.ts';
import type { Holder, Step, Task } from '../../plan/schema.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { EachPart, FieldPart, IndexPart, Part, SectionPart } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { DASHES, firstPath, labelText } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import type { Piece, Printed } from '../language/pieces.ts';
import type { FieldSpan, HolderSpan } from '../read/spans.ts';
import { escapedBareText, isBareText } from '../recognise/bare-text.ts';
import { isSame } from './compare.ts';
import { patchEntries } from './entries.ts';
import {
  type FieldChange,
  type FieldLevel,
  patchField,
  printedRows,
  printedValue,
} from './field.ts';
import { endWithTag, type FieldPlaces, pastOthers } from './field-places.ts';
import { shifted } from './heading-shift.ts';
import { patchHolderOthers } from './holder-others.ts';
import { contentColumn } from './names.ts';
import { NewFields } from './new-fields.ts';
import { stepsNear } from './new-tasks.ts';
import { insertBlock } from './others.ts';
import type { HolderChange, Patch } from './patch.ts';
import { patchTitle } from './patch-name.ts';
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
    // What has no heading begins with its tag, or below its keys; a plan begins with none of these.
    const { heading, start } = change.span;
    const first = heading ?? topOf(change.span) ?? (change.path === '' ? start - 1 : start);
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
      switch (part.part) {
        case 'field':
          this.field(part);
          break;
        case 'section':
          if (part.mark.as === 'front-matter') this.keys(part);
          else this.section(part);
          break;
        case 'title':
          patchTitle(this.patch, part, this.change);
          break;
        case 'each':
          this.each(part);
          break;
        case 'index':
          this.index(part);
      }
    }
  }

  private field(part: FieldPart): void {
    const span = this.spanOf(part);
    const { old, now, oldSteps, nowSteps } = this.change;
    // A timeline has rows of steps, and says something else where these do.
    const isStill = isSame(part, old, now, [oldSteps, nowSteps], this.patch.format);
    if (!isStill || this.levelOf(part) === 'field') this.changeField(part, span);
    if (span) this.behind = this.pastOthers(part.path, endWithTag(this.patch.edits, span)) - 1;
  }

  private changeField(part: FieldPart, span: FieldSpan | undefined): void {
    const isBare = span?.mark === null && isBareText(part);
    const { old, now } = isBare ? withBareText(this.printed(part)) : this.printed(part);
    const level = this.levelOf(part);
    // Without a placeholder, what stands below may be taken for the field; without a label of its
    // own, text may be: the label says that it is none.
    const isHeld = level === 'field' || (span && this.patch.empty);
    const shown = now ?? (isHeld ? this.printed(part, true).now : null);
    this.note(part);
    if (span) {
      const { edits, style } = this.patch;
      const { others } = this.change.span;
      const rows = this.rows(part, span);
      patchField(edits, style, { part, span, old, now: shown, rows, level, others });
    } else if (shown) this.added.insert(part, shown, this.behind);
  }

  /** The front matter; all else stands below it. */
  private keys(part: SectionPart): void {
    const { behind } = this;
    const span = this.change.span.sections.find((each) => each.part === part);
    if (span) {
      this.behind = this.pastOthers(`<${firstPath(part.parts)}`, span.line + 1) - 1;
      this.parts(part.parts);
    } else {
      const lines = fieldsOf([part]).flatMap((field) => {
        const { now } = this.printed(field);
        if (now) this.note(field);
        return now ? this.patch.style.standard(field, now) : [];
      });
      if (lines.length > 0) this.patch.edits.insertBefore(0, [...this.framed(part, lines), '']);
    }
    this.behind = behind;
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
    if (mark.as === 'front-matter') return [DASHES, ...lines, DASHES];
    const [first = ''] = lines;
    const gap = /^[#<]/.test(typeof first === 'string' ? first : first.text) ? [''] : [];
    if (mark.as !== 'heading') return [labelText(mark), ...gap, ...lines];
    const heading = this.patch.style.heading(mark, this.added.shift());
    return [...heading, ...(heading.at(-1) === '' ? [] : gap), ...lines];
  }

  private each(part: EachPart): void {
    const { span, path } = this.change;
    // The first steps of a text are as deep below their section as in the format.
    const heading =
      span.inner.length > 0 ? part.heading : shifted(part.heading, this.added.shift());
    patchSequence(
      this.patch,
      { ...part, heading },
      {
        old: innerOf(this.change.old, part),
        now: innerOf(this.change.now, part),
        spans: span.inner,
        like: this.spansLike(part),
        path: `${path}${part.of}.`,
        behind: this.behindFirst(part),
        framed: (lines) => (this.missing ? this.framed(this.missing, lines) : lines),
        isListed: span.fields.some((field) => field.part.part === 'index'),
      },
    );
    const first = span.inner[0];
    const last = span.inner.at(-1);
    const isApart = this.patch.level(`${path}other`) === 'changes';
    if (first && this.missing && (!isApart || this.added.claims(first))) {
      // What stood before the first one told it from the field above.
      this.patch.edits.insertBefore(first.start, this.framed(this.missing, ['']));
    }
    if (last) this.behind = Math.max(this.behind, last.end - 1);
  }

  /** How tasks or steps are written here: as those that are there; in a phase, else as in the nearest one. */
  private spansLike({ of }: EachPart): readonly HolderSpan[] {
    const { span } = this.change;
    const { inner } = this.patch.span;
    const isPhase = this.patch.format.own?.isPhased === true && of === 'steps';
    const at = inner.findIndex(({ start }) => start === span.start);
    return isPhase ? stepsNear(inner, at) : span.inner;
  }

  /** Where the first one is inserted: a task where all else ends, a step where its section is. */
  private behindFirst({ of }: EachPart): number {
    return of === 'tasks' ? Math.max(this.behind, this.change.span.end - 1) : this.behind;
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
    const values = { old, now, prefix: '', spans: span.entries };
    if (patchEntries(edits, values)) return;
    edits.remove(span.lines.start, span.lines.end);
    edits.insertBefore(
      span.lines.start,
      now.map((piece) => piece.text),
    );
  }

  private printed(part: FieldPart, empty = false): { old: Printed | null; now: Printed | null } {
    const { old, now, oldSteps, nowSteps } = this.change;
    const { format } = this.patch;
    return {
      old: printedValue(part, format, fieldValue(old, part), oldSteps),
      now: printedValue(part, format, fieldValue(now, part), nowSteps, empty),
    };
  }

  private rows(part: FieldPart, span: FieldSpan): FieldChange['rows'] {
    const { old, now, oldSteps, nowSteps } = this.change;
    const rowsOf = (holder: Holder, steps: readonly Step[]) =>
      printedRows(part, this.patch.format, span, fieldValue(holder, part), steps);
    const rows = { old: rowsOf(old, oldSteps), now: rowsOf(now, nowSteps) };
    return rows.old && rows.now && { old: rows.old, now: rows.now };
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

/** The last line of the front matter; undefined for none. */
function topOf({ sections }: HolderSpan): number | undefined {
  return sections.find(({ part }) => part.mark.as === 'front-matter')?.close ?? undefined;
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

/** The tasks of a plan, the steps of a task. */
function innerOf(holder: Holder, { of }: EachPart): readonly (Task | Step)[] {
  return valueAt(holder, of) as readonly (Task | Step)[];
}

function hasEach(parts: readonly Part[]): boolean {
  return parts.some((part) => part.part === 'each' || part.part === 'index');
}
