/** The opened text of a plan with the lines of what was edited changed. */
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import type { Plan } from '../../plan/schema.ts';
import type { EachPart, Format } from '../language/definition.ts';
import { eachOf } from '../language/parts.ts';
import { printedPieces, printedText } from '../print/printer.ts';
import { type ReadText, readText, sourceOf } from '../read/read-text.ts';
import type { HolderSpan } from '../read/spans.ts';
import { addedLines } from './added-lines.ts';
import { type LineBeside, Losses } from './beside.ts';
import { differences } from './compare.ts';
import type { FieldLevel } from './field.ts';
import { patchHolder } from './holder.ts';
import { LocalStyle } from './local-style.ts';
import type { OpenedSource } from './opened.ts';
import { withOthersLast } from './others-last.ts';
import type { Freshness, Patch } from './patch.ts';

/** Where a unit stands: printed afresh in more and more of it. */
const LEVELS: readonly FieldLevel[] = ['changes', 'value', 'field'];
const OTHER_LEVELS: readonly FieldLevel[] = [...LEVELS, 'next', 'first'];
const FRESHNESS: readonly Freshness[] = ['none', 'content', 'heading', 'all'];

export interface PatchResult {
  readonly text: string;
  /** How many texts were made for it: 1 where the first one says the plan. */
  readonly tries: number;
  /** Units that had to be printed afresh to some extent. */
  readonly widened: readonly string[];
  /** Where the parts of the plan stand in it. */
  readonly span: () => HolderSpan;
  /** Paths where it reads as something else than the plan: none where it can be helped. */
  readonly differing: readonly string[];
  /** Lines that it changes, or adds, beside the edit: a person is told of each. */
  readonly beside: readonly LineBeside[];
}

interface Candidate extends Pick<PatchResult, 'text' | 'widened' | 'differing'> {
  readonly read: ReadText;
  /** Lines of the opened text that it loses though nobody edited what they say. */
  readonly lost: readonly LineBeside[];
}

/**
 * The text that reads as `plan` and loses the fewest lines of `source` that nobody edited; where no
 * text reads as it, the one that loses the fewest, and then is nearest to it.
 */
export function patchedText(source: OpenedSource, plan: Plan, empty: boolean): PatchResult {
  return new Patching(source, plan, empty).result();
}

/** The one that costs less; the earlier one, where they cost the same. */
function better(one: Candidate, other: Candidate): Candidate {
  return costOf(other) < costOf(one) ? other : one;
}

/**
 * What there is against a text, in lines: those of the person's that it loses, and a few where it
 * reads as something else. However much that is, a file in another layout is not worth it.
 */
function costOf({ differing, lost }: Candidate): number {
  const fields = differing.filter((path) => !path.endsWith('other')).length;
  const inexact = fields + (differing.length - fields) / 10;
  return lost.length + WORTH * (1 - 1 / (1 + inexact));
}

/**
 * Fewer lines of the person's than that may change so that all of the plan reads back: they are
 * told which.
 */
const WORTH = 4;

class Patching {
  private readonly source: OpenedSource;
  private readonly plan: Plan;
  private readonly empty: boolean;
  private readonly losses: Losses;
  private readonly levels = new Map<string, number>();
  private readonly fresh = new Map<string, number>();
  private units: string[] = [];

  constructor(source: OpenedSource, plan: Plan, empty: boolean) {
    this.source = source;
    this.plan = plan;
    this.empty = empty;
    this.losses = new Losses(source, plan);
  }

