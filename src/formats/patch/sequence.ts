/** Tasks and steps that came, went, moved or changed. */
import type { Lines } from '../../markdown/blocks.ts';
import type { EditedLine } from '../../markdown/line-edits.ts';
import type { Part, Step } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { Other } from '../../plan/values.ts';
import type { EachPart } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { fieldsOf } from '../language/parts.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type BlockOf, composedStep } from './composed-step.ts';
import { copiedLines, isCopy } from './copied-step.ts';
import { countedOn, type Numbers } from './counted-on.ts';
import { printedValue } from './field.ts';
import { gapIn, isGap, withoutBlankEnd } from './gaps.ts';
import { KeptOrder, keptOrder, type OpenedHolder, openedHolders } from './kept-dividers.ts';
import { type Heading, headingLine, itemColumn, plainHeading, type Said } from './names.ts';
import {
  aroundSteps,
  newTaskLines,
  numbersWithin,
  pastDeeper,
  pastHeads,
  stepsNear,
} from './new-tasks.ts';
import { insertBlock } from './others.ts';
import type { Patch, SequenceChange } from './patch.ts';
import { patchName } from './patch-name.ts';

/** Makes the blocks of tasks or steps those of the new plan. */
export function patchSequence(patch: Patch, part: EachPart, change: SequenceChange): void {
  new SequencePatch(patch, part, change).run();
}

class SequencePatch {
  private readonly patch: Patch;
  private readonly part: EachPart;
  private readonly change: SequenceChange;
  private readonly opened: readonly OpenedHolder[];
  private kept = new KeptOrder();
  private numbers: Numbers = { old: [], now: [] };

  constructor(patch: Patch, part: EachPart, change: SequenceChange) {
    this.patch = patch;
    this.part = part;
    this.change = change;
    this.opened = openedHolders(change.old, change.spans);
  }

  run(): void {
    if (this.opened.length === 0) {
      this.withoutSpans();
      return;
    }
    const { now, path } = this.change;
    const isFresh = (j: number) => this.patch.freshness(path + j) !== 'none';
    this.kept = keptOrder(this.opened, now, isFresh);
    this.numbers = countedOn(this.patch.edits, this.part, this.change, this.opened, this.kept);
    const byId = new Map(this.opened.map((each) => [each.was.id, each]));
    now.forEach((each, j) => {
      const opened = byId.get(each.id);
      if (opened) this.inside(opened, each, j);
    });
    const taken = new Map<string, EditedLine[]>();
    for (const opened of this.opened) {
      const { id } = opened.was;
      if (this.kept.old.has(id)) continue;
      this.patch.changed(path + Math.min(opened.at, Math.max(0, now.length - 1)));
      taken.set(id, this.takeBlock(opened));
    }
    this.arrange(taken);
  }

  /** Puts what is new, or was taken from elsewhere, between what stays. */
  private arrange(taken: ReadonlyMap<string, EditedLine[]>): void {
    const { now, behind, path } = this.change;
    const { edits } = this.patch;
    const kept = this.kept.now;
    const order = this.gapLines();
    const lastStay = now.findLastIndex(({ id }) => kept.has(id));
    let last = behind;
    // At the beginning of a part what is new goes above the first one that stays.
    let isAhead = lastStay >= 0;
    let waiting: EditedLine[] = [];
    const passes = ({ start, end }: Lines, ahead: boolean) => {
      edits.insertBefore(start, waiting);
      waiting = [];
      last = end - 1;
      isAhead = ahead;
    };
    now.forEach((each, j) => {
      const place = kept.get(each.id);
      if (place) passes(place, false);
      else {
        this.patch.changed(path + j);
        const lines = taken.get(each.id) ?? this.newLines(each, j);
        if (isAhead) waiting = [...waiting, ...lines, ...order];
        else {
          const isTask = this.part.of === 'tasks';
          edits.insertAfter(isTask ? pastDeeper(edits, last, lines) : last, [...order, ...lines]);
        }
      }
      for (const other of each.other) {
        const divided = kept.get(other);
        if (divided) passes(divided, lastStay > j);
      }
    });
  }

