/** The contract of a view: how a closed card shows a filled field of one kind. */
import type { ReactNode } from 'react';
import type { KindId, KindOptions, KindValues } from '../../../formats/language/kind.ts';
import type { Place } from '../../../store/place.ts';

export interface ViewProps<Id extends KindId> {
  /** As the format names the field. */
  readonly label: string;
  readonly options: KindOptions[Id];
  readonly value: KindValues[Id];
  /** For what can be changed without opening the card: boxes. */
  readonly onValue: (value: KindValues[Id]) => void;
  /** The plan, task or step that the field is in. */
  readonly place: Place;
}

export type KindView<Id extends KindId> = (props: ViewProps<Id>) => ReactNode;
