/**
 * Printing: a plan in a format's standard layout. A walk over the format's
 * definition; how a value prints is its kind's business.
 */
import { printedBy } from '../kinds/syntax.ts';
import { isBoldHeading } from '../language/bold-headings.ts';
import { fieldValue } from '../language/field-value.ts';
import '../../markdown/markdown-it.ts';
import { escapedWhole } from '../../markdown/escape.ts';
import { indented } from '../../markdown/lines.ts';
import { isCleared } from '../../plan/cleared.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { Plan, Step, Task } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import { trimSpaces } from '../../plan/text.ts';
import { otherNames } from '../kinds/step-names.ts';
import type {
  EachPart,
  FieldPart,
  Format,
  IndexPart,
  Part,
  SectionPart,
} from '../language/definition.ts';
import { firstPath, headingAbove, headingText, labelText } from '../language/marks.ts';
import { filledFields } from '../language/parts.ts';
import { type Piece, type Printed, under } from '../language/pieces.ts';
import { placeOf } from '../language/places.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { writtenName } from '../language/written-name.ts';
import {
  blocksOf,
  type Chunk,
  chunkUnder,
  joinedChunks,
  labelled,
  lineChunk,
  oneChunk,
  opensPart,
  type PrintedBlock,
  spaced,
  titleChunks,
  withGap,
} from './chunks.ts';
import { type Holder, Others, pathOf } from './others.ts';
import { printedKeys } from './printed-keys.ts';
import type { TemplateShapes } from './template-shapes.ts';

export interface PrintOptions {
  /** Whether empty fields are printed, with their placeholder. Default: as the format has it. */
  readonly empty?: boolean | undefined;
  /** What stands for empty fields in a template, where that is not what stands for them in a plan. */
  readonly shapes?: TemplateShapes | undefined;
}

/** The Markdown of `plan` in `format`, ending in a line break. */
export function printedText(plan: Plan, format: Format, options: PrintOptions = {}): string {
  return printedPieces(plan, format, options)
    .map((piece) => piece.text)
    .join('');
}

/** The print of a plan in pieces, whose texts together are the document. */
export function printedPieces(plan: Plan, format: Format, options: PrintOptions = {}): Piece[] {
  return joinedChunks(printedChunks(plan, format, options));
}

/**
 * The print of a plan in blocks. The block of a step, and those of a task that was not edited, are
 * the same objects as long as they print the same, so what is made of them can be kept by them.
 */
export function printedBlocks(
  plan: Plan,
  format: Format,
  options: PrintOptions = {},
): readonly PrintedBlock[] {
  return blocksOf(printedChunks(plan, format, options));
}

function printedChunks(plan: Plan, format: Format, options: PrintOptions): Chunk[] {
  const { shapes } = options;
  const printer = new Printer(format, options.empty ?? format.keepsEmpty, shapes);
  return printer.holder(format.parts, { value: plan, path: '', steps: [] });
}

/** What a task or step printed last, with what the print depends on beside its value. */
interface Kept {
  readonly format: Format;
  readonly empty: boolean;
  readonly path: string;
  readonly chunks: readonly Chunk[];
}

interface KeptStep extends Kept {
  /** Numbers and names of the other steps that the step speaks of: these change without it. */
  readonly names: string;
  /** What stands below its heading, with paths from the step down: the same wherever the step is. */
  readonly inner: readonly Chunk[];
}

/** Printing 1,000 steps at each key press would be felt: what is the same prints the same. */
const keptTasks = new WeakMap<Task, Kept>();
const keptSteps = new WeakMap<Step, KeptStep>();

class Printer {
  private readonly format: Format;
  private readonly empty: boolean;
  private readonly shapes: TemplateShapes | undefined;

  constructor(format: Format, empty: boolean, shapes: TemplateShapes | undefined) {
    this.format = format;
    this.empty = empty;
    this.shapes = shapes;
  }

  /** All parts of a plan, task or step, with its other content in between. */
  holder(parts: readonly Part[], holder: Holder, others = new Others(holder)): Chunk[] {
    const [top] = parts;
    const isTop = top?.part === 'section' && top.mark.as === 'front-matter';
    const above = isTop ? printedKeys(top, (key) => this.field(key, holder), others) : [];
    const below = this.parts(isTop ? parts.slice(1) : parts, holder, others);
    return [...above, ...others.after(''), ...below, ...others.remaining()];
  }

