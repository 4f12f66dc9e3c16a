/** Tasks and steps that came, went, moved or changed. */
import type { EditedLine } from '../../markdown/line-edits.ts';
import { isDivider } from '../../plan/dividers.ts';
import type { Step, Task } from '../../plan/schema.ts';
import { ownNumber, renumbered, shownNumber } from '../../plan/step-numbers.ts';
import type { EachPart } from '../language/definition.ts';
import { fieldsOf } from '../language/parts.ts';
import type { Lines } from '../language/region.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type BlockOf, composedStep, isCopy } from './composed-step.ts';
import { gapIn, isGap, withoutBlankEnd } from './gaps.ts';
import { KeptOrder, keptOrder } from './kept-dividers.ts';
import { headingIn, headingLine, itemColumn, plainHeading, type Said } from './names.ts';
import { newTaskLines, pastDeeper } from './new-tasks.ts';
import type { Patch } from './patch.ts';
import { patchName } from './patch-name.ts';

export interface SequenceChange {
  readonly old: readonly (Task | Step)[];
  readonly now: readonly (Task | Step)[];
  readonly spans: readonly HolderSpan[];
  /** `tasks.` or `tasks.0.steps.` */
  readonly path: string;
  /** The line behind which the first one is inserted where there is none. */
  readonly behind: number;
  /** The lines in their section, where the text does not have it. */
  framed(lines: readonly EditedLine[]): readonly EditedLine[];
  /** Whether the names are listed somewhere before. */
  readonly isListed: boolean;
}

/** Makes the blocks of tasks or steps those of the new plan. */
export function patchSequence(patch: Patch, part: EachPart, change: SequenceChange): void {
  new SequencePatch(patch, part, change).run();
}

class SequencePatch {
  private readonly patch: Patch;
  private readonly part: EachPart;
  private readonly change: SequenceChange;
  private kept = new KeptOrder();
  /** The numbers that the text has for the old ones, and those for the new ones. */
  private numbers: Readonly<Record<'old' | 'now', readonly string[]>> = { old: [], now: [] };

  constructor(patch: Patch, part: EachPart, change: SequenceChange) {
    this.patch = patch;
    this.part = part;
    this.change = change;
  }

  run(): void {
    const { old, now, spans } = this.change;
    if (old.length !== spans.length || spans.length === 0) {
      this.withoutSpans();
      return;
    }
    const places = new Map(old.map(({ id }, i) => [id, i]));
    const indices = now.map(({ id }) => places.get(id) ?? -1);
    const isFresh = (j: number) => this.patch.freshness(this.change.path + j) !== 'none';
    this.kept = keptOrder(old, now, spans, isFresh);
    const { stays } = this.kept;
    this.numbers = this.numbersWith(stays);
    const positions = new Map(indices.map((i, j) => [i, j]));
    indices.forEach((i, j) => {
      this.inside(i, j);
    });
    const moved = new Map<number, EditedLine[]>();
    old.forEach((_, i) => {
      const j = positions.get(i) ?? -1;
      if (j >= 0 && stays.has(j)) return;
      const span = spans[i];
      if (!span) return;
      if (j < 0) this.patch.changed(this.change.path + Math.min(i, Math.max(0, now.length - 1)));
      const lines = this.takeBlock(i, span);
      if (j >= 0) moved.set(j, lines);
    });
    this.arrange(indices, moved);
  }

  /** Puts what is new or moved between what stays. */
  private arrange(indices: readonly number[], moved: ReadonlyMap<number, EditedLine[]>): void {
    const { now, spans, behind, path } = this.change;
    const { stays } = this.kept;
    const { edits } = this.patch;
    const order = this.gapLines();
    const lastStay = [...stays].at(-1) ?? -1;
    let last = behind;
    // At the beginning of a part what is new goes above the first one that stays.
    let isAhead = stays.size > 0;
    let waiting: EditedLine[] = [];
    const passes = ({ start, end }: Lines, ahead: boolean) => {
      if (waiting.length > 0) edits.insertBefore(start, waiting);
      waiting = [];
      last = end - 1;
      isAhead = ahead;
    };
    now.forEach((step, j) => {
      const span = stays.has(j) ? spans[indices[j] ?? -1] : undefined;
      if (span) passes(span, false);
      else {
        this.patch.changed(path + j);
        const lines = moved.get(j) ?? this.newLines(j);
        if (isAhead) waiting = [...waiting, ...lines, ...order];
        else {
          const isTask = this.part.of === 'tasks';
          edits.insertAfter(isTask ? pastDeeper(edits, last, lines) : last, [...order, ...lines]);
        }
      }
      for (const other of step.other) {
        const lines = this.kept.dividers.now.get(other);
        if (lines) passes(lines, lastStay > j);
      }
    });
  }

