/** Where a field stands in its document: the same for printing and for reading it. */
import type { EscapeRule } from '../../markdown/escape.ts';
import {
  boldLines,
  bulletLabels,
  closingList,
  firstLabel,
  headings,
  labels,
  lastBreak,
  openComment,
  openFence,
  tags,
  underlines,
  wholeTexts,
} from '../../markdown/escape-rules.ts';

/** What ends the field, beside the end of the document. */
export interface Boundaries {
  heading(level: number, text: string): boolean;
  /** A line that is nothing but a name in bold. */
  bold(name: string): boolean;
  label(name: string): boolean;
  /** One that is an item, with or without emphasis. */
  bullet(name: string): boolean;
  tag(name: string): boolean;
}

export interface Place {
  /** Columns that the field stands in from the left: 2 below a label that is a bullet. */
  readonly indent: number;
  readonly boundaries: Boundaries;
  /** The key that it stands behind, in the front matter; null for what is Markdown. */
  readonly key: { readonly style: 'plain' | 'flow' | 'raw' } | null;
  /** Whether a list that is a field of its own follows without a mark between. */
  readonly beforeList: boolean;
  /** Strings in square brackets that mean "empty" here. */
  readonly placeholder: string;
  /** What a step is called here, in labels with its number. */
  readonly stepNoun: string;
}

/** Escaping of prose at this place. Inside a bullet no mark can begin. */
export function proseRules(place: Place): readonly EscapeRule[] {
  const { boundaries } = place;
  const flush = [
    headings((level, text) => boundaries.heading(level, text)),
    underlines((level, text) => boundaries.heading(level, text)),
    boldLines((name) => boundaries.bold(name)),
    labels((name) => boundaries.label(name)),
    bulletLabels((name) => boundaries.bullet(name)),
    tags((name) => boundaries.tag(name)),
  ];
  return [
    wholeTexts([place.placeholder]),
    // First: without its marker a list has no fence or comment behind it.
    ...(place.beforeList ? [closingList] : []),
    openFence,
    openComment,
    lastBreak,
    ...(place.indent === 0 ? flush : []),
  ];
}

/** Escaping of a label at the start of an item, where the field's items can be taken for labels. */
export function itemLabelRules(place: Place, hasBox: boolean): readonly EscapeRule[] {
  if (place.indent > 0) return [];
  const { boundaries } = place;
  return [
    firstLabel(
      (name) => boundaries.label(name),
      (name) => boundaries.bullet(name),
      hasBox,
    ),
  ];
}
