import { Fragment, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useStore } from 'zustand';
import type { FormGroup } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import type { Holder } from '../../../plan/schema.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { FIELD, FIELD_TOOLS } from '../../../ui/screen-address.ts';
import { useEditor } from '../context/editor-context.ts';
import type { OpenCardState } from '../context/open-card.ts';
import { isAbove, isBelow } from '../context/other-places.ts';
import { FieldMenu } from '../entries/part-menu.tsx';
import { inputOf } from '../inputs/inputs.ts';
import { OtherFields } from '../other/other-fields.tsx';
import { entryText } from '../text/caret.ts';
import { type Drafted, fieldName } from './drafted.ts';
import { lateAnnotations } from './late-annotations.ts';
import { OpenField } from './open-field.tsx';

interface CardFormProps {
  readonly place: Place;
  readonly groups: readonly FormGroup[];
  /** The title of the card; a field that is called the same needs no label of its own. */
  readonly title: string;
  /** Whether other content with this anchor has its place in the card, beside its fields' own. */
  readonly hasOther: ((after: string) => boolean) | undefined;
  /** The field that the heading shows while the card is closed. */
  readonly inHeading: FieldPart | undefined;
}

/**
 * The inputs of an open card, as a form of their own. The plan is the truth: the form
 * starts from it, commits to it at each change, and takes over what changes in it.
 */
export function CardForm({ place, groups, title, inHeading, hasOther }: CardFormProps) {
  const { store, openCard } = useEditor();
  const [parts] = useState(() => groups.flatMap(({ fields }) => fields));
  const [holder] = useState(() => holderAt(store.state.getState().plan, place));
  const [start] = useState(() => draftsOf(parts, holder));
  const [resolver] = useState(() => lateAnnotations(parts));
  const { control } = useForm<Drafted>({ defaultValues: start, mode: 'onChange', resolver });
  const box = useRef<HTMLFormElement>(null);
  // Those at the top, and the one that gets the focus, are on screen before the rest is built.
  const [atOnce] = useState(
    () => FIRST + Math.max(0, indexOfPath(parts, openCard.getState().field)),
  );
  const shown = new Set(parts.slice(0, useDeferredValue(parts.length, atOnce)));

  const openings = useStore(openCard, (state) => state.openings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening moves the focus
  useLayoutEffect(() => {
    if (box.current) focusField(box.current, openCard.getState());
  }, [openCard, openings]);

  return (
    // A form of its own: at each key, browsers look through all controls of the one that it is in.
    <form
      ref={box}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      className="flex flex-col gap-5"
    >
      {groups.map((group) => (
        <div key={group.fields[0]?.path} className="flex flex-col gap-5">
          {group.title === '' || group.title === title ? null : (
            <GroupHeading place={place} group={group} />
          )}
          {group.fields.map((part) => (
            <Fragment key={part.path}>
              <OtherFields place={place} isHere={(after) => isAbove(part, after)} />
              {shown.has(part) ? (
                <div {...FIELD.attributes(part.path)}>
                  <OpenField
                    part={part}
                    place={place}
                    control={control}
                    holder={holder}
                    labelHidden={parts.length === 1 && part.label === title}
                  />
                </div>
              ) : null}
              <OtherFields place={place} isHere={(after) => isBelow(part, after, inHeading)} />
            </Fragment>
          ))}
        </div>
      ))}
      {hasOther ? <OtherFields place={place} isHere={hasOther} /> : null}
    </form>
  );
}

/** The heading of a part of a card, with what can be done with it. */
function GroupHeading({ place, group }: { readonly place: Place; readonly group: FormGroup }) {
  const { key, title } = group;
  return (
    <div className="flex items-center justify-between gap-2">
      <h4 className="text-base font-semibold">{title}</h4>
      {key === null ? null : <FieldMenu target={{ place, key }} name={title} />}
    </div>
  );
}

/** Fields that a card has on screen as soon as it opens. */
const FIRST = 3;

function indexOfPath(parts: readonly FieldPart[], path: string | null): number {
  return parts.findIndex((part) => part.path === path);
}

function draftsOf(parts: readonly FieldPart[], holder: Holder | undefined): Drafted {
  const drafts: Drafted = {};
  for (const part of parts) {
    const value = holder ? fieldValue(holder, part) : part.kind.blank;
    const input = inputOf(part.kind);
    drafts[fieldName(part)] = input.draftOf(value as never, part.kind.options as never);
  }
  return drafts;
}

/** Puts the caret at the end of the entry, else of the field's first text, else of the first field's. */
function focusField(box: HTMLElement, { field: path, entry }: OpenCardState): void {
  const field = path === null ? box : FIELD.find(box, path);
  const control =
    (field && entry !== null ? entryText(field, entry) : null) ??
    (field && firstControl(field)) ??
    firstControl(box);
  if (!control) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  if (control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(control.value.length, control.value.length);
  }
}

/** The first control that Tab comes to and that edits a value. */
function firstControl(box: HTMLElement): HTMLElement | undefined {
  const controls = box.querySelectorAll<HTMLElement>(
    ':is(textarea, input:not([type=checkbox]), select, button):not([tabindex="-1"])',
  );
  return [...controls].find((control) => FIELD_TOOLS.around(control) === null);
}