  /** The first task of a text that has no heading for it, or a step of which the text has only the name. */
  private withoutSpans(): void {
    const { old, now, path, isListed } = this.change;
    const blocks = this.newBlocks();
    const before = JSON.stringify(old.map((each) => ({ ...each, id: '', other: [] })));
    const after = JSON.stringify(now.map((each) => ({ ...each, id: '', other: [] })));
    // A list of their names says enough of steps that have nothing else.
    const isSaid = isListed && blocks.every((block) => block.length <= 1);
    if (before === after || isSaid) return;
    now.forEach((_, j) => {
      this.patch.changed(path + j);
    });
    const { edits } = this.patch;
    const block = this.change.framed(this.joined(blocks));
    insertBlock(edits, pastHeads(edits, this.change.behind, block), block, 1);
  }

  /** The blocks of all, where the text has none of them. */
  private newBlocks(numbers = this.change.now.map(shownNumber)): EditedLine[][] {
    const { now } = this.change;
    this.numbers = { old: [], now: numbers };
    return now.map((each, j) => this.newLines(each, j));
  }

  private joined(blocks: readonly (readonly EditedLine[])[]): EditedLine[] {
    return blocks.flatMap((block, j) => (j === 0 ? block : [...this.gapLines(), ...block]));
  }

  /** Changes one that is now `each`, at `j`. */
  private inside(opened: OpenedHolder, each: Part, j: number): void {
    const { old, now, path } = this.change;
    const { was, span, at } = opened;
    if (this.patch.freshness(path + j) !== 'none') {
      this.patch.changed(path + j);
      this.patch.edits.remove(span.start, this.endOf(opened));
      this.patch.edits.insertBefore(span.start, this.printedLines(each, j, at));
      return;
    }
    const said = { name: was.name, number: this.numbers.old[at] ?? '' };
    const names = { old: said, now: this.said(each, j), path: `${path}${j}.name` };
    patchName(this.patch, this.part, span, names);
    const steps = (part: Part, list: readonly Part[]) =>
      this.part.of === 'tasks' ? part.steps : list;
    this.patch.holder(this.part.parts, {
      old: this.kept.without('old', was),
      now: this.kept.without('now', each),
      oldSteps: steps(was, old),
      nowSteps: steps(each, now),
      span: this.kept.spanOf(opened),
      path: `${path}${j}.`,
    });
  }

  /** The end of one, with what divides it from the next one where that does not stay. */
  private endOf(opened: OpenedHolder): number {
    const { end, others } = this.kept.spanOf(opened);
    return Math.max(end, others.at(-1)?.places.at(-1)?.lines.end ?? 0);
  }

  /** Takes a block out with what sets it off from the next one, or from the one before it. */
  private takeBlock(opened: OpenedHolder): EditedLine[] {
    const { edits } = this.patch;
    const { spans } = this.change;
    const { span, at } = opened;
    const end = this.endOf(opened);
    const lines = withoutBlankEnd(edits.take(span.start, end));
    const next = spans[at + 1];
    const before = spans[at - 1];
    if (next && isGap(edits, end, next.start)) edits.remove(end, next.start);
    else if (before && isGap(edits, before.end, span.start)) edits.remove(before.end, span.start);
    else edits.removeBlock(span.start, end);
    return lines;
  }

  /** What stands between two blocks. */
  private gapLines(): readonly string[] {
    const usual = this.part.ruled ? ['', '---', ''] : [''];
    return gapIn(this.patch.edits, this.change.like) ?? usual;
  }

  /** A new block: the bytes of the one that it is a copy of, else in the style of the text. */
  private newLines(each: Part, j: number): EditedLine[] {
    const path = this.change.path + j;
    const like = this.opened.find(({ was }) => isCopy(was, each));
    const isFresh = this.patch.freshness(path) !== 'none';
    if (like && !isFresh) {
      const isNew = (other: Other) => !this.kept.now.has(other);
      const isPlain = this.patch.level(`${path}.name`) !== 'changes';
      const line = isPlain ? plainHeading : headingLine;
      const heading = (of: Heading) => line(of, this.part, this.said(each, j));
      return copiedLines(this.patch.edits, like.span, each.other.filter(isNew), heading);
    }
    if (this.part.of === 'tasks') return this.newTask(this.kept.without('now', each), j);
    if (isFresh) return this.printedLines(each, j);
    return this.composed(this.kept.without('now', each), j, null, this.blockLike(j));
  }

