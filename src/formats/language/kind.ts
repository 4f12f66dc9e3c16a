/**
 * The contract of a field kind, in two halves: what its value is (`kinds.ts` beside this), and how
 * it prints and reads (`src/formats/kinds`). The form needs the first alone. A kind imports no
 * React; its input is found through the editor's map from kind to component.
 */
import type { Step } from '../../plan/schema.ts';
import type {
  Configuration,
  Dependency,
  Item,
  Pair,
  Pattern,
  Snippet,
  Table,
  Timeline,
} from '../../plan/values.ts';
import type { EntrySpan } from './entry-span.ts';
import type { Excerpt } from './excerpt.ts';
import type { Columns } from './known-words.ts';
import type { Piece, Printed } from './pieces.ts';
import type { Place } from './place.ts';
import type { Region } from './region.ts';
import type { TableLayout } from './table.ts';

/** What each kind holds. A new kind starts with a line here. */
export interface KindValues {
  line: string;
  prose: string;
  choice: string;
  list: Item[];
  table: Table;
  pairs: Pair[];
  snippets: Snippet[];
  patterns: Pattern[];
  configuration: Configuration;
  dependencies: Dependency[];
  timeline: Timeline;
}

export type KindId = keyof KindValues;

/** What an input has to know of a kind, beside its value. */
export interface KindOptions {
  line: {
    /** Whether it stands behind its label alone: a line below that is not its own. */
    readonly onlyInline?: boolean;
    /** Whether it stands by itself below a heading: it begins nothing there. */
    readonly isBelow?: boolean;
  };
  prose: Record<never, never>;
  /** The usual words; any other words are fine too. */
  choice: { readonly choices: readonly string[]; readonly isBelow?: boolean };
  list: {
    /** The box of a new item. */
    readonly box: 'none' | 'open';
    /** Whether the items are numbered; what is in them is not. */
    readonly ordered: boolean;
    /** Beginnings of items that the seed suggests: `Run command:`. */
    readonly openings: readonly string[];
    /** What each item is called when printed: `Phase {n}`. '' for nothing. */
    readonly prefix: string;
    /** Whether the empty template shows an item, not only the placeholder. */
    readonly emptyItem: boolean;
  };
  /** The columns of a table that is empty. */
  table: { readonly columns: readonly string[] };
  pairs: PairsOptions;
  snippets: Record<never, never>;
  patterns: Record<never, never>;
  configuration: Record<never, never>;
  dependencies: Record<never, never>;
  timeline: {
    /** What people call the two columns in a table. */
    readonly columns: Columns;
  };
}

export interface PairsOptions {
  /** What the two halves are called. */
  readonly names: readonly [first: string, second: string];
  /** Whether the first half is code: a path, a package. */
  readonly codeFirst: boolean;
  /** How the second half follows the first; `names[1]` is the label of a line or child. */
  readonly join: 'colon' | 'dash' | 'bold-colon' | 'bold-colon-inside' | 'line' | 'child';
  /** Whether the entries are numbered. */
  readonly ordered: boolean;
  /** What each entry is called when printed: `Risk {n}`. '' for nothing. */
  readonly prefix: string;
  /** What the empty template prints for the two halves. */
  readonly placeholders: readonly [first: string, second: string];
  /** Print only the entries whose second half is empty. */
  readonly onlyOpen: boolean;
  /** What people call the two halves in a table; null where none is taken for such pairs. */
  readonly columns: Columns | null;
}

/** What stands below a heading or label: items may be named, `- **Kim**: the API`, or not. */
export type BodyShape = 'text' | 'line' | 'items' | 'named items' | 'code' | 'table';

/** What walkers over texts and plans ask of a kind, in place of which one it is. */
export interface KindTraits {
  /** What may stand in a document where a field of it is. */
  readonly takes: readonly BodyShape[];
  /** Whether lines that look like labels may be its own, as a person typed them: `**Note**: …`. */
  readonly holdsLabels: boolean;
  /** Whether lines that look like headings may be its own. */
  readonly holdsHeadings: boolean;
  /** Whether it can begin on the line of its label. */
  readonly beginsInline: boolean;
  /** What a value of it is in a document: words, items of a list, a table, or code in fences. */
  readonly printsAs: 'text' | 'items' | 'table' | 'code';
  /** The sort of block that it takes where no label names it; null for none. */
  readonly bare: 'text' | 'list' | 'code' | 'rows' | null;
  /** What the two halves of its entries are called; null where these have none that belong together. */
  readonly halves: readonly [first: string, second: string] | null;
  /** Whether it prints only entries whose second half is empty. */
  readonly printsOnlyOpen: boolean;
  /** Path of the field of steps that it prints with its own value: their estimates. */
  readonly printsOfSteps: string | null;
}

