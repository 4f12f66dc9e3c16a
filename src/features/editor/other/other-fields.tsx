import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useShallow } from 'zustand/react/shallow';
import type { Other } from '../../../plan/schema.ts';
import { type OtherPlace, otherAt, otherPath } from '../../../store/others.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { announce } from '../../../ui/live-region.tsx';
import { isShortcut } from '../../../ui/shortcut.ts';
import { useEditor, usePlan } from '../editor-context.ts';
import { applyEdit } from '../text/apply-edit.ts';
import { ProseBox } from '../text/prose-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';
import { useStable } from '../use-stable.ts';
import { KeyFields } from './key-fields.tsx';
import { keyLinesOf } from './key-lines.ts';
import { OtherTools } from './other-tools.tsx';

interface OtherFieldsProps {
  readonly place: Place;
  /** Which of it stands here, by what it follows. */
  readonly isHere: (after: string) => boolean;
}

/** Inputs for Markdown of an opened file that fits no field, where the file has it. */
export function OtherFields({ place, isHere }: OtherFieldsProps) {
  const positions = usePlan(
    useShallow((plan) => {
      const other = holderAt(plan, place)?.other ?? [];
      return other.flatMap(({ after }, at) => (isHere(after) ? [at] : []));
    }),
  );
  return positions.map((at) => <OtherField key={at} place={place} at={at} />);
}

function OtherField({ place, at }: OtherPlace) {
  const { store } = useEditor();
  const piece = useMemo(() => ({ place, at }), [place, at]);
  const stored = usePlan((plan) => otherAt(plan, piece));
  const cleared = useRef<Other | null>(null);

  const onText = (text: string) => {
    // Without text it is gone from the plan, and its box with it: only once the card closes.
    cleared.current =
      text.trim() === '' ? (otherAt(store.state.getState().plan, piece) ?? null) : null;
    store.editOther(piece, text);
  };
  const box = useStoredText(stored?.text ?? '', onText);

  const removeCleared = useStable(() => {
    if (!cleared.current) return;
    const others = holderAt(store.state.getState().plan, place)?.other ?? [];
    store.removeOther({ place, at: others.indexOf(cleared.current) });
  });
  useEffect(() => removeCleared, [removeCleared]);

  // That it was cleared is no edit yet: undo would take back the one before.
  const handleKeyDown = (event: KeyboardEvent) => {
    const area = event.target;
    const isMeant = cleared.current && area instanceof HTMLTextAreaElement;
    if (!isMeant || !stored || !isShortcut(event.nativeEvent, 'Mod+Z')) return;
    event.preventDefault();
    event.stopPropagation();
    const { text } = stored;
    const range = { from: 0, to: area.value.length, start: text.length, end: text.length };
    applyEdit(area, { ...range, text }, 'insertReplacementText');
    announce('Undone: change to other content.');
  };

  const lines = useMemo(() => keyLinesOf(stored?.text ?? ''), [stored]);
  const [asMarkdown, setAsMarkdown] = useState(lines === null);
  const field = useRef<HTMLDivElement>(null);
  const show = (as: boolean) => {
    flushSync(() => setAsMarkdown(as));
    field.current?.querySelector('textarea')?.focus();
  };

  const about = {
    label: 'Other content',
    aside: <OtherTools place={place} at={at} />,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the texts in it
    <div
      ref={field}
      data-field={otherPath(at)}
      onKeyDown={handleKeyDown}
      className="flex flex-col items-stretch gap-1.5"
    >
      {lines && !asMarkdown ? (
        <FieldGroup
          {...about}
          help="Lines from the file that fit no field. They stay in their place."
        >
          <KeyFields lines={lines} onText={onText} />
        </FieldGroup>
      ) : (
        <Field
          {...about}
          help="Markdown from the file that fits no field. It stays as it is, in its place."
        >
          {(wiring) => <ProseBox {...wiring} {...box} className="font-mono text-sm" />}
        </Field>
      )}
      {lines ? (
        <Button
          size="small"
          variant="quiet"
          className="-ms-2 self-start"
          onClick={() => show(!asMarkdown)}
        >
          {asMarkdown ? 'Edit as keys and values' : 'Edit as Markdown'}
        </Button>
      ) : null}
    </div>
  );
}
