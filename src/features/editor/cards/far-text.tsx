import { memo } from 'react';
import type { FormGroup } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import { isEmptyValue } from '../../../formats/language/kind.ts';
import type { Holder } from '../../../plan/schema.ts';
import { textsIn } from '../views/plain-texts.ts';

interface FarTextProps {
  readonly holder: Holder;
  readonly groups: readonly FormGroup[];
  /** The field that the heading of the card shows already. */
  readonly inHeading: FieldPart | undefined;
}

/** What is in a closed card that is far out of sight: its labels and texts, one a line. */
export const FarText = memo(function FarText({ holder, groups, inHeading }: FarTextProps) {
  const lines = groups
    .flatMap(({ fields }) => fields)
    .filter((part) => part !== inHeading)
    .flatMap((part) => {
      const value = fieldValue(holder, part);
      return isEmptyValue(part.kind, value) ? [] : [part.label, ...textsIn(value)];
    });
  const other = holder.other.flatMap(({ text }) => text || []);
  return <p className="whitespace-pre-wrap">{[...lines, ...other].join('\n')}</p>;
});