/** A kind of field, with the options that a format gives it. */
export interface KindOf<Id extends KindId> {
  readonly id: Id;
  readonly options: KindOptions[Id];
  readonly traits: KindTraits;
  readonly blank: KindValues[Id];
  /** The value without what is empty in it, its texts tidied (`plan/text.ts`). */
  normal(value: KindValues[Id]): KindValues[Id];
  /** Whether there is nothing to print; `steps` are those of the same task. */
  isEmpty(value: KindValues[Id], steps?: readonly Step[]): boolean;
  /** The items in a value, which can be ticked off; left out where it has none. */
  items?(value: KindValues[Id]): readonly Item[];
}

/** How values of a kind print and read; `syntaxOf` in `kinds/syntax.ts` finds it. */
export interface KindSyntax<Id extends KindId> {
  /** The lines of a value that is not empty. Paths of the pieces start at the value. */
  print(value: KindValues[Id], place: Place, steps: readonly Step[]): Printed;
  /** The lines that stand for an empty value, with the placeholder of the field. */
  template(place: Place): Printed;
  /** Reads what `print` and `template` write, and what people write in their place. */
  read(region: Region, place: Place): Reading<KindValues[Id]>;
  /** The rows that say a value in a table that it was read from; null where they cannot. */
  rows?(
    value: KindValues[Id],
    layout: TableLayout,
    place: Place,
    steps: readonly Step[],
  ): readonly Piece[] | null;
  /** Where a value speaks of steps: settles it when all steps of its task are read. */
  resolve?(value: KindValues[Id], steps: readonly Step[], place: Place): Resolved<KindValues[Id]>;
}

export interface Reading<V> {
  readonly value: V;
  /** What stands in the region and is no value of this kind. */
  readonly rest: Excerpt;
  /**
   * Finds where the entries of the value stand; left out where it has none: a line, a text. Who reads
   * a text to have its plan does not ask.
   */
  readonly entries?: () => readonly EntrySpan[];
  /** The table that they are the rows of. */
  readonly table?: TableLayout;
}

export interface Resolved<V> {
  readonly value: V;
  readonly steps: readonly Step[];
  /** Where entries went that are not at the path any more that `read` gave them. */
  readonly paths?: ReadonlyMap<string, string>;
}

/** The traits of most kinds; a kind says only what is other for it. */
export const PLAIN_TRAITS: KindTraits = {
  takes: [],
  holdsLabels: false,
  holdsHeadings: false,
  beginsInline: true,
  printsAs: 'text',
  bare: null,
  halves: null,
  printsOnlyOpen: false,
  printsOfSteps: null,
};

/** Any kind, as a format's definition holds it: told apart by `id`. */
export type Kind = { readonly [Id in KindId]: KindOf<Id> }[KindId];

/** What the walkers, which get values by path, know of any kind. */
export interface AnyKind {
  normal(value: unknown): unknown;
  isEmpty(value: unknown, steps?: readonly Step[]): boolean;
  items?(value: unknown): readonly Item[];
}

/** What they know of the syntax of any kind. */
export interface AnySyntax {
  print(value: unknown, place: Place, steps: readonly Step[]): Printed;
  template(place: Place): Printed;
  read(region: Region, place: Place): Reading<unknown>;
  rows?(
    value: unknown,
    layout: TableLayout,
    place: Place,
    steps: readonly Step[],
  ): readonly Piece[] | null;
  resolve?(value: unknown, steps: readonly Step[], place: Place): Resolved<unknown>;
}

/** A field's path and kind belong together by its definition; the compiler cannot see that. */
export function anyKind(kind: Kind): AnyKind {
  return kind as unknown as AnyKind;
}

/** Whether a value of this kind holds nothing. `value` comes from the kind's own path. */
export function isEmptyValue(kind: Kind, value: unknown, steps?: readonly Step[]): boolean {
  return anyKind(kind).isEmpty(value, steps);
}