  /** The lines of a field of a new one at `j`, as its neighbours have theirs. */
  private blockLike(j: number): BlockOf {
    const path = this.change.path + j;
    // Where the text says something else without labels, all of its fields have theirs.
    const isPlain = fieldsOf(this.part.parts).some(
      (field) => this.patch.level(`${path}.${field.path}`) !== 'changes',
    );
    const near = this.nearest(j)?.fields ?? [];
    return (part, printed, around) =>
      this.patch.style[isPlain ? 'labelled' : 'field'](part, printed, {
        ...around,
        near,
        shift: 0,
      });
  }

  /** A new task: a phase as its neighbours are written, any other in the standard layout. */
  private newTask(task: Part, j: number): EditedLine[] {
    const { edits, format } = this.patch;
    const path = this.change.path + j;
    const near = this.nearest(j);
    // Without a step, only its number says that it is a phase.
    const isLike = format.own?.isPhased && (task.steps.length > 0 || near?.number);
    const parts = isLike ? aroundSteps(this.part) : null;
    if (!parts || !near) {
      const lines = this.patch.standard(path, false);
      return [...newTaskLines(edits, this.part, lines, near, this.said(task, j))];
    }
    const block = this.blockLike(j);
    const head = this.composed(task, j, null, block, { ...this.part, parts: parts.before });
    const above = edits.headingLevel(near.heading ?? -1);
    const behind = fieldsOf(parts.behind).flatMap((field) => {
      const printed = printedValue(field, format, fieldValue(task, field), task.steps);
      return printed ? [[...block(field, printed, { above, isFirst: false })]] : [];
    });
    const steps = new SequencePatch(this.patch, parts.steps, {
      old: [],
      now: task.steps,
      spans: [],
      like: stepsNear(this.change.like, this.change.like.indexOf(near)),
      path: `${path}.steps.`,
      behind: 0,
      framed: (lines) => lines,
      isListed: false,
    });
    const numbers = numbersWithin(edits, this.change.like, task.steps, this.said(task, j).number);
    const blocks = [head, steps.joined(steps.newBlocks(numbers)), ...behind].filter(
      (lines) => lines.length > 0,
    );
    return blocks.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
  }

  /** A step printed afresh, `own` being the position of the one that it was. */
  private printedLines(step: Step, j: number, own: number | null = null): EditedLine[] {
    const { style, edits } = this.patch;
    const path = this.change.path + j;
    const freshness = this.patch.freshness(path);
    if (freshness === 'all') return [...this.patch.standard(path, true)];
    const like = this.nearest(j, own)?.heading ?? -1;
    if (itemColumn(edits.line(like)) > 0) {
      return this.composed(step, j, own, (part, printed) => style.standard(part, printed));
    }
    const [first = '', ...rest] = this.patch.standard(path, false);
    const level = freshness === 'content' ? edits.headingLevel(like) : 0;
    return [level > 0 ? first.replace(/^#+/, '#'.repeat(level)) : first, ...rest];
  }

  private composed(
    step: Part,
    j: number,
    own: number | null,
    block: BlockOf,
    part = this.part,
  ): EditedLine[] {
    return composedStep(this.patch, part, block, {
      step,
      steps: this.change.now as readonly Step[],
      path: this.change.path + j,
      near: this.nearest(j, own),
      said: this.said(step, j),
      isOwn: own !== null,
    });
  }

  private nearest(j: number, own: number | null = null): HolderSpan | undefined {
    const { like } = this.change;
    return like[own ?? Math.min(Math.max(0, j - 1), like.length - 1)];
  }

  /** What the heading of the one that is now at `j` says. */
  private said({ name }: Part, j: number): Said {
    return { name, number: this.numbers.now[j] ?? String(j + 1) };
  }
}