  result(): PatchResult {
    const { format, plan, text } = this.source;
    // Of two steps that say the same, one may have been moved: then only their numbers differ.
    const isStill = numbersIn(plan) === numbersIn(this.plan);
    if (isStill && differences(plan, this.plan, format).length === 0) {
      return {
        text,
        tries: 0,
        widened: [],
        differing: [],
        beside: [],
        span: () => this.source.span,
      };
    }
    const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.ceil(WORK / text.length)));
    let last = this.candidate(this.patched());
    let best = last;
    let tries = 1;
    while (tries < rounds && this.widen(last)) {
      const patched = this.patched();
      // What is printed afresh often says the same: there is no need to read it again.
      if (patched === last.text) continue;
      last = this.candidate(patched);
      best = better(best, last);
      tries++;
    }
    if (best.differing.length > 0) {
      // One plan, where it has no other content to move.
      for (const plan of new Set([this.plan, withOthersLast(this.plan, format)])) {
        for (const empty of [false, true]) {
          tries++;
          const print = printedText(plan, format, { empty });
          // A layout of somebody's own is not worth a field that reads back.
          if (this.losses.in(print).length === 0) best = better(best, this.candidate(print, ['']));
        }
      }
    }
    const { text: made, widened, differing, read } = best;
    const changed = this.losses.changedIn(made);
    const paths = [...changed.map(({ path }) => path), ...this.losses.sharedPaths()];
    const old = { edited: this.losses.editedPaths(), changed: paths };
    const added = addedLines(this.source, this.plan, best, old);
    const beside = [...changed, ...added];
    return { text: made, tries, widened, differing, beside, span: () => read.span };
  }

  private candidate(
    text: string,
    widened: readonly string[] = [...this.levels.keys(), ...this.fresh.keys()],
  ): Candidate {
    const { format } = this.source;
    const read = readText(sourceOf(text), format);
    const differing = differences(read.plan, this.plan, format);
    return { text, widened, read, differing, lost: this.losses.in(text) };
  }

  private patched(): string {
    const edits = new LineEdits(linesOfText(this.source.text), this.source.headings);
    const { format, span, plan: old } = this.source;
    this.units = [];
    const patch: Patch = {
      edits,
      format,
      span,
      empty: this.empty,
      style: new LocalStyle(edits, span, stepsOf(format).unlabelled),
      level: (path) => OTHER_LEVELS[this.levels.get(path) ?? 0] ?? 'changes',
      freshness: (path) => FRESHNESS[this.fresh.get(path) ?? 0] ?? 'all',
      standard: (path, sorted) => this.standard(path, sorted),
      holder: (parts, change) => patchHolder(patch, parts, change),
      changed: (path) => this.units.push(path),
    };
    const change = { old, now: this.plan, oldSteps: [], nowSteps: [], span, path: '' };
    patchHolder(patch, format.parts, change);
    return edits.text();
  }

  /** Prints more afresh where a text first says something else. False where there is no more. */
  private widen({ differing: [path] }: Candidate): boolean {
    if (path === undefined) return false;
    const unit = this.blamed(path);
    const level = (this.levels.get(unit) ?? 0) + 1;
    const { length } = unit.endsWith('other') ? OTHER_LEVELS : LEVELS;
    if (level < length && !isHolder(unit)) {
      this.levels.set(unit, level);
      return true;
    }
    // What did not change, and says something else by what changed before it: a number, a missing label.
    const mark = isMark(path) ? (this.levels.get(path) ?? 0) + 1 : LEVELS.length;
    if (mark < LEVELS.length) {
      this.levels.set(path, mark);
      return true;
    }
    const step = holderOf(unit);
    const freshness = this.fresh.get(step) ?? 0;
    // A task that is printed afresh would take the words of a person with it.
    if (!step.includes('.steps.') || freshness >= FRESHNESS.length - 1) return false;
    // A new step may need no more than a number that no words can be taken for.
    const name = `${step}.name`;
    if (this.levels.has(name)) this.fresh.set(step, freshness + 1);
    else this.levels.set(name, 1);
    return true;
  }

  /**
   * The changed unit that is most likely why the text says something else at `path`: the field
   * itself, the last one beside it, what it is in, the first of all.
   */
  private blamed(path: string): string {
    const fields = this.units.filter((unit) => !isHolder(unit));
    const isIn = (unit: string) => `${path}.`.startsWith(`${unit}.`);
    return (
      fields.find(isIn) ??
      fields.findLast((unit) => holderOf(unit) === holderOf(path)) ??
      this.units.find(isIn) ??
      this.units[0] ??
      path
    );
  }

  /** The lines of a task or step in the standard layout. */
  private standard(path: string, sorted: boolean): string[] {
    const { format } = this.source;
    const plan = sorted ? withOthersLast(this.plan, format) : this.plan;
    const pieces = printedPieces(plan, format, { empty: false });
    const isIn = (at: string) => at === path || at.startsWith(`${path}.`);
    const runs: string[][] = [];
    let last = -2;
    pieces.forEach((piece, i) => {
      if (!isIn(piece.path)) return;
      // The index and the timeline speak of a step elsewhere; a task has sections without a path.
      if (last !== i - 1 && (runs.length === 0 || path.includes('steps'))) runs.push([]);
      else for (let k = last + 1; k < i; k++) runs.at(-1)?.push(pieces[k]?.text ?? '');
      runs.at(-1)?.push(piece.text);
      last = i;
    });
    const [longest = []] = runs.toSorted(
      (one, other) => other.join('').length - one.join('').length,
    );
    return longest.join('').trimEnd().split('\n');
  }
}

/** A round mends one unit; more than so many, and a print is as good. */
const MOST_ROUNDS = 40;
const FEWEST_ROUNDS = 6;
/** Characters that all rounds may read together: each reads the whole text, while a person waits. */
const WORK = 4_000_000;

/** The numbers of all steps that do not go by their place. */
function numbersIn({ tasks }: Plan): string {
  return tasks.map(({ steps }) => steps.map(({ number }) => number).join()).join('\n');
}

function stepsOf({ parts }: Format): EachPart {
  return eachOf(eachOf(parts, 'tasks').parts, 'steps');
}

/** Whether lines of its own say what is at `path`: a name or a field. */
function isMark(path: string): boolean {
  return !/(?:^|\.)(?:other)?$/.test(path);
}

function isHolder(path: string): boolean {
  return holderOf(path) === path;
}

/** The task or step of a unit in it; '' for the plan. */
function holderOf(path: string): string {
  return /^(?:tasks\.\d+(?:\.steps\.\d+)?)?/.exec(path)?.[0] ?? '';
}
