/** How an opened text writes its headings, labels and lists, for what is new in it. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { indented } from '../../markdown/lines.ts';
import type { FieldPart, Mark } from '../language/definition.ts';
import { headingText, labelText } from '../language/marks.ts';
import type { Printed } from '../language/pieces.ts';
import type { FieldSpan, HolderSpan } from '../read/spans.ts';
import { shifted } from './heading-shift.ts';
import { headingLines } from './names.ts';

type NamedMark = Exclude<Mark, { as: 'tag' }>;

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
    if (!isNamed(part.mark)) return this.content(part, printed);
    // What begins on the line of its label would be a block of its own below a heading: `2. late`.
    const isBelow = printed.after !== 'inline' || part.mark.as === 'heading';
    const like = this.alike(part, part.mark, near, isBelow ? above : Number.POSITIVE_INFINITY);
    if (!like || like.mark === null) return this.standard(part, printed, shift);
    const name = this.nameLike(part, part.mark, like);
    const bullet = /^[ \t]*[-*+][ \t]+/.exec(name)?.[0].length ?? 0;
    const [first = '', ...rest] = this.content(part, printed).map((line, i) =>
      i === 0 || line === '' ? line : ' '.repeat(bullet) + line,
    );
    const stands = like.inline !== null || like.lines.end <= like.mark + 1;
    const isHeading = this.edits.headingLevel(like.mark) > 0;
    if (stands && printed.after === 'inline' && !isHeading) return [`${name} ${first}`, ...rest];
    const below = first === '' ? '' : ' '.repeat(bullet) + first;
    const heading = headingLines(this.edits, like.mark, name);
    const gap = like.inline === null ? like.lines.start - like.mark - heading.length : 0;
    const blank = printed.after === 'loose' || gap > 0 ? [''] : [];
    return [...heading, ...blank, below, ...rest];
  }

  /** The same as in the standard layout, with headings `shift` levels deeper. */
  standard({ mark }: FieldPart, printed: Printed, shift = 0): string[] {
    const content = printed.pieces.map((piece) => piece.text).join('\n');
    if (!isNamed(mark)) return content.split('\n');
    if (mark.as === 'heading') return [headingText(shifted(mark, shift)), ...content.split('\n')];
    const below = mark.style === 'bullet' ? indented(content, 2) : content;
    const name = labelText(mark);
    if (printed.after === 'inline') return `${name} ${below.trimStart()}`.split('\n');
    return [name, ...(printed.after === 'loose' ? [''] : []), ...below.split('\n')];
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

  /** A field of the text whose mark shows how this one's is written. */
  private alike(
    part: FieldPart,
    mark: NamedMark,
    near: readonly FieldSpan[],
    above: number,
  ): FieldSpan | undefined {
    const marked = [...near, ...this.fields].filter(({ mark: line }) => {
      if (line === null) return false;
      const level = this.edits.headingLevel(line);
      return level === 0 ? !TAG.test(this.edits.line(line)) : level > above;
    });
    return (
      marked.find((span) => span.part === part) ??
      marked.find((span) => span.part.part === 'field' && isSameKind(span.part.mark, mark))
    );
  }

  /**
   * The mark of a field, written like that of another. It takes that mark apart by its signs: a new
   * form of a label or heading has to be known here, too, or its signs are left out.
   */
  private nameLike(part: FieldPart, mark: NamedMark, like: FieldSpan): string {
    const line = this.edits.line(like.mark ?? 0);
    const name = line.slice(0, like.inline ?? undefined).trim();
    if (like.part === part) return name;
    const match =
      /^([ \t]*(?:[-*+][ \t]+)?(?:#{1,6}[ \t]+)?[*_]*)(?:\d+[.)][ \t]+)?([^*:]+?)(\s*:?[*_]*:?)$/.exec(
        name,
      );
    if (!match) return mark.as === 'heading' ? headingText(mark) : labelText(mark);
    return `${match[1]}${mark.text}${match[3]}`;
  }
}

/** Whether what prints is taken for nothing else where it has no label: lists, a paragraph of words. */
function isPlain({ pieces }: Printed): boolean {
  const [first, second] = pieces;
  if (first?.path !== '' || second) return true;
  return !first.text.split('\n').some((line) => line === '' || STARTS_SOMETHING.test(line));
}

const STARTS_SOMETHING = /^[ \t]*(?:[-+*>#|<[]|\d+[.)]|`{3}|~{3}|.{1,60}[:：])/;

/** A tag shows nothing of how labels are written. */
const TAG = /^[ \t]*<[^>]*>[ \t]*$/;

function isNamed(mark: Mark | null): mark is NamedMark {
  return mark !== null && mark.as !== 'tag';
}

function isSameKind(one: Mark | null, other: NamedMark): boolean {
  if (one?.as === 'heading') return other.as === 'heading' && one.level === other.level;
  return one?.as === 'label' && other.as === 'label' && one.style === other.style;
}

function fieldsIn(holder: HolderSpan): FieldSpan[] {
  return [...holder.fields, ...holder.inner.flatMap(fieldsIn)];
}
