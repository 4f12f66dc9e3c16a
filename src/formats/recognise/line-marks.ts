/** What a line of a paragraph or an item of a list opens: a field by its label, a tag, a step. */
import type { List, ListItem, Source } from '../../markdown/blocks.ts';
import {
  labelName,
  parseLabel,
  parseTag,
  plainLabel,
  type Tag,
  withoutEmoji,
} from '../../markdown/labels.ts';
import { outdented } from '../../markdown/lines.ts';
import type { Named } from './names.ts';
import type { Opener } from './opener.ts';
import { isOpenGround } from './regions.ts';

/** The field that an item names, and what follows its label. */
type NamedItem = Named & { readonly inline: string };

export class LineMarks {
  private readonly source: Source;
  private readonly opener: Opener;

  constructor(source: Source, opener: Opener) {
    this.source = source;
    this.opener = opener;
  }

  /** What a line of a paragraph opens or closes, or null where it is text. */
  mark(line: string, next: number): (() => void) | null {
    const tag = parseTag(line);
    const found = tag && this.opener.scopes.findTag(tag);
    if (found) {
      return () => {
        this.opener.closeRegion();
        if (found.around) {
          found.around.tag = tag.name;
          this.opener.fix(found.around.holder, next - 1, 'tag');
        } else if (!found.part)
          this.opener.close(this.opener.scopes.holderAt(found.depth + 1), tag.name, next - 1);
        this.opener.scopes.popTo(found.depth);
        if (found.part) this.opener.open(found.part, 0, '', next);
        else this.opener.region = this.opener.otherRegion(next);
      };
    }
    const label = parseLabel(line);
    const part = label?.bold
      ? this.opener.scopes.findLabel(label, this.opener.region.unknown)
      : null;
    if (label && part) return () => this.opener.openLabel(part, label.rest, next, this.opener.base);
    return this.foreignMark(line, tag, next);
  }

  /** The same for marks that are not in the format's own words. */
  private foreignMark(line: string, tag: Tag | null, next: number): (() => void) | null {
    if (tag?.closes && tag.name === this.opener.region.tag) {
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
    const name = tag && !tag.closes ? tag.name.replaceAll(/[_-]/g, ' ') : labelName(line);
    const named = name === null ? null : this.opener.scopes.findNamedField(name);
    if (!named || (tag && named.beside.length > 0)) return null;
    const rest = parseLabel(withoutEmoji(line))?.rest ?? '';
    if (!takes(named, rest)) return null;
    return () => {
      this.openInScope(named, next, rest);
      if (tag) this.opener.region = { ...this.opener.region, tag: tag.name };
    };
  }

  /** The same for a label without emphasis, which has to be all of a name. */
  plainMark(line: string, next: number): (() => void) | null {
    const label = this.opener.region.unknown ? null : plainLabel(line);
    const named = label && this.opener.scopes.findNamedField(label.name);
    if (!label || named?.beside.length !== 0 || !takes(named, label.rest)) return null;
    return () => this.openInScope(named, next, label.rest);
  }

  private openInScope(named: Named, next: number, rest: string): void {
    this.opener.closeRegion();
    for (const section of named.via)
      this.opener.scopes.pushSection(section, this.opener.scopes.current.level);
    this.opener.openNamed(named, 0, next, rest, this.opener.base);
  }

  /**
   * The field that an item's label starts. `inWords`: also in other words than the format's;
   * `isKeyed`: also without emphasis.
   */
  itemLabel(item: ListItem, inWords: boolean, isKeyed: boolean): NamedItem | null {
    return this.boldItemLabel(item, inWords) ?? (isKeyed ? this.plainItemLabel(item) : null);
  }

  private boldItemLabel(item: ListItem, inWords: boolean): NamedItem | null {
    const line = this.itemLine(item);
    const label = parseLabel(line);
    const part = label && this.opener.scopes.findLabel(label, this.opener.region.unknown);
    if (part) return { part, via: [], canonical: true, beside: [], inline: label.rest };
    const name = inWords ? labelName(line) : null;
    const named = name === null ? null : this.opener.scopes.findNamedField(name);
    const inline = parseLabel(withoutEmoji(line))?.rest ?? '';
    return named && takes(named, inline) ? { ...named, inline } : null;
  }

  /** Whether the items of a list each say what they are without emphasis, and most are fields. */
  isKeyed({ items }: List): boolean {
    const labels = items.map((item) => plainLabel(this.itemLine(item)));
    if (items.length < 2 || labels.includes(null)) return false;
    return items.filter((item) => this.plainItemLabel(item) !== null).length * 2 > items.length;
  }

  private plainItemLabel(item: ListItem): NamedItem | null {
    const label = plainLabel(this.itemLine(item));
    const named = label && this.opener.scopes.findNamedField(label.name);
    if (!label || named?.beside.length !== 0 || !takes(named, label.rest)) return null;
    return { ...named, inline: label.rest };
  }

  /** The line of an item's marker, as it stands in what is around its list. */
  itemLine(item: ListItem): string {
    return outdented(this.source.lines[item.start] ?? '', this.opener.base);
  }
}

/** Whether a field can begin on the line of its label: `Duration: 3 weeks` is no timeline. */
function takes({ part }: Named, inline: string): boolean {
  return inline === '' || part.part !== 'field' || part.kind.traits.beginsInline;
}
