/** The words of a block as a target shows them. */
import { isSafeAddress } from '../markdown/safe-address.ts';
import type { Inline } from './document.ts';
import { AROUND_BLOCKS, HTML_ELEMENTS, htmlParts, LIKE_MARKDOWN } from './html-elements.ts';
import type { LossKind } from './losses.ts';
import type { Target } from './target.ts';

/** `inline` without what `target` cannot show; calls `lose` for each thing. */
export function fittedInline(
  inline: readonly Inline[],
  target: Target,
  lose: (kind: LossKind) => void,
): readonly Inline[] {
  const { elements, pictures } = target.renders;
  const isText = target.writes === 'markdown' && elements !== 'all';
  /** HTML that goes out as it was written, and shows as that. */
  const asText = (text: string): Inline => ({ type: 'text', text });
  // Rich text is clicked on wherever it is pasted.
  const isRich = target.writes === 'html' || target.writes === 'jira-html';
  const canLink = (address: string) => !isRich || isSafeAddress(address);
  return inline.flatMap((each): readonly Inline[] => {
    switch (each.type) {
      case 'text':
      case 'code':
        return [each];
      case 'break':
        if (each.tag !== undefined && isText) {
          lose('elements');
          return [asText(each.tag)];
        }
        if (each.isHard || target.renders.lineBreaks === 'kept') return [each];
        lose('lineBreaks');
        return [{ type: 'text', text: ' ' }];
      case 'picture': {
        if (each.tag !== undefined && isText) {
          lose('elements');
          return [asText(each.tag)];
        }
        const words = asText(each.text || each.from);
        if (!canLink(each.from)) {
          lose('links');
          return [words];
        }
        if (pictures === 'kept') return [each];
        lose('pictures');
        return [{ type: 'link', to: each.from, inline: [words] }];
      }
      case 'link': {
        const inner = fittedInline(each.inline, target, lose);
        if (canLink(each.to)) return [{ ...each, inline: inner }];
        lose('links');
        return inner;
      }
      case 'html':
        return fittedTag(each.text, target, lose);
      case 'comment':
        if (target.renders.comments === 'kept') return [each];
        lose('comments');
        return [];
      case 'element': {
        const inner = fittedInline(each.inline, target, lose);
        const mark = LIKE_MARKDOWN[each.name];
        if (mark && !isText) return [{ type: mark, inline: inner }];
        if (elements === 'all' || elements.includes(each.name)) return [{ ...each, inline: inner }];
        lose('elements');
        if (isText) return [asText(`<${each.name}>`), ...inner, asText(`</${each.name}>`)];
        return apart(each.name, inner);
      }
      default:
        return [{ ...each, inline: fittedInline(each.inline, target, lose) }];
    }
  });
}

/** A tag alone. */
function fittedTag(
  text: string,
  target: Target,
  lose: (kind: LossKind) => void,
): readonly Inline[] {
  const { renders, writes } = target;
  const [part] = htmlParts(text);
  const isKnown = part?.type === 'tag' && HTML_ELEMENTS.has(part.name);
  if (isKnown) {
    if (renders.elements === 'all') return [{ type: 'html', text }];
    lose('elements');
    if (writes === 'markdown') return [{ type: 'text', text }];
    return apart(part.name, []);
  }
  if (renders.unknownTags === 'text') return [{ type: 'text', text }];
  lose('unknownTags');
  return [];
}

/** What is left of an element: the words of two cells are not one word. */
function apart(name: string, inner: readonly Inline[]): Inline[] {
  const space: Inline[] = AROUND_BLOCKS.includes(name) ? [{ type: 'text', text: ' ' }] : [];
  return [...space, ...inner, ...space];
}
