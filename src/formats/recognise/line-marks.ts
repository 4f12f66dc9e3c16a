/** What a line of a paragraph or an item of a list opens: a field by its label, a tag, a step. */
import type { List, ListItem, Source } from '../../markdown/blocks.ts';
import { outdented } from '../../markdown/lines.ts';
import { type Label, labelIn, plainLabelIn } from '../../markdown/marks/label.ts';
import { type Tag, tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { Named } from './names.ts';
import type { Opener } from './opener.ts';
import { isOpenGround } from './regions.ts';
import { inWords } from './title.ts';

/** The field that an item names, and what follows its label. */
type NamedItem = Named & { readonly inline: string };

export class LineMarks {
  private readonly source: Source;
  private readonly opener: Opener;

  constructor(source: Source, opener: Opener) {
    this.source = source;
    this.opener = opener;
  }

  /** What a line of a paragraph opens or closes, or null where it is text; `label`: its bold one. */
  mark(line: string, label: Label | null, next: number): (() => void) | null {
    const tag = tagIn(line);
    const tagName = tag ? sliceOf(line, tag.name) : '';
    const found = tag && this.opener.scopes.findTag(tagName, tag.closes);
    if (found) {
      return () => {
        this.opener.closeRegion();
        if (found.around) {
          found.around.tag = tagName;
          this.opener.fix(found.around.holder, next - 1, 'tag');
        } else if (!found.part)
          this.opener.close(this.opener.scopes.holderAt(found.depth + 1), tagName, next - 1);
        this.opener.scopes.popTo(found.depth);
        if (found.part) this.opener.open(found.part, 0, '', next);
        else this.opener.region = this.opener.otherRegion(next);
      };
    }
    const name = label?.colon ? sliceOf(line, label.name) : null;
    const { unknown } = this.opener.region;
    const part = name === null ? null : this.opener.scopes.findLabel(name, true, unknown);
    if (label && part) {
      const value = sliceOf(line, label.value);
      return () => this.opener.openLabel(part, value, next, this.opener.base);
    }
    return this.foreignMark(line, label, tag, next);
  }

  /**
   * What a line opens or closes by a mark in other words than the format's:
   * `**Definition of done**`, a bold step, a tag of no format.
   */
  private foreignMark(
    line: string,
    label: Label | null,
    tag: Tag | null,
    next: number,
  ): (() => void) | null {
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
    const opened = tag && !tag.closes ? sliceOf(line, tag.name) : null;
    const name = opened === null ? label && sliceOf(line, label.name) : inWords(opened);
    const named = name === null ? null : this.opener.scopes.findNamedField(name);
    if (!named || (tag && named.beside.length > 0)) return null;
    const value = label ? sliceOf(line, label.value) : '';
    if (!takes(named, value)) return null;
    return () => {
      this.openInScope(named, next, value);
      if (opened !== null) this.opener.region = { ...this.opener.region, tag: opened };
    };
  }

  /** What a label without emphasis opens, `Goal: dry`: all of its words have to be a name. */
  plainMark(line: string, next: number): (() => void) | null {
    const label = this.opener.region.unknown ? null : plainLabelIn(line);
    const named = label && this.opener.scopes.findNamedField(sliceOf(line, label.name));
    const value = label ? sliceOf(line, label.value) : '';
    if (named?.beside.length !== 0 || !takes(named, value)) return null;
    return () => this.openInScope(named, next, value);
  }

  private openInScope(named: Named, next: number, rest: string): void {
    this.opener.closeRegion();
    for (const section of named.via)
      this.opener.scopes.pushSection(section, this.opener.scopes.current.level);
    this.opener.openNamed(named, 0, next, rest, this.opener.base);
  }

  /**
   * The field that the label of an item starts. `inWords`: aliases count, too; `isKeyed`: labels
   * without emphasis do, too, since all items of the list have one.
   */
  itemLabel(item: ListItem, inWords: boolean, isKeyed: boolean): NamedItem | null {
    return this.boldItemLabel(item, inWords) ?? (isKeyed ? this.plainItemLabel(item) : null);
  }

  private boldItemLabel(item: ListItem, inWords: boolean): NamedItem | null {
    const line = this.itemLine(item);
    const label = labelIn(line);
    if (!label) return null;
    const name = sliceOf(line, label.name);
    const inline = sliceOf(line, label.value);
    const { unknown } = this.opener.region;
    const part = label.colon && this.opener.scopes.findLabel(name, label.isBold, unknown);
    if (part) return { part, via: [], canonical: true, beside: [], inline };
    const named = inWords && label.isBold ? this.opener.scopes.findNamedField(name) : null;
    return named && takes(named, inline) ? { ...named, inline } : null;
  }

  /**
   * Whether each item of a list has a label without emphasis, `- Goal: dry`, and most name fields.
   */
  isKeyed({ items }: List): boolean {
    const labels = items.map((item) => plainLabelIn(this.itemLine(item)));
    if (items.length < 2 || labels.includes(null)) return false;
    return items.filter((item) => this.plainItemLabel(item) !== null).length * 2 > items.length;
  }

  private plainItemLabel(item: ListItem): NamedItem | null {
    const line = this.itemLine(item);
    const label = plainLabelIn(line);
    const named = label && this.opener.scopes.findNamedField(sliceOf(line, label.name));
    const inline = label ? sliceOf(line, label.value) : '';
    return named?.beside.length === 0 && takes(named, inline) ? { ...named, inline } : null;
  }

  /** The first line of an item, without the indentation of the item that is being looked into. */
  itemLine(item: ListItem): string {
    return outdented(this.source.lines[item.start] ?? '', this.opener.base);
  }
}

/** Whether a field can begin on the line of its label: `Duration: 3 weeks` is no timeline. */
function takes({ part }: Named, inline: string): boolean {
  return inline === '' || part.part !== 'field' || part.kind.traits.beginsInline;
}
