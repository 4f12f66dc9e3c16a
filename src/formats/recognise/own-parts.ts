/**
 * The parts that a text has and a format has not: each heading and label in what the format has no
 * field for. `## Out of scope` with a list below it becomes a list of one's own, `**Status**: draft`
 * a line; what many steps have, `**Files:**`, is one part of the steps.
 */
import type { Block, Source } from '../../markdown/blocks.ts';
import { blocksIn } from '../../markdown/blocks-in.ts';
import { boldLabelIn, type Label } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { OwnMark } from '../../plan/own-format.ts';
import { headingContent, normalName } from '../language/marks.ts';
import type { Level } from '../language/parts.ts';
import { hollowIn, keyOfField, type Levels, levelsIn } from './hollow-headings.ts';
import type { FieldEntry, Layout, LayoutEntry, OtherEntry } from './layout.ts';
import { keyOfLabel, Labels } from './shared-labels.ts';

/** A heading or label that the format does not have, at one place of it. */
export interface FoundPart {
  readonly label: string;
  readonly mark: OwnMark;
  /** What stands below it, up to the next mark, each time that it is there. */
  readonly bodies: Body[];
  readonly parts: FoundPart[];
  /** The plan, task or step that had it last; they are counted over the text. */
  holder: number;
}

export interface Body {
  /** What follows a label on its line. */
  readonly inline: string;
  readonly blocks: Block[];
}

export interface PlacedPart {
  readonly of: Level;
  /** The path of the field before it; '' for none. */
  readonly after: string;
  readonly part: FoundPart;
}

/**
 * The parts of `source` that the format of `layout` does not have, in the order of the text. In a text
 * that has any, the headings and labels in fields are parts, too: `### Goals` below `## Overview`.
 */
export function ownPartsIn(source: Source, layout: Layout): OwnParts {
  const groups = new Groups(source, layout);
  const levels = levelsIn(source);
  const hollow = hollowIn(source, layout, levels);
  const first = new Finder(source, groups, { hollow, levels });
  for (const entry of layout.entries) first.entry(entry);
  // What all stands in fields of the format is in that format, whatever people typed into these.
  if (!first.isOther) return { found: [], hollow: new Set() };
  const { repeated } = first;
  const shared = first.labels.shared();
  if (repeated.size === 0 && shared.size === 0) return { found: first.found, hollow };
  const finder = new Finder(source, groups, { hollow, levels, repeated, shared });
  for (const entry of layout.entries) finder.entry(entry);
  return { found: finder.found, hollow };
}

export interface OwnParts {
  readonly found: readonly PlacedPart[];
  /** Fields of the format that are headings around parts of one's own in the text, by `keyOfField`. */
  readonly hollow: ReadonlySet<string>;
}

/** Lines in which parts are looked for, and where these would stand. */
interface Place {
  readonly of: Level;
  readonly after: string;
}

/**
 * Headings that stand above steps, `## Phase 1`, and the names of steps and tasks: what goes by the
 * same words elsewhere is no field, as a field takes the first heading with its words.
 */
class Groups {
  private readonly names = new Set<string>();

  constructor({ lines, blocks }: Source, { entries }: Layout) {
    const named = entries.flatMap((entry) => (entry.as === 'name' ? entry.title.name.line : []));
    const starts = new Set(named);
    const dividers = entries.flatMap((entry) =>
      entry.as === 'other' && entry.after === BETWEEN ? entry.lines : [],
    );
    const headings = blocks.filter((block) => block.type === 'heading');
    // From the last to the first: the line of the next heading of each level, and of the next name.
    let name = Number.POSITIVE_INFINITY;
    let at = named.length - 1;
    const sorted = named.toSorted((one, other) => one - other);
    const ends: number[] = [];
    for (const { start, level } of headings.toReversed()) {
      while (at >= 0 && (sorted[at] ?? 0) > start) name = sorted[at--] ?? name;
      const end = Math.min(...ends.slice(0, level + 1).filter(Boolean), lines.length);
      const isDivider = dividers.some((own) => own.start <= start && start < own.end);
      if (starts.has(start) || isDivider || name < end) {
        this.names.add(normalName(headingContent(lines[start] ?? '')));
      }
      ends[level] = start;
    }
  }

  areNamed(text: string): boolean {
    return this.names.has(normalName(text));
  }
}

/** What is known of a text before its parts are looked for. */
interface Known {
  /** Fields of the format that are headings around parts, by `keyOfField`. */
  readonly hollow: ReadonlySet<string>;
  readonly levels: Levels;
  /** Labels that are text: `**Question:** …`, `**Answer:** …` again and again. */
  readonly repeated?: ReadonlySet<string>;
  /** Labels that end the headings that they stand below, by `keyOfLabel`. */
  readonly shared?: ReadonlySet<string>;
}

