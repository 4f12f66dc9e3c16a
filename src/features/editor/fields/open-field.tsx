import { type ComponentType, memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useController } from 'react-hook-form';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import { keyOfPart } from '../../../formats/language/parts.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { FieldMenu } from '../entries/part-menu.tsx';
import { type Draft, inputOf } from '../inputs/inputs.ts';
import type { ControlWiring } from '../inputs/kind-input.ts';
import { type CardControl, fieldName } from './drafted.ts';

interface OpenFieldProps {
  readonly part: FieldPart;
  readonly place: Place;
  readonly control: CardControl;
  /** What the form began with. */
  readonly holder: ReturnType<typeof holderAt>;
  readonly labelHidden: boolean;
}

/** One field of an open card: its label, its help, and the input of its kind. */
export const OpenField = memo(function OpenField(props: OpenFieldProps) {
  const { part, place, labelHidden } = props;
  const { draft, onDraft, note } = useDraft(props);
  const { shape, Input } = inputOf(part.kind);
  // The kind of the field says which draft its input takes; `inputOf` picked the input by it.
  const Control = Input as unknown as ComponentType<AnyInputProps>;
  const target = useMemo(() => ({ place, key: keyOfPart(part) }), [place, part]);
  const aside =
    part.mark && !labelHidden ? <FieldMenu target={target} name={part.label} /> : undefined;
  const { label, help, example } = part;
  const about = { label, help, example, note, labelHidden, aside };
  const input = { label: part.label, options: part.kind.options, draft, onDraft, place };

  if (shape === 'group') {
    return (
      <FieldGroup {...about}>
        <Control {...input} wiring={NO_WIRING} />
      </FieldGroup>
    );
  }
  return <Field {...about}>{(wiring) => <Control {...input} wiring={wiring} />}</Field>;
});

interface AnyInputProps {
  readonly label: string;
  readonly options: object;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly place: Place;
  readonly wiring: ControlWiring;
}

const NO_WIRING: ControlWiring = {};

/** Ties a field of the form to its value in the plan, both ways. */
function useDraft({ part, place, control, holder: first }: OpenFieldProps) {
  const { store } = useEditor();
  const name = fieldName(part);
  const { field, fieldState } = useController({ name, control });
  const { onChange } = field;
  const draft = field.value as Draft;

  const stored = usePlan((plan) => {
    const holder = holderAt(plan, place);
    return holder && fieldValue(holder, part);
  });
  /** The value that the draft says; another one in the plan came from elsewhere. */
  const said = useRef(first && fieldValue(first, part));

  const onDraft = useCallback(
    (next: Draft) => {
      onChange(next);
      store.edit(place, part, inputOf(part.kind).valueOf(next as never));
      const holder = holderAt(store.state.getState().plan, place);
      said.current = holder && fieldValue(holder, part);
    },
    [onChange, store, place, part],
  );

  useLayoutEffect(() => {
    if (stored === said.current || stored === undefined) return;
    said.current = stored;
    const { draftOf } = inputOf(part.kind);
    onChange(draftOf(stored as never, part.kind.options as never, draft as never));
  });

  const message = fieldState.error?.message;
  const note = message ? ({ tone: 'warning', text: message } as const) : undefined;
  return { draft, onDraft, note };
}