  /** The first task of a text that has no heading for it, or a step of which the text has only the name. */
  private withoutSpans(): void {
    const { old, now, path, isListed } = this.change;
    const blocks = now.map((_, j) => this.newLines(j));
    const before = JSON.stringify(old.map((each) => ({ ...each, id: '', other: [] })));
    const after = JSON.stringify(now.map((each) => ({ ...each, id: '', other: [] })));
    // A list of their names says enough of steps that have nothing else.
    const isSaid = isListed && blocks.every((block) => block.length <= 1);
    if (before === after || isSaid || blocks.flat().length === 0) return;
    now.forEach((_, j) => {
      this.patch.changed(path + j);
    });
    const lines = blocks.flatMap((block, j) => (j === 0 ? block : [...this.gapLines(), ...block]));
    const above = this.change.behind < 0 ? [] : [''];
    this.patch.edits.insertAfter(this.change.behind, [...above, ...this.change.framed(lines)]);
  }

  /** Changes the one at `j`, which was at `i`; nothing where it is new. */
  private inside(i: number, j: number): void {
    const { old, now, spans, path } = this.change;
    const [before, after, span] = [old[i], now[j], spans[i]];
    if (!before || !after || !span) return;
    const at = `${path}${j}.`;
    if (this.patch.freshness(path + j) !== 'none') {
      this.patch.changed(path + j);
      this.patch.edits.remove(span.start, this.endOf(i, span));
      this.patch.edits.insertBefore(span.start, this.printedLines(j, i));
      return;
    }
    const said = { name: before.name, number: this.numbers.old[i] ?? '' };
    const names = { old: said, now: this.said(j), path: `${at}name` };
    patchName(this.patch, this.part, span, names);
    const steps = (each: Task | Step, list: readonly (Task | Step)[]) =>
      ('steps' in each ? each.steps : list) as readonly Step[];
    this.patch.holder(this.part.parts, {
      old: this.kept.without('old', before),
      now: this.kept.without('now', after),
      oldSteps: steps(before, old),
      nowSteps: steps(after, now),
      span: this.kept.spanOf(before, span),
      path: at,
    });
  }

  /** The end of the one at `i`, with what divides it from the next one where that does not stay. */
  private endOf(i: number, span: HolderSpan): number {
    const { other = [] } = this.change.old[i] ?? {};
    const left = span.others.filter((_, k) => !this.kept.has('old', other[k]));
    return Math.max(span.end, left.at(-1)?.places.at(-1)?.lines.end ?? 0);
  }

  /** Takes a block out with what sets it off from the next one, or from the one before it. */
  private takeBlock(i: number, span: HolderSpan): EditedLine[] {
    const { edits } = this.patch;
    const { spans } = this.change;
    const end = this.endOf(i, span);
    const lines = withoutBlankEnd(edits.take(span.start, end));
    const next = spans[i + 1];
    const before = spans[i - 1];
    if (next && isGap(edits, end, next.start)) edits.remove(end, next.start);
    else if (before && isGap(edits, before.end, span.start)) edits.remove(before.end, span.start);
    else edits.removeBlock(span.start, end);
    return lines;
  }

  /** What stands between two blocks. */
  private gapLines(): readonly string[] {
    const usual = this.part.ruled ? ['', '---', ''] : [''];
    return gapIn(this.patch.edits, this.change.spans) ?? usual;
  }

