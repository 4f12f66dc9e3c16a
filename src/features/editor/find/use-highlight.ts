import { useEffect } from 'react';
import { type Match, type Query, searchPattern } from '../../../plan/search.ts';
import { type Editor, useEditor } from '../context/editor-context.ts';
import { elementOf } from '../context/show-spot.ts';
import { spotOfMatch } from './find-state.ts';

/**
 * Marks the field of the current match and, where the browser can mark text without changing the
 * page (CSS custom highlights), what was found in it.
 */
export function useHighlight(query: Query, match: Match | undefined): void {
  const editor = useEditor();
  useEffect(() => {
    if (!match) return;
    let clear = marked(editor, query, match);
    // A card that was far away is built anew once it comes into sight.
    const timer = setTimeout(() => {
      clear();
      clear = marked(editor, query, match);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      clear();
    };
  }, [editor, query, match]);
}

/** Milliseconds. */
const SETTLED = 250;
/** Styled in `styles.css`. */
const NAME = 'found';
const FOUND = 'data-found';

function marked(editor: Editor, query: Query, match: Match): () => void {
  const field = elementOf(editor, spotOfMatch(match));
  const pattern = searchPattern(query);
  if (!field || !pattern) return () => undefined;
  field.setAttribute(FOUND, '');
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...rangesIn(field, pattern)));
  return () => {
    field.removeAttribute(FOUND);
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
  };
}

function rangesIn(element: HTMLElement, pattern: RegExp): readonly Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: found, index } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}
