/** Environment variables, config files, and other lines of configuration. */

import { isColon } from '../../markdown/marks/label.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { Item } from '../../plan/values.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import { inlineExcerpt, joinedExcerpts, restOf } from '../language/excerpt.ts';
import type { KindSyntax } from '../language/kind.ts';
import type { Piece } from '../language/pieces.ts';
import { codeSpans, readCodeSpans } from './code-spans.ts';
import { entriesOf, filledItems, printItems, readItems, spanOf, splitLists } from './items.ts';

export const configurationSyntax: KindSyntax<'configuration'> = {
  print(value, place) {
    const line = (key: NamesKey): Piece[] =>
      value[key].length === 0
        ? []
        : [{ text: `- ${NAMES[key]}: ${codeSpans(value[key])}`, path: key }];
    const other = value.other.map((item) => ({ ...item, text: escapedNames(item.text) }));
    const pieces = [
      ...line('variables'),
      ...line('files'),
      ...printItems(other, place, LAYOUT, 'other'),
    ];
    return { pieces, after: 'tight' };
  },
  template: (place) => ({
    pieces: [
      { text: `- ${NAMES.variables}: ${place.placeholder}`, path: 'variables' },
      { text: `- ${NAMES.files}: ${place.placeholder}`, path: 'files' },
    ],
    after: 'tight',
  }),
  read(region, place) {
    const { lists, others } = splitLists(region.blocks);
    const names: Record<NamesKey, string[]> = { variables: [], files: [] };
    const other: Item[] = [];
    const found: { readonly item: Item; readonly key: NamesKey | null }[] = [];
    for (const item of filledItems(readItems(lists, region, place, LAYOUT))) {
      const key = NAMES_KEYS.find((name) => isNamed(item.text, NAMES[name]));
      const text = key ? trimSpaces(item.text.slice(NAMES[key].length + 1)) : '';
      const read =
        key && item.box === 'none' && item.children.length === 0 ? readCodeSpans(text) : null;
      if (key && text === place.placeholder) continue;
      if (key && read && names[key].length === 0) {
        names[key] = read;
        found.push({ item, key });
      } else {
        found.push({ item, key: null });
        other.push({ ...item, text: unescapedNames(item.text) });
      }
    }
    const rest = joinedExcerpts([inlineExcerpt(region), restOf(region, others)]);
    return { value: { ...names, other }, rest, entries: () => entriesIn(found) };
  },
};

type NamesKey = 'variables' | 'files';
const NAMES_KEYS: readonly NamesKey[] = ['variables', 'files'];
const NAMES: Record<NamesKey, string> = {
  variables: 'Environment variables needed',
  files: 'Config files to modify',
};

function isNamed(text: string, name: string): boolean {
  return text.startsWith(name) && isColon(text[name.length]);
}

const LAYOUT = { prefix: '', ordered: false, boxes: true, children: true };

/** Where items stand that are names, by their key, or another line, for null. */
function entriesIn(found: readonly { readonly item: Item; readonly key: NamesKey | null }[]) {
  let others = 0;
  return found.flatMap(({ item, key }): EntrySpan[] => {
    if (key === null) return entriesOf([item], 'other', others++);
    const span = spanOf(item, key);
    return span ? [span] : [];
  });
}

/** Another line that begins like one of the two gets a backslash before its colon. */
function escapedNames(text: string): string {
  return text.replace(
    /^((?:Environment variables needed|Config files to modify))(\\*[:：])/,
    '$1\\$2',
  );
}
function unescapedNames(text: string): string {
  return text.replace(
    /^((?:Environment variables needed|Config files to modify))\\(\\*[:：])/,
    '$1$2',
  );
}
