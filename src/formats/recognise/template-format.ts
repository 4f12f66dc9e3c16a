/** The format that a template is: each of its headings and labels is a field or has fields below it. */
import type { Block, Lines, Source } from '../../markdown/blocks.ts';
import {
  NEW_FORMAT,
  NEW_PART,
  type Need,
  NOTHING_HAD,
  type OwnFormat,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import { firstPathIn } from '../built-in/corrected.ts';
import { normalName } from '../language/marks.ts';
import { eachOf, fieldsIn, LEVELS, type Level } from '../language/parts.ts';
import { markLines, standingAt, type TemplateBase, templateBase } from './template-base.ts';
import { templateBody } from './template-body.ts';
import { cutsBelow, linesOf } from './template-cuts.ts';
import { isForm } from './template-form.ts';
import { frontIn } from './template-front.ts';
import {
  endOf,
  headingCut,
  labelOf,
  nameOf,
  nounOf,
  slotOf,
  type TemplateCut,
  titleNaming,
} from './template-names.ts';
import { noteIn } from './template-notes.ts';
import { TemplatePaths } from './template-paths.ts';
import { seriesOf } from './template-series.ts';
import { isNamed, numberCut, stepsIn, type TemplateSteps } from './template-steps.ts';
import {
  type TemplateNode,
  type TemplateTree,
  templateTree,
  withoutLines,
} from './template-tree.ts';
import { needIn } from './template-words.ts';

/** What a template is made of. */
export interface TemplateFormat {
  readonly definition: OwnFormat;
  /** What is no value of a plan that begins with the template. */
  readonly cuts: readonly TemplateCut[];
}

/** The built-in format whose tasks have no more than a title. */
export const TEMPLATE_BASE = 'issue';
const STEPS_TITLE = 'Proposed Implementation';

/** The format of `source`, which is called `name`. */
export function templateFormat(source: Source, name: string): TemplateFormat {
  return new TemplateReader(source, name).format();
}

class TemplateReader {
  private readonly source: Source;
  private readonly name: string;
  private readonly tree: TemplateTree;
  private readonly isForm: boolean;
  private readonly base: TemplateBase | null;
  private readonly steps: TemplateSteps | null;
  private readonly cuts: TemplateCut[] = [];
  private readonly parts: PlacedOwnPart[] = [];
  private readonly paths = new TemplatePaths();
  private readonly last: Record<Level, string> = { plan: '', task: '', step: '' };

  constructor(source: Source, name: string) {
    this.source = source;
    this.name = name;
    this.tree = templateTree(source);
    this.isForm = isForm(this.tree, source);
    this.base = templateBase(source);
    if (this.base) {
      const fields = fieldsIn(this.base.base);
      for (const of of LEVELS) for (const { path } of fields[of]) this.paths.take(of, path);
    }
    this.steps = stepsIn(this.tree, source);
  }

  format(): TemplateFormat {
    const definition = this.base ? this.beside(this.base) : this.definition();
    const front = frontIn(this.source, this.paths);
    this.cuts.push(...front.cuts);
    if (front.part) this.parts.unshift({ of: 'plan', after: '', part: front.part });
    return { definition, cuts: this.cuts };
  }

  /** What goes on from a built-in format: the headings and labels that this has not are parts beside. */
  private beside({ base, layout, had, isWhole }: TemplateBase): OwnFormat {
    const known = markLines(layout, base);
    const { level: steps } = eachOf(eachOf(base.parts, 'tasks').parts, 'steps').heading;
    const lists = new Map<string, PlacedOwnPart>();
    const visit = (nodes: readonly TemplateNode[]) => {
      const series = seriesOf(nodes);
      nodes.forEach((node, at) => {
        if (known.has(node.line)) {
          visit(node.parts);
          return;
        }
        const found = standingAt(node.line, layout);
        const isAfter =
          found.of === 'step' && node.mark.as === 'heading' && node.mark.level <= steps;
        const { of, after } = isAfter ? { of: 'task' as const, after: 'steps' } : found;
        const part = this.part(of, withoutLines(node, known), series[at] ?? '', new Set());
        if (!part) return;
        // Those behind the same field follow each other.
        const last = lists.get(`${of} ${after}`);
        const placed = { of, after: last ? firstPathIn(last.part) : after, part };
        lists.set(`${of} ${after}`, placed);
        this.parts.push(placed);
      });
    };
    const { title, nodes } = this.tree;
    visit(title ? [title, ...nodes] : nodes);
    return {
      ...NEW_FORMAT,
      name: this.name,
      base: base.id,
      isWhole,
      had: isWhole ? NOTHING_HAD : had,
      parts: this.parts,
    };
  }

  private definition(): OwnFormat {
    const { title, nodes } = this.tree;
    // Several headings of the first level: none of them is the name of a task.
    const isOfPlan = nodes.some(({ mark }) => mark.as === 'heading' && mark.level === 1);
    const of = isOfPlan ? 'plan' : 'task';
    this.intro();
    if (title && this.isForm) this.cuts.push(...slotOf(title, this.source));
    this.holder(of, nodes);
    const { steps } = this;
    const sections = steps?.section
      ? [{ of: 'task' as const, title: STEPS_TITLE, label: steps.section.words.label }]
      : [];
    const naming = titleNaming(title, this.isForm);
    return {
      ...NEW_FORMAT,
      name: this.name,
      base: TEMPLATE_BASE,
      had: { ...NOTHING_HAD, sections, taskNoun: nounOf(naming), stepNoun: steps?.noun || 'Step' },
      names: [naming, ...(steps ? [steps.naming] : [])],
      parts: this.parts,
    };
  }

  /** What stands right below the title; what stands above it is about the template. */
  private intro(): void {
    const { title, intro } = this.tree;
    const below = intro.filter(({ start }) => title !== null && start > title.line);
    const isField = below.some(({ type }) => type !== 'comment' && type !== 'break');
    this.cutAll(intro.filter((block) => !isField || !below.includes(block)));
    if (isField) this.bare({ of: 'task', label: 'Introduction', field: '', need: 'none' }, below);
  }

  private bare(bare: Bare, blocks: readonly Block[]): void {
    const { of, label, field } = bare;
    const { note, others, at } = noteIn(blocks, this.source);
    if (at) this.cutAll([at]);
    const body = templateBody(
      { inline: null, blocks: others, isShort: false },
      this.source,
      this.isForm,
    );
    this.cuts.push(...body.cuts);
    const kind = note.kind ?? body.kind ?? 'prose';
    const path = this.paths.for(of, label, kind, note.field ?? field);
    const { slot, columns } = body;
    const help = body.help === label ? '' : body.help;
    this.place(of, {
      ...NEW_PART,
      label,
      mark: { as: 'none' },
      path,
      kind,
      columns: [...columns],
      choices: [...(note.choices ?? body.choices)],
      help,
      placeholder: slot === `[${label}]` ? '' : slot,
      need: note.need ?? bare.need,
    });
  }

  /** The parts of a plan, a task or a step. */
  private holder(of: Level, nodes: readonly TemplateNode[], need: Need = 'none'): void {
    const series = seriesOf(nodes);
    const known = new Set<string>();
    nodes.forEach((node, at) => {
      if (node === this.steps?.section) this.stepsSection(node);
      else if (this.steps?.nodes.includes(node)) this.step(node, need);
      else {
        const part = this.part(of, node, series[at] ?? '', known);
        if (part) this.place(of, part.need === 'none' ? { ...part, need } : part);
      }
    });
  }

  private stepsSection(node: TemplateNode): void {
    this.cutAll(node.blocks);
    this.cuts.push(...headingCut(node, node.words.label, this.source));
    this.holder('task', node.parts, node.words.need);
  }

  /** A step: the first one has the fields of all, and others what it has not. */
  private step(node: TemplateNode, need: Need): void {
    const { steps } = this;
    const isFirst = steps?.nodes[0] === node;
    this.last.task = 'steps';
    if (!isFirst) {
      if (isNamed(node)) {
        const number = (steps?.nodes ?? []).filter(isNamed).indexOf(node) + 1;
        this.cuts.push(...numberCut(node, number, this.source));
        this.cuts.push(...cutsBelow(node, this.source, this.isForm));
      } else this.cutAll([{ start: node.line, end: endOf(node) }]);
      return;
    }
    this.cuts.push(...slotOf(node, this.source));
    const { others } = noteIn(node.blocks, this.source);
    if (others.some(({ type }) => type !== 'break'))
      this.bare({ of: 'step', label: BARE_LABEL, need }, node.blocks);
    const names = new Set(node.parts.map(nameOf));
    const more = (steps?.nodes ?? []).flatMap(({ parts }) =>
      parts.filter((part) => !names.has(nameOf(part)) && names.add(nameOf(part))),
    );
    this.holder('step', [...node.parts, ...more], need);
  }

  /** Null for words that say nothing, or that another part beside it has. */
  private part(of: Level, node: TemplateNode, series: string, known: Set<string>): OwnPart | null {
    const { words, mark, inline } = node;
    const label = labelOf(node, series);
    const { note, others, at } = noteIn(node.blocks, this.source);
    if (at) this.cutAll([at]);
    const isShort = mark.as === 'label' && (node.isHead || mark.style === 'bullet');
    // Keys without lines of dashes around them: `name: "Base template"` in the first line.
    const isSample = node.line === 0 && /^(?:name|title):/.test(this.source.lines[0] ?? '');
    const asked = { inline, blocks: others, isShort, isSample: isSample && this.isForm };
    const body = templateBody(asked, this.source, this.isForm);
    this.cuts.push(...body.cuts);
    this.cuts.push(...headingCut(node, label, this.source));
    const isTwice = known.has(normalName(label));
    known.add(normalName(label));
    if (normalName(label) === '' || isTwice) return null;
    const hasParts = node.parts.length > 0;
    const empty = isShort ? 'line' : 'prose';
    const kind = note.kind ?? body.kind ?? (hasParts ? null : empty);
    const isSection = hasParts && (note.isSection ?? kind === null);
    const path = isSection ? '' : this.paths.for(of, label, kind ?? 'prose', note.field);
    const list = note.ending ? { path: this.paths.new(`${label} list`), kind: note.ending } : null;
    const inner = seriesOf(node.parts);
    const innerKnown = new Set<string>();
    const parts = node.parts.flatMap(
      (each, i) => this.part(of, each, inner[i] ?? '', innerKnown) ?? [],
    );
    const told = [words.help, body.help].filter(Boolean).join('\n\n');
    const help = told === label ? '' : told;
    return {
      ...NEW_PART,
      label,
      mark,
      path,
      kind: kind ?? 'prose',
      columns: [...body.columns],
      choices: [...(note.choices ?? body.choices)],
      list,
      help,
      placeholder: body.slot === `[${label}]` ? '' : body.slot,
      need: note.need ?? (words.need === 'none' && !isSection ? needIn(help) : words.need),
      series: note.series ?? series,
      parts,
    };
  }

  private place(of: Level, part: OwnPart): void {
    this.parts.push({ of, after: this.last[of], part });
    this.last[of] = firstPathIn(part);
  }

  private cutAll(blocks: readonly Lines[]): void {
    for (const lines of blocks) this.cuts.push(...linesOf(lines, this.source));
  }
}

/** What stands right below the name of a task or step. */
interface Bare {
  readonly of: Level;
  readonly label: string;
  /** Path of the field that any plan may have; '' for one of one's own. */
  readonly field?: string;
  readonly need: Need;
}

/** What the form calls what stands right below the name of a step. */
const BARE_LABEL = 'Description';
