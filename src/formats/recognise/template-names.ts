/** What the headings of a template are called in the plans that are made of it. */
import type { Source } from '../../markdown/blocks.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { boldLineIn, labelIn } from '../../markdown/marks/label.ts';
import type { Range } from '../../markdown/range.ts';
import { BOLD_LEVEL, type Naming, type OwnMark } from '../../plan/own-format.ts';
import type { TextRange } from '../language/excerpt.ts';
import { normalName } from '../language/marks.ts';
import { hasSlot, slotHelp } from './template-slots.ts';
import { italicLabelIn, type TemplateNode } from './template-tree.ts';

/** Characters of a template that a plan made of it does not have. */
export interface TemplateCut extends TextRange {
  /** What it has in their place. */
  readonly text?: string;
}

/** The words of a heading as a plan has them: `Story 1` of `Story 1 - [Title]`. */
export function labelOf({ words: { label, slot } }: TemplateNode, series: string): string {
  if (!slot || series === '') return label;
  const before = slot.before.replace(/[\s:：–—-]+$/, '');
  return before === '' ? (slotHelp(slot.text) ?? label) : before;
}

/** The words of a heading or label as they are compared. */
export function nameOf({ words }: TemplateNode): string {
  return normalName(words.label);
}

/** What the title of a template says of the names of its tasks. */
export function titleNaming(title: TemplateNode | null, isForm: boolean): Naming {
  const of = 'task' as const;
  if (!title) return { of, level: 1, text: '{name}', placeholder: '', help: '' };
  const { label, slot } = title.words;
  // A plan that somebody has written has a name there.
  if (!isForm) return { of, level: 1, text: '{name}', placeholder: '[Title]', help: 'Title' };
  if (!slot && TITLE.test(label)) {
    return { of, level: 1, text: '{name}', placeholder: label, help: label };
  }
  if (!slot) return { of, level: 1, text: `${label} {name}`, placeholder: '', help: '' };
  const { before, text, after } = slot;
  const help = slotHelp(text) ?? '';
  // `ADR-{NNN}: {Title}` is to be written as a whole.
  if (hasSlot(after)) return { of, level: 1, text: '{name}', placeholder: label, help: label };
  const written = text.startsWith('<!--') ? `[${help}]` : text;
  const placeholder = `${written}${after}`.trim();
  return { of, level: 1, text: before === '' ? '{name}' : `${before} {name}`, placeholder, help };
}

/**
 * What a template calls a plan made of it, `Feature Specification` of `Feature Specification: {name}`;
 * a neutral word where it does not say.
 */
export function nounOf({ text }: Naming): string {
  return NOUN.exec(text)?.[1] ?? 'Plan';
}

const NOUN = /^(\p{L}[\p{L} -]{0,30}?)[ ]*[:：–—-][ ]*\{name\}$/u;

/** A title in the place of one: `Title of the incident: date`, `Project name`, `Title (number)`. */
const TITLE =
  /^(?:(?:\p{L}+ )?(?:title|name)(?: of (?:the |an? )?\p{L}+)?|titel|titre|título|titolo|название|заголовок|标题|標題|題名|タイトル|제목)(?:\s*[:：(（#].*)?$/iu;

/** From the slot in a heading to its end, which is no name; all of `Title of the incident`. */
export function slotOf({ words, line }: TemplateNode, { lines }: Source): TextRange[] {
  const { slot, label } = words;
  const text = lines[line] ?? '';
  const end = text.length;
  if (slot) {
    const start = text.indexOf((hasSlot(slot.after) && slot.before) || slot.text);
    return [{ line, start, end }];
  }
  return TITLE.test(label) ? [{ line, start: hashHeadingIn(text)?.text.start ?? 0, end }] : [];
}

/** The line after all that a node has. */
export function endOf({ line, blocks, parts }: TemplateNode): number {
  return Math.max(line + 1, ...blocks.map(({ end }) => end), ...parts.map(endOf));
}

/**
 * The heading or label of a part as a plan has it, in case the template has more words; one in italics in
 * bold, since it is read as no label otherwise.
 */
export function headingCut(
  { mark, line }: TemplateNode,
  label: string,
  { lines }: Source,
): TemplateCut[] {
  const text = lines[line] ?? '';
  const italic = mark.as === 'label' ? italicLabelIn(text) : null;
  if (italic) {
    const sign = italic.colon.end < italic.end ? `**${label}:**` : `**${label}**:`;
    return [{ line, start: 0, end: italic.end, text: sign }];
  }
  const { start, end } = nameIn(text, mark) ?? { start: 0, end: text.length };
  return [{ line, start, end, text: label }];
}

/** Where the name in a line with a mark stands; null for a heading that is underlined. */
function nameIn(text: string, mark: OwnMark): Range | null {
  if (mark.as !== 'heading') return labelIn(text)?.name ?? null;
  return mark.level === BOLD_LEVEL ? boldLineIn(text) : (hashHeadingIn(text)?.text ?? null);
}
