/** The keys at the top of a document as parts of its format: `status: draft`, a list of tags. */
import type { Source } from '../../markdown/blocks.ts';
import { type FrontMatterEntry, frontMatterIn } from '../../markdown/front-matter.ts';
import {
  MOST_PARTS,
  NEW_PART,
  type OwnKind,
  type OwnMark,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import { holdsKeyValue } from '../kinds/key-values.ts';
import type { FieldPart } from '../language/definition.ts';

/** Gives keys their fields. */
interface Paths {
  /** The field that words name, where it `holds` what stands there; else a new one of one's own. */
  pathFor(label: string, holds: (part: FieldPart) => boolean): string;
  newPath(label: string): string;
}

/** The front matter of `source`; null where it has none, or one that is no plain keys. */
export function ownKeysIn(source: Source, paths: Paths): PlacedOwnPart | null {
  const found = frontMatterIn(source);
  if (!found || found.entries.length > MOST_PARTS) return null;
  const parts = found.entries.map((entry) => partOf(entry, paths));
  return { of: 'plan', after: '', part: { ...FRONT_MATTER, parts } };
}

function partOf({ key, value }: FrontMatterEntry, paths: Paths): OwnPart {
  const isRaw = value.as === 'raw';
  const isFlow = value.as === 'list' && value.inline !== null;
  const style = isRaw ? 'raw' : isFlow ? 'flow' : 'plain';
  const mark = { as: 'key', style } satisfies OwnMark;
  const words = key.replaceAll(/[_.-]+/g, ' ');
  const path = isRaw
    ? paths.newPath(words)
    : paths.pathFor(words, ({ kind }) => holdsKeyValue(kind, mark, value));
  return { ...NEW_PART, label: key, mark, path, kind: kindOf(value) };
}

/** YAML that is more than texts is text. */
function kindOf(value: FrontMatterEntry['value']): OwnKind {
  if (value.as === 'list') return 'list';
  return value.as === 'text' && !value.text.includes('\n') ? 'line' : 'prose';
}

/** The lines of dashes, without keys. */
export const FRONT_MATTER: OwnPart = {
  ...NEW_PART,
  label: 'Front matter',
  mark: { as: 'front-matter' },
  path: '',
  kind: 'prose',
};