  private parts(parts: readonly Part[], holder: Holder, others: Others): Chunk[] {
    return parts.flatMap((part) => {
      if (part.part === 'field') return [...this.field(part, holder), ...others.after(part.path)];
      if (part.part === 'section') return this.section(part, holder, others);
      if (part.part === 'index') return this.index(part, holder);
      if (part.part === 'each') {
        const ahead = others.after(`<${part.of}`);
        return [...ahead, ...this.each(part, holder), ...others.after(part.of)];
      }
      if (part.part === 'title') {
        return [...titleChunks(part, holder.value as Plan), ...others.after('')];
      }
      if (part.mark.as === 'heading') return [lineChunk(headingText(part.mark), '')];
      return this.followsRule(part, parts, holder) ? [lineChunk('---', '')] : [];
    });
  }

  /** Whether the field after a thematic break is printed: without it, the break is left out. */
  private followsRule(part: Part, parts: readonly Part[], holder: Holder): boolean {
    const next = parts[parts.indexOf(part) + 1];
    return next?.part === 'field' && this.printed(next, holder) !== null;
  }

  private section(part: SectionPart, holder: Holder, others: Others): Chunk[] {
    const first = others.after(`<${firstPath(part.parts)}`);
    const told = this.shapes?.section(part) ?? '';
    const help = told === '' ? [] : [lineChunk(told, '')];
    const content = [...help, ...first, ...this.parts(part.parts, holder, others)];
    if (content.length === 0) return [];
    if (part.mark.as === 'tag') {
      const { name } = part.mark;
      return [lineChunk(`<${name}>`, ''), ...spaced(content), lineChunk(`</${name}>`, '')];
    }
    const heading = part.mark.as === 'heading' ? headingText(part.mark) : labelText(part.mark);
    const [next, ...rest] = content;
    // Text stands right below its heading, another heading after a blank line.
    const gap = opensPart(next) || isBoldHeading(part.mark) ? 'blank' : 'line';
    return [lineChunk(heading, ''), ...(next ? [withGap(gap, next)] : []), ...rest];
  }

  private field(part: FieldPart, holder: Holder): Chunk[] {
    const path = under(holder.path, part.path);
    const printed = this.printed(part, holder);
    if (!printed) return part.mark?.as === 'key' ? [lineChunk(labelText(part.mark), path)] : [];
    const pieces = printed.pieces.map((piece) => ({
      text: piece.text,
      path: pathOf(piece, path, holder),
    }));
    if (part.mark === null) return [{ pieces, gap: 'blank' }];
    if (part.mark.as === 'heading') {
      return [{ pieces: [{ text: headingAbove(part.mark), path }, ...pieces], gap: 'blank' }];
    }
    const text = labelText(part.mark);
    const label = this.shapes?.label(text) ?? text;
    if (part.mark.as === 'label' && part.mark.style !== 'bullet')
      return [{ pieces: labelled(label, pieces, printed.after, path), gap: 'blank' }];
    const below = pieces.map((piece) => ({ ...piece, text: indented(piece.text, 2) }));
    const [first] = pieces;
    const inline = printed.after === 'inline' && first;
    const bullets = inline
      ? [{ ...first, text: indented(first.text, 2).slice(2) }, ...below.slice(1)]
      : below;
    return [{ pieces: labelled(label, bullets, printed.after, path), gap: 'line' }];
  }

  /** What a field prints, or null where it prints nothing. */
  private printed(part: FieldPart, holder: Holder): Printed | null {
    const shape = this.shapes?.field(part);
    if (shape) return shape;
    const value = fieldValue(holder.value, part);
    const place = placeOf(part, this.format);
    return printedBy(part.kind, value, place, holder.steps, this.empty);
  }