class Finder {
  readonly labels = new Labels();
  readonly found: PlacedPart[] = [];
  /** Labels that one plan, task or step has twice in a place, by `keyOf`. */
  readonly repeated = new Set<string>();
  private readonly source: Source;
  private readonly groups: Groups;
  private readonly known: Known;
  /** The field before, of the plan and of the task and step that are open. */
  private readonly before: Record<Level, string> = { plan: '', task: '', step: '' };
  private readonly parts = new Map<string, FoundPart>();
  /** The headings that are open, the outermost first. */
  private open: FoundPart[] = [];
  private label: FoundPart | null = null;
  private holder = 0;
  /** Whether a part stands in what is no field. */
  isOther = false;
  private isInOther = false;

  constructor(source: Source, groups: Groups, known: Known) {
    this.source = source;
    this.groups = groups;
    this.known = known;
  }

  entry(entry: LayoutEntry): void {
    if (entry.as === 'beside') return;
    const isOther = entry.as === 'other' && entry.after !== BETWEEN;
    this.isInOther = isOther;
    if (!isOther) {
      this.open = [];
      this.label = null;
    }
    if (entry.as === 'task' || entry.as === 'step') this.begin(entry.as);
    else if (entry.as === 'field' && this.known.hollow.has(keyOfField(entry))) {
      const line = entry.name?.line ?? 0;
      this.heading(this.placeOf(entry), line, this.known.levels.get(line) ?? 0);
    } else if ((isOther || entry.as === 'field') && entry.column === 0) {
      if (entry.as === 'field') this.field(entry);
      const { after } = this.placeOf(entry);
      for (const block of blocksIn(this.source.blocks, entry.lines)) {
        this.block({ of: entry.of, after }, block);
      }
    }
  }

  private field({ of, path, name }: FieldEntry): void {
    this.before[of] = path ?? 'steps';
    if (name === null || this.known.levels.has(name.line)) return;
    const words = (this.source.lines[name.line] ?? '').slice(name.start, name.end);
    this.labels.add(keyOfLabel(of, words), '', this.holder);
  }

  private begin(as: 'task' | 'step'): void {
    this.holder++;
    this.before[as] = '';
    if (as === 'step') this.before.task = 'steps';
    else this.before.plan = 'tasks';
  }

  /** Where what stands in an entry would be a part: behind its field, or the one before where that is hollow. */
  private placeOf(entry: FieldEntry | OtherEntry): Place {
    const { of } = entry;
    const after = entry.as === 'field' ? (entry.path ?? 'steps') : entry.after.replace(/^</, '');
    return {
      of,
      after: this.known.hollow.has(keyOfField({ of, path: after })) ? this.before[of] : after,
    };
  }

  private block(place: Place, block: Block): void {
    if (block.type === 'heading') this.heading(place, block.start, block.level);
    else if (block.type === 'paragraph') this.paragraph(place, block);
    else this.text(block);
  }

  private heading(place: Place, line: number, level: number): void {
    this.label = null;
    this.open = this.open.filter(({ mark }) => mark.as === 'heading' && mark.level < level);
    const label = headingContent(this.source.lines[line] ?? '');
    if (this.groups.areNamed(label)) return;
    this.open.push(this.part(place, label, { as: 'heading', level }, ''));
  }

  private paragraph(place: Place, { start, end }: Block): void {
    let from = start;
    for (let line = start; line < end; line++) {
      const text = this.source.lines[line] ?? '';
      const label = boldLabelIn(text);
      const name = label?.colon ? sliceOf(text, label.name) : '';
      if (
        !label ||
        name === '' ||
        this.groups.areNamed(name) ||
        this.known.repeated?.has(this.keyOf(place, name))
      )
        continue;
      this.lines(from, line);
      from = line + 1;
      const mark: OwnMark = { as: 'label', style: styleOf(label) };
      this.labels.add(keyOfLabel(place.of, name), this.keyOf(place, ''), this.holder);
      this.label = this.labelled(place, name, mark, sliceOf(text, label.value));
    }
    this.lines(from, end);
  }

  private lines(start: number, end: number): void {
    if (start < end) this.text({ type: 'paragraph', start, end });
  }

  private text(block: Block): void {
    (this.label ?? this.open.at(-1))?.bodies.at(-1)?.blocks.push(block);
  }

  /** The part with this label: of the heading above it, or of what is around that. */
  private labelled(place: Place, name: string, mark: OwnMark, inline: string): FoundPart {
    const [outer] = this.open;
    if (outer && this.known.shared?.has(keyOfLabel(place.of, name))) {
      this.open = [];
      // Below headings it would be one of theirs: it comes before them.
      const at = this.found.findIndex(({ part }) => part === outer);
      return this.part(
        { ...place, after: this.found[at]?.after ?? place.after },
        name,
        mark,
        inline,
        at,
      );
    }
    return this.part(place, name, mark, inline);
  }

  /** The part with this mark, which an earlier step may have had. */
  private part(
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
      if (known.holder === holder && mark.as === 'label') this.repeated.add(key);
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
  private keyOf({ of }: Place, label: string): string {
    const names = [...this.open.map((part) => part.label), label].map(normalName);
    return [of, ...names].join('\n');
  }
}

function styleOf({ colon, end, isBullet }: Label): (OwnMark & { as: 'label' })['style'] {
  if (isBullet) return 'bullet';
  return colon && colon.end < end ? 'colon-inside' : 'colon-outside';
}
