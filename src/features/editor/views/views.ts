/** How a closed card shows each kind of field. A kind without a view does not compile. */
import type { ComponentType } from 'react';
import type { Kind, KindId } from '../../../formats/language/kind.ts';
import { PatternsView, SnippetsView } from './code-view.tsx';
import { ConfigurationView } from './configuration-view.tsx';
import { DependenciesView } from './dependencies-view.tsx';
import type { KindView, ViewProps } from './kind-view.ts';
import { ListView } from './list-view.tsx';
import { PairsView } from './pairs-view.tsx';
import { ProseView } from './prose-view.tsx';
import { TableView } from './table-view.tsx';
import { TextView } from './text-view.tsx';
import { TimelineView } from './timeline-view.tsx';

const views = {
  line: TextView,
  prose: ProseView,
  choice: TextView,
  list: ListView,
  table: TableView,
  pairs: PairsView,
  snippets: SnippetsView,
  patterns: PatternsView,
  configuration: ConfigurationView,
  dependencies: DependenciesView,
  timeline: TimelineView,
} satisfies { readonly [Id in KindId]: KindView<Id> };

/** A view without its kind: its value has that of the field it shows. */
export type AnyView = ComponentType<
  Pick<ViewProps<KindId>, 'label' | 'place'> & {
    readonly options: object;
    readonly value: unknown;
    readonly onValue: (value: unknown) => void;
  }
>;

/** The view of a field of this kind. */
export function viewOf(kind: Kind): AnyView {
  return views[kind.id] as unknown as AnyView;
}
