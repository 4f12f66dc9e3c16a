/** The words of a block as a target shows them. */
import type { Inline } from './document.ts';
import { HTML_ELEMENTS, htmlParts } from './html-elements.ts';
import type { LossKind } from './losses.ts';
import type { Target } from './target.ts';

/** `inline` without what `target` cannot show; calls `lose` for each thing. */
export function fittedInline(
  inline: readonly Inline[],
  target: Target,
  lose: (kind: LossKind) => void,
): readonly Inline[] {
  const { elements, pictures } = target.renders;
  return inline.flatMap((each): readonly Inline[] => {
    switch (each.type) {
      case 'text':
      case 'code':
        return [each];
      case 'break':
        if (each.isHard || target.renders.lineBreaks === 'kept') return [each];
        lose('lineBreaks');
        return [{ type: 'text', text: ' ' }];
      case 'picture': {
        if (pictures === 'kept') return [each];
        lose('pictures');
        const words: Inline = { type: 'text', text: each.text || each.from };
        return [{ type: 'link', to: each.from, inline: [words] }];
      }
      case 'html':
        return fittedTag(each.text, target, lose);
      case 'comment':
        if (target.renders.comments === 'kept') return [each];
        lose('comments');
        return [];
      case 'element': {
        const inner = fittedInline(each.inline, target, lose);
        if (elements === 'all' || elements.includes(each.name)) return [{ ...each, inline: inner }];
        lose('elements');
        if (target.writes !== 'markdown') return inner;
        const tag = (text: string): Inline => ({ type: 'text', text });
        return [tag(`<${each.name}>`), ...inner, tag(`</${each.name}>`)];
      }
      default:
        return [{ ...each, inline: fittedInline(each.inline, target, lose) }];
    }
  });
}

/** A tag alone. */
function fittedTag(text: string, target: Target, lose: (kind: LossKind) => void): Inline[] {
  const { renders, writes } = target;
  const [part] = htmlParts(text);
  const isKnown = part?.type === 'tag' && HTML_ELEMENTS.has(part.name);
  if (isKnown) {
    if (renders.elements === 'all') return [{ type: 'html', text }];
    lose('elements');
    return writes === 'markdown' ? [{ type: 'text', text }] : [];
  }
  if (renders.unknownTags === 'text') return [{ type: 'text', text }];
  lose('unknownTags');
  return [];
}
