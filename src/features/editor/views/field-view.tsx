import type { Kind } from '../../../formats/language/kind.ts';
import type { Place } from '../../../store/place.ts';
import { viewOf } from './views.ts';

export interface FieldViewProps {
  readonly kind: Kind;
  readonly label: string;
  /** Of the kind. */
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly place: Place;
}

/** The value of a field, as its kind is read. */
export function FieldView({ kind, ...field }: FieldViewProps) {
  const View = viewOf(kind);
  return <View {...field} options={kind.options} />;
}
