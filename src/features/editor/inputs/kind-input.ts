/**
 * The contract of an input: how a field of one kind is typed in. A draft is the
 * value while it is typed: it has what the plan leaves out (blank rows, a comma
 * just typed) and a key for each row.
 */
import type { ReactNode } from 'react';
import type { KindId, KindOptions, KindValues } from '../../../formats/language/kind.ts';
import type { Place } from '../../../store/place.ts';
import type { CodeRow } from '../rows/code-rows.ts';
import type { Keyed } from '../rows/keys.ts';
import type { ListRow } from '../rows/list-rows.ts';
import type { NameRow } from '../rows/name-rows.ts';
import type { PairRow } from '../rows/pair-rows.ts';
import type { TableDraft } from '../rows/table-rows.ts';

/** Another step by its id, or, where that is null, anything in words. */
export interface DependencyRow extends Keyed {
  readonly step: string | null;
  readonly text: string;
}

/**
 * What an open form holds for each kind. Where one is missing, the compiler says that `Id` cannot be
 * used to index `Drafts`.
 */
export interface Drafts {
  line: string;
  prose: string;
  choice: string;
  list: readonly ListRow[];
  table: TableDraft;
  pairs: readonly PairRow[];
  snippets: readonly CodeRow[];
  patterns: readonly CodeRow[];
  configuration: {
    readonly variables: readonly NameRow[];
    readonly files: readonly NameRow[];
    readonly other: readonly ListRow[];
  };
  dependencies: readonly DependencyRow[];
  timeline: { readonly rows: readonly PairRow[]; readonly total: string };
}

export interface InputProps<Id extends KindId> {
  /** As the format names the field. */
  readonly label: string;
  readonly options: KindOptions[Id];
  readonly draft: Drafts[Id];
  readonly onDraft: (draft: Drafts[Id]) => void;
  /** The plan, task or step that the field is in. */
  readonly place: Place;
  /** For an input of one control: what ties it to its label, help and note. */
  readonly wiring: ControlWiring;
}

export interface ControlWiring {
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

export interface KindInput<Id extends KindId> {
  /** One control, which the label names, or several, which it stands above. */
  readonly shape: 'control' | 'group';
  /** The draft of a value; `old` is the one that the form has, whose rows keep their keys. */
  draftOf(value: KindValues[Id], options: KindOptions[Id], old?: Drafts[Id]): Drafts[Id];
  /** What the draft says. The kind's schema tidies it. */
  valueOf(draft: Drafts[Id]): KindValues[Id];
  readonly Input: (props: InputProps<Id>) => ReactNode;
}
