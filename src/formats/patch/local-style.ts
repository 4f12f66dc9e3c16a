/** How an opened text writes its headings, labels and lists, for what is new in it. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { indented } from '../../markdown/lines.ts';
import type { FieldPart, NamedMark } from '../language/definition.ts';
import { type HeadingMark, headingAbove, labelText } from '../language/marks.ts';
import type { Printed } from '../language/pieces.ts';
import type { FieldSpan, HolderSpan } from '../read/spans.ts';
import { shifted } from './heading-shift.ts';
import { headingLines } from './names.ts';

/** A field with a heading or label. */
type Marked = FieldSpan & { readonly mark: number };

/** Where a field comes to stand that the text does not have yet. */
export interface Surroundings {
  /** Fields of the same task or step. */
  readonly near: readonly FieldSpan[];
  /** Level of the heading that it stands below; Infinity in an item, where a heading would be text. */
  readonly above: number;
  /** Whether nothing stands between that heading and the field. */
  readonly isFirst: boolean;
  /** How much deeper the headings of the text are than those of the format. */
  readonly shift: number;
}

export class LocalStyle {
  private readonly edits: LineEdits;
  private readonly fields: readonly FieldSpan[];

  private readonly unlabelled: readonly string[];

  /** `unlabelled`: paths of the fields that a step may have without a label. */
  constructor(edits: LineEdits, plan: HolderSpan, unlabelled: readonly string[]) {
    this.edits = edits;
    this.unlabelled = unlabelled;
    this.fields = fieldsIn(plan);
  }

  /**
   * The lines of a field that the text does not have yet: without a label where the text has none
   * for it, or for a neighbour, with which it then makes sense.
   */
  field(part: FieldPart, printed: Printed, around: Surroundings): string[] {
    const isBare = this.isBare(part, printed, around);
    return isBare ? this.content(part, printed) : this.labelled(part, printed, around);
  }

  /** Whether a field that the text does not have yet comes without a label. */
  isBare(
    part: FieldPart,
    printed: Printed,
    { near, isFirst }: Pick<Surroundings, 'near' | 'isFirst'>,
  ): boolean {
    return isFirst && this.hasBare(part, near) && isPlain(printed);
  }

  /**
   * The same with its heading or label: as the text writes the same field elsewhere, else as it
   * writes a neighbour, or any other.
   */
  labelled(part: FieldPart, printed: Printed, { near, above, shift }: Surroundings): string[] {
    if (part.mark === null) return this.content(part, printed);
    if (part.mark.as === 'key') return this.standard(part, printed);
    // What begins on the line of its label would be a block of its own below a heading: `2. late`.
    const canHead = printed.after !== 'inline' || part.mark.as === 'heading';
    const like = this.alike(part, part.mark, near, canHead ? above : Number.POSITIVE_INFINITY);
    const name = like && this.nameLike(part, part.mark, like);
    if (!like || !name) return this.standard(part, printed, shift);
    const bullet = /^[ \t]*[-*+][ \t]+/.exec(name)?.[0].length ?? 0;
    const content = this.content(part, printed).map((line) => indented(line, bullet));
    const isHeading = this.edits.headingLevel(like.mark) > 0;
    // A list stands below its label wherever a text does.
    const hasBelow = !like.isList && !like.value && like.lines.start < like.lines.end;
    const isBelow = isHeading || hasBelow;
    if (printed.after === 'inline' && !isBelow) {
      const [first = '', ...rest] = content;
      return [`${name} ${first.trimStart()}`, ...rest];
    }
    const heading = headingLines(this.edits, like.mark, name);
    const gap = like.value ? 0 : like.lines.start - like.mark - heading.length;
    const blank = printed.after === 'loose' || gap > 0 ? [''] : [];
    return [...heading, ...blank, ...content];
  }

  /** The same as in the standard layout, with headings `shift` levels deeper. */
  standard({ mark }: FieldPart, printed: Printed, shift = 0): string[] {
    const content = printed.pieces.map((piece) => piece.text).join('\n');
    if (mark === null) return content.split('\n');
    if (mark.as === 'heading') return [...this.heading(mark, shift), ...content.split('\n')];
    const name = labelText(mark);
    const isWithin = mark.as === 'key' || mark.style === 'bullet';
    const below = isWithin ? indented(content, 2) : content;
    if (printed.after === 'inline') return `${name} ${below.trimStart()}`.split('\n');
    return [name, ...(printed.after === 'loose' ? [''] : []), ...below.split('\n')];
  }

