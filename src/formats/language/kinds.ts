/**
 * The kinds of field, as definitions name them: what a value of each is, what the form has to know
 * of it, and when there is nothing in it. How each prints and reads is in `kinds`, a file a kind.
 */

import { normalLine, normalProse } from '../../plan/text.ts';
import {
  NO_TABLE,
  normalConfiguration,
  normalDependencies,
  normalItems,
  normalPairs,
  normalPatterns,
  normalSnippets,
  normalTable,
  normalTimeline,
  type Pair,
} from '../../plan/values.ts';
import {
  type KindOf,
  type KindOptions,
  type KindTraits,
  type PairsOptions,
  PLAIN_TRAITS,
} from './kind.ts';
import type { Columns } from './known-words.ts';

const LINE_TRAITS: KindTraits = { ...PLAIN_TRAITS, takes: ['line'] };

export const line: KindOf<'line'> = {
  id: 'line',
  options: {},
  traits: LINE_TRAITS,
  normal: normalLine,
  blank: '',
  isEmpty: (value) => value === '',
};

/** A line that always stands behind its label, as it does in the document that has the label. */
export const inlineLine: KindOf<'line'> = { ...line, options: { onlyInline: true } };

/** A line below a heading, where `**Owner**: Kim` is none but its words. */
export const lineBelow: KindOf<'line'> = {
  ...line,
  options: { isBelow: true },
  traits: { ...LINE_TRAITS, holdsLabels: true },
};

/** A choice that stands so. */
export function choiceBelow(choices: readonly string[]): KindOf<'choice'> {
  const { traits } = lineBelow;
  return { ...choice(choices), options: { choices, isBelow: true }, traits };
}

export const prose: KindOf<'prose'> = {
  id: 'prose',
  options: {},
  traits: {
    ...PLAIN_TRAITS,
    // Of named items nobody would see the names in it.
    takes: ['text', 'line', 'items', 'code', 'table'],
    holdsLabels: true,
    holdsHeadings: true,
    bare: 'text',
  },
  normal: normalProse,
  blank: '',
  isEmpty: (value) => value === '',
};

export function choice(choices: readonly string[]): KindOf<'choice'> {
  return {
    id: 'choice',
    options: { choices },
    traits: LINE_TRAITS,
    normal: normalLine,
    blank: '',
    isEmpty: (value) => value === '',
  };
}

/** A list whose new items have the box `options.box`. */
export function list(options: Partial<KindOptions['list']> = {}): KindOf<'list'> {
  const { box = 'none', ordered = false, openings = [], prefix = '' } = options;
  const { emptyItem = box !== 'none' || ordered || prefix !== '' } = options;
  return {
    id: 'list',
    options: { box, ordered, openings, prefix, emptyItem },
    traits: {
      ...PLAIN_TRAITS,
      takes: ['line', 'items', 'named items'],
      printsAs: 'items',
      bare: 'list',
    },
    normal: normalItems,
    blank: [],
    isEmpty: (items) => items.length === 0,
    items: (items) => items,
  };
}

/** A table, which has these columns where it is empty. */
export function table(columns: readonly string[]): KindOf<'table'> {
  return {
    id: 'table',
    options: { columns },
    traits: { ...PLAIN_TRAITS, takes: ['table'], beginsInline: false, printsAs: 'table' },
    normal: normalTable,
    blank: NO_TABLE,
    // The names of columns say something, too.
    isEmpty: ({ columns: names }) => names.length === 0,
  };
}

export function pairs(
  options: Pick<PairsOptions, 'names'> & Partial<PairsOptions>,
): KindOf<'pairs'> {
  const { names } = options;
  const full: PairsOptions = {
    codeFirst: false,
    join: 'colon',
    ordered: false,
    prefix: '',
    onlyOpen: false,
    columns: null,
    placeholders: [`[${names[0]}]`, `[${names[1]}]`],
    ...options,
  };
  return {
    id: 'pairs',
    options: full,
    traits: {
      ...PLAIN_TRAITS,
      takes: ['items', 'named items'],
      printsAs: 'items',
      bare: 'rows',
      halves: names,
      printsOnlyOpen: full.onlyOpen,
    },
    normal: normalPairs,
    blank: [],
    isEmpty: (value) => printedPairs(value, full).length === 0,
  };
}

/** Those of `value` that a field with these options prints. */
export function printedPairs(value: readonly Pair[], options: PairsOptions): readonly Pair[] {
  return options.onlyOpen ? value.filter((pair) => pair.second === '') : value;
}

export const snippets: KindOf<'snippets'> = {
  id: 'snippets',
  options: {},
  traits: { ...PLAIN_TRAITS, takes: ['code'], printsAs: 'code', bare: 'code' },
  normal: normalSnippets,
  blank: [],
  isEmpty: (value) => value.length === 0,
};

export const patterns: KindOf<'patterns'> = {
  id: 'patterns',
  options: {},
  traits: { ...PLAIN_TRAITS, holdsLabels: true, printsAs: 'code' },
  normal: normalPatterns,
  blank: [],
  isEmpty: (value) => value.length === 0,
};

export const configuration: KindOf<'configuration'> = {
  id: 'configuration',
  options: {},
  traits: { ...PLAIN_TRAITS, printsAs: 'items' },
  normal: normalConfiguration,
  blank: { variables: [], files: [], other: [] },
  isEmpty: ({ variables, files, other }) =>
    variables.length === 0 && files.length === 0 && other.length === 0,
  items: ({ other }) => other,
};

export const dependencies: KindOf<'dependencies'> = {
  id: 'dependencies',
  options: {},
  traits: { ...PLAIN_TRAITS, printsAs: 'items' },
  normal: normalDependencies,
  blank: [],
  isEmpty: (value) => value.length === 0,
};

/** `columns`: what people call the two columns in a table. */
export const timeline = (columns: Columns): KindOf<'timeline'> => ({
  id: 'timeline',
  options: { columns },
  traits: { ...PLAIN_TRAITS, beginsInline: false, printsAs: 'items', printsOfSteps: 'estimate' },
  normal: normalTimeline,
  blank: { rows: [], total: '' },
  isEmpty: ({ rows, total }, steps = []) =>
    rows.length === 0 && total === '' && steps.every((step) => step.estimate === ''),
});