  private each(part: EachPart, holder: Holder): Chunk[] {
    const all = part.of === 'tasks' ? (holder.value as Plan).tasks : this.shownSteps(holder);
    return all.flatMap((value, i) => {
      const path = under(under(holder.path, part.of), i);
      if (part.of === 'tasks') return this.task(part, value, i, path);
      return this.step(part, value, i, path, holder.steps);
    });
  }

  private task(part: EachPart, task: Task, index: number, path: string): readonly Chunk[] {
    const { format, empty } = this;
    const kept = keptTasks.get(task);
    if (kept?.format === format && kept.empty === empty && kept.path === path) return kept.chunks;
    const holder = { value: task, path, steps: task.steps };
    const others = new Others(holder);
    const dividers = others.after(BETWEEN);
    const inner = this.holder(part.parts, holder, others);
    const chunks = [...this.entry(part, task.name, String(index + 1), path, inner), ...dividers];
    keptTasks.set(task, { format, empty, path, chunks });
    return chunks;
  }

  /** A step as one chunk. */
  private step(
    part: EachPart,
    step: Step,
    index: number,
    path: string,
    steps: readonly Step[],
  ): readonly Chunk[] {
    const { format, empty } = this;
    const names = otherNames(step, steps).join('\n');
    const last = keptSteps.get(step);
    const isSame = last?.format === format && last.empty === empty && last.names === names;
    const kept = isSame ? last : undefined;
    if (kept?.path === path) return kept.chunks;
    const inner =
      kept?.inner ?? oneChunk(this.holder(part.parts, { value: step, path: '', steps }));
    const below = inner.map((chunk) => chunkUnder(path, chunk));
    const chunks = oneChunk(this.entry(part, step.name, shownNumber(step, index), path, below));
    keptSteps.set(step, { format, empty, names, path, inner, chunks });
    return chunks;
  }

  /** One task or step, with its heading above what it has in it. */
  private entry(
    part: EachPart,
    name: string,
    number: string,
    path: string,
    inner: readonly Chunk[],
  ): Chunk[] {
    const heading = this.heading(part, name, number, path);
    const ruled = part.ruled ? [lineChunk('---', '')] : [];
    const [first, ...rest] = inner;
    // A step's first label stands right below its heading.
    const gap = opensPart(first) || heading.length === 0 ? 'blank' : 'line';
    const content = [...heading, ...(first ? [withGap(gap, first)] : []), ...rest];
    if (!part.tag) return [...content, ...ruled];
    const tag = part.tag.name;
    return [
      lineChunk(`<${tag}>`, path),
      ...spaced(content),
      lineChunk(`</${tag}>`, path),
      ...ruled,
    ];
  }

  private heading(part: EachPart, name: string, number: string, path: string): Chunk[] {
    const nameOnly = part.heading.text === '{name}';
    const { placeholder } = part.name;
    // A template without a title has no placeholder for one.
    if (nameOnly && name === '' && (!this.empty || placeholder === '')) return [];
    const shown = name === '' && this.empty ? placeholder : writtenName(name, placeholder);
    return [lineChunk(headingText(part.heading, number, shown), under(path, part.name.path))];
  }

  /** The names of all steps; a name is text of an item there. */
  private index(part: IndexPart, holder: Holder): Chunk[] {
    const steps = this.shownSteps(holder);
    if (steps.length === 0) return [];
    const pieces = steps.map((step, i) => ({
      text: trimSpaces(`${i + 1}. ${this.indexName(part, step)}`),
      path: under(under(under(holder.path, 'steps'), i), 'name'),
    }));
    return [{ pieces, gap: 'blank' }];
  }

  private indexName({ placeholder }: IndexPart, { name }: Step): string {
    return name === '' && this.empty ? placeholder : escapedWhole(name, [placeholder]);
  }

  /** A plan that has only just begun has one step with nothing in it: no need to print it. */
  private shownSteps(holder: Holder): readonly Step[] {
    const { steps } = holder;
    return this.empty || hasFilledStep(steps, this.format) ? steps : [];
  }
}

/** Whether there is anything in the steps that `format` prints. */
export function hasFilledStep(steps: readonly Step[], format: Format): boolean {
  const fields = printedFieldsOf(format).step;
  return steps.some(
    (step) => !step.other.every(isCleared) || filledFields(step, fields).length > 0,
  );
}