  /**
   * A heading that the text has no like of, `shift` levels deeper than in the format: with a line
   * below it where the first one of its level has that.
   */
  heading(mark: HeadingMark, shift: number): string[] {
    const own = shifted(mark, shift);
    const like = this.edits.firstHeading(own.level);
    const isUnderlined = like !== null && this.edits.underlineBelow(like) !== null;
    return isUnderlined ? headingLines(this.edits, like, own.text) : headingAbove(own).split('\n');
  }

  /** The lines of a value, with the bullets of the text. */
  content(part: FieldPart, printed: Printed): string[] {
    const bullet = part.kind.traits.printsAs === 'items' ? this.bulletFor(part) : '-';
    return printed.pieces.flatMap(({ text }) => {
      const lines = text.split('\n');
      return lines.map((line, i) =>
        i === 0 ? line.replace(/^( *)-(?= |$)/, `$1${bullet}`) : line,
      );
    });
  }

  /** Whether the text has a field without a label: what it says stands right below the name. */
  private hasBare(part: FieldPart, near: readonly FieldSpan[]): boolean {
    const own = [...near, ...this.fields].find((span) => span.part === part);
    if (own) return own.mark === null;
    return this.unlabelled.includes(part.path) && near.some(({ mark }) => mark === null);
  }

  private bulletFor(part: FieldPart): string {
    const own = this.fields.filter((span) => span.part === part);
    for (const span of [...own, ...this.fields]) {
      for (const entry of span.entries) {
        const bullet = /^[ \t]*([-*+])[ \t]/.exec(this.edits.line(entry.start))?.[1];
        if (bullet) return bullet;
      }
    }
    return '-';
  }

  /**
   * A field of the text whose mark shows how this one's is written: a label, or a heading below
   * one of the level `above`; or beside it, where a field `near` has one there.
   */
  private alike(
    part: FieldPart,
    mark: NamedMark,
    near: readonly FieldSpan[],
    above: number,
  ): Marked | undefined {
    const marked = [...near, ...this.fields].flatMap((span): Marked[] => {
      if (span.mark === null) return [];
      const level = this.edits.headingLevel(span.mark);
      const isLike =
        level > 0
          ? level > above || (level === above && near.includes(span))
          : !TAG.test(this.edits.line(span.mark));
      return isLike ? [{ ...span, mark: span.mark }] : [];
    });
    return (
      marked.find((span) => span.part === part) ??
      marked.find((span) => shapeOf(span.part.mark) === shapeOf(mark))
    );
  }

  /**
   * The mark of a field, written like that of another; null where that has more than a name,
   * `## Goal: light (new)`. It takes that mark apart by its signs: a new form of a label or heading
   * has to be known here, too, or its signs are left out.
   */
  private nameLike(part: FieldPart, mark: NamedMark, like: Marked): string | null {
    const line = this.edits.line(like.mark);
    const name = line.slice(0, like.value?.start).trim();
    if (like.part === part) return name;
    const match =
      /^([ \t]*(?:[-*+][ \t]+)?(?:#{1,6}[ \t]+)?[*_]*)(?:\d+[.)][ \t]+)?([^*:：]+?)(\s*[:：]?[*_]*[:：]?)$/.exec(
        name,
      );
    return match && `${match[1]}${mark.text}${match[3]}`;
  }
}

/** Whether what prints is taken for nothing else where it has no label: lists, a paragraph of words. */
function isPlain({ pieces }: Printed): boolean {
  const [first] = pieces;
  return first?.path !== '' || !first.text.split('\n').some((line) => STARTS_SOMETHING.test(line));
}

/** A blank line, too: what follows it would be a paragraph of its own. */
const STARTS_SOMETHING = /^[ \t]*(?:$|[-+*>#|<[]|\d+[.)]|`{3}|~{3}|.{1,60}[:：])/;

/** A tag shows nothing of how labels are written. */
const TAG = /^[ \t]*<[^>]*>[ \t]*$/;

/** What marks have in common that can be written like each other. */
function shapeOf(mark: NamedMark | null): number | string | undefined {
  if (mark?.as === 'key') return mark.as;
  return mark?.as === 'heading' ? mark.level : mark?.style;
}

function fieldsIn(holder: HolderSpan): FieldSpan[] {
  return [...holder.fields, ...holder.inner.flatMap(fieldsIn)];
}
