/** What a line of a paragraph or an item of a list opens: a field by its label, a tag, a step. */
import type { List, ListItem, Source } from '../../markdown/blocks.ts';
import { outdented } from '../../markdown/lines.ts';
import { boldLabelIn, type Label, labelIn, plainLabelIn } from '../../markdown/marks/label.ts';
import { type Tag, tagIn, tagWords } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { FieldPart } from '../language/definition.ts';
import type { Named } from './names.ts';
import type { Opener } from './opener.ts';
import { isOpenGround } from './regions.ts';

/** The field that a label names, and what follows the label. */
type NamedLabel = Named<FieldPart> & { readonly inline: string };

export class LineMarks {
  private readonly source: Source;
  private readonly opener: Opener;

  constructor(source: Source, opener: Opener) {
    this.source = source;
    this.opener = opener;
  }

  /** What a line of a paragraph opens or closes, or null where it is text. */
  mark(line: string, next: number): (() => void) | null {
    const tag = tagIn(line);
    return (
      (tag && this.ownTag(line, tag, next)) ??
      this.ownLabel(line, next) ??
      this.foreignMark(line, tag, next)
    );
  }

  private ownTag(line: string, tag: Tag, next: number): (() => void) | null {
    const name = sliceOf(line, tag.name);
    const found = this.opener.scopes.findTag(name, tag.closes);
    if (!found) return null;
    return () => {
      this.opener.closeRegion();
      if (found.around) {
        found.around.tag = name;
        this.opener.fix(found.around.holder, next - 1, 'tag');
      } else if (!found.part)
        this.opener.close(this.opener.scopes.holderAt(found.depth + 1), name, next - 1);
      this.opener.scopes.popTo(found.depth);
      if (found.part) this.opener.open(found.part, 0, '', next);
      else this.opener.region = this.opener.otherRegion(next);
    };
  }

  private ownLabel(line: string, next: number): (() => void) | null {
    const label = boldLabelIn(line);
    if (!label?.colon) return null;
    const { unknown } = this.opener.region;
    const part = this.opener.scopes.findLabel(sliceOf(line, label.name), true, unknown);
    const value = sliceOf(line, label.value);
    return part && (() => this.opener.openLabel(part, value, next, this.opener.base));
  }

  /**
   * What a line opens or closes by a mark in other words than the format's:
   * `**Definition of done**`, a bold step, a tag of no format.
   */
  private foreignMark(line: string, tag: Tag | null, next: number): (() => void) | null {
    if (tag?.closes && sliceOf(line, tag.name) === this.opener.region.tag) {
      return () => {
        this.opener.closeRegion();
        this.opener.fix(this.opener.region.holder, next - 1, 'tag');
        this.opener.region = this.opener.otherRegion(next);
      };
    }
    if (!isOpenGround(this.opener.region)) return null;
    const step = this.opener.survey.steps.get(next - 1);
    if (step?.via === 'bold') {
      return () => {
        this.opener.closeRegion();
        this.opener.openStep(step, next);
      };
    }
    if (this.opener.region.unknown) return null;
    return tag ? this.foreignTag(line, tag, next) : this.foreignLabel(line, next);
  }

  private foreignTag(line: string, tag: Tag, next: number): (() => void) | null {
    const name = sliceOf(line, tag.name);
    const named = this.opener.scopes.findNamedField(tagWords(name));
    if (tag.closes || named?.beside.length !== 0) return null;
    return () => {
      this.openInScope({ ...named, inline: '' }, next);
      this.opener.region = { ...this.opener.region, tag: name };
    };
  }

  private foreignLabel(line: string, next: number): (() => void) | null {
    const label = boldLabelIn(line);
    const named = label && this.namedBy(line, label);
    return named && (() => this.openInScope(named, next));
  }

  /** What a label without emphasis opens, `Goal: dry`: all of its words have to be a name. */
  plainMark(line: string, next: number): (() => void) | null {
    const named = this.opener.region.unknown ? null : this.plainField(line);
    return named && (() => this.openInScope(named, next));
  }

  private openInScope(named: NamedLabel, next: number): void {
    this.opener.closeRegion();
    for (const section of named.via)
      this.opener.scopes.pushSection(section, this.opener.scopes.current.level);
    this.opener.openNamed(named, 0, next, named.inline, this.opener.base);
    // What a label opens ends at any heading, though the format has a heading for it.
    this.opener.region.level = Number.POSITIVE_INFINITY;
  }

  /**
   * The field that the label of an item starts. `inWords`: aliases count, too; `isKeyed`: labels
   * without emphasis do, too, since all items of the list have one.
   */
  itemLabel(item: ListItem, inWords: boolean, isKeyed: boolean): NamedLabel | null {
    const line = this.itemLine(item);
    return this.itemField(line, inWords) ?? (isKeyed ? this.plainField(line) : null);
  }

  private itemField(line: string, inWords: boolean): NamedLabel | null {
    const label = labelIn(line);
    if (!label) return null;
    const name = sliceOf(line, label.name);
    const inline = sliceOf(line, label.value);
    const { unknown } = this.opener.region;
    const part = label.colon && this.opener.scopes.findLabel(name, label.isBold, unknown);
    if (part) return { part, via: [], canonical: true, beside: [], inline };
    return inWords && label.isBold ? this.namedBy(line, label) : null;
  }

  /**
   * Whether each item of a list has a label without emphasis, `- Goal: dry`, and most name fields.
   */
  isKeyed({ items }: List): boolean {
    const labels = items.map((item) => plainLabelIn(this.itemLine(item)));
    if (items.length < 2 || labels.includes(null)) return false;
    return (
      items.filter((item) => this.plainField(this.itemLine(item)) !== null).length * 2 >
      items.length
    );
  }

  /** The field that a label without emphasis names with all of its words. */
  private plainField(line: string): NamedLabel | null {
    const label = plainLabelIn(line);
    const named = label && this.namedBy(line, label);
    return named?.beside.length === 0 ? named : null;
  }

  /**
   * The field that a label names in other words than the format's, where it can begin on the line of
   * its label: `Duration: 3 weeks` is no timeline.
   */
  private namedBy(line: string, { name, value }: Label): NamedLabel | null {
    const named = this.opener.scopes.findNamedField(sliceOf(line, name));
    if (!named) return null;
    const inline = sliceOf(line, value);
    return inline === '' || named.part.kind.traits.beginsInline ? { ...named, inline } : null;
  }

  /** The first line of an item, without the indentation of the item that is being looked into. */
  itemLine(item: ListItem): string {
    return outdented(this.source.lines[item.start] ?? '', this.opener.base);
  }
}