  /** A new block: the bytes of the one that it is a copy of, else in the style of the text. */
  private newLines(j: number): EditedLine[] {
    const { now, old, spans, path } = this.change;
    const each = now[j];
    if (!each) return [];
    if (this.part.of === 'tasks') {
      const lines = this.patch.standard(path + j, false);
      return [...newTaskLines(this.patch.edits, this.part, lines, this.nearest(j))];
    }
    if (this.patch.freshness(path + j) !== 'none') return this.printedLines(j);
    const like = old.findIndex((before) => isCopy(before, each));
    const span = spans[like];
    if (span) {
      const heading = headingIn(this.patch.edits, span);
      const lines: EditedLine[] = this.sourceLines(span);
      for (const other of each.other) {
        if (isDivider(other) && !this.kept.has('now', other))
          lines.push('', ...other.text.split('\n'));
      }
      if (heading && span.heading !== null) {
        const isPlain = this.patch.level(`${path}${j}.name`) !== 'changes';
        const line = (isPlain ? plainHeading : headingLine)(heading, this.part, this.said(j));
        lines[span.heading - span.start] = line;
      }
      return lines;
    }
    // Where the text says something else without labels, all of its fields have theirs.
    const isPlain = fieldsOf(this.part.parts).some(
      (field) => this.patch.level(`${path}${j}.${field.path}`) !== 'changes',
    );
    const { style } = this.patch;
    const near = this.nearest(j)?.fields ?? [];
    return this.composed(this.kept.without('now', each as Step), j, null, (part, printed, around) =>
      style[isPlain ? 'labelled' : 'field'](part, printed, { ...around, near, shift: 0 }),
    );
  }

  /** A task or step printed afresh, `own` being the one that it was. */
  private printedLines(j: number, own: number | null = null): EditedLine[] {
    const each = this.change.now[j];
    const { style } = this.patch;
    const path = this.change.path + j;
    const freshness = this.patch.freshness(path);
    if (freshness === 'all') return [...this.patch.standard(path, true)];
    const like = this.headingLine(this.nearest(j, own));
    if (each && this.part.of === 'steps' && itemColumn(like) > 0) {
      return this.composed(each as Step, j, own, (part, printed) => style.standard(part, printed));
    }
    const [first = '', ...rest] = this.patch.standard(path, false);
    const line = this.nearest(j, own)?.heading ?? null;
    const level =
      line === null || freshness === 'heading' ? 0 : this.patch.edits.headingLevel(line);
    const isLike = level > 0 && this.part.of === 'steps';
    return [isLike ? first.replace(/^#+/, '#'.repeat(level)) : first, ...rest];
  }

  private composed(step: Step, j: number, own: number | null, block: BlockOf): EditedLine[] {
    const near = this.nearest(j, own);
    return composedStep(this.patch, this.part, block, {
      step,
      steps: this.change.now as readonly Step[],
      path: this.change.path + j,
      near,
      heading: near ? headingIn(this.patch.edits, near) : null,
      said: this.said(j),
      isOwn: own !== null,
    });
  }

  private nearest(j: number, own: number | null = null): HolderSpan | undefined {
    const { spans } = this.change;
    return spans[own ?? Math.min(Math.max(0, j - 1), spans.length - 1)];
  }

  private headingLine(span: HolderSpan | undefined): string {
    return span && span.heading !== null ? this.patch.edits.line(span.heading) : '';
  }

  private sourceLines(span: HolderSpan): string[] {
    const { edits } = this.patch;
    return Array.from({ length: span.end - span.start }, (_, k) => edits.line(span.start + k));
  }

  /** What the heading of the one at `j` says now. */
  private said(j: number): Said {
    const each = this.change.now[j];
    return { name: each?.name ?? '', number: this.numbers.now[j] ?? String(j + 1) };
  }

  /**
   * Numbers of a list, and those of tasks, are counted on as the text counts them; the number of a
   * step that its heading has is the step's own.
   */
  private numbersWith(stays: ReadonlySet<number>): Record<'old' | 'now', readonly string[]> {
    const { old, now, spans } = this.change;
    const written = spans.map((span) => headingIn(this.patch.edits, span)?.number ?? '');
    const isOwn = spans.every((span, i) => span.number !== null || written[i] === '');
    if (isOwn && this.part.of === 'steps') {
      return { old: (old as Step[]).map(shownNumber), now: (now as Step[]).map(shownNumber) };
    }
    const numbered = old.map((each, i) => ({
      id: each.id,
      number: ownNumber(written[i] ?? '', i),
    }));
    const before = new Map(numbered.map((each) => [each.id, each]));
    const after = now.map(({ id }) => before.get(id) ?? { id, number: '' });
    const moved = now.flatMap(({ id }, j) => (stays.has(j) ? [] : [id]));
    const numbers = renumbered(numbered, after, new Set(moved));
    return {
      old: numbered.map(shownNumber),
      now: numbers.map((number, j) => shownNumber({ number }, j)),
    };
  }
}
