import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isLoneBox } from '../../../plan/lone-box.ts';
import { type OtherPlace, otherAt, otherPath } from '../../../store/other-place.ts';
import * as edits from '../../../store/structure.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { FIELD } from '../../../ui/screen-address.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { ProseBox } from '../text/prose-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';
import { MarkdownView } from '../views/markdown-view.tsx';
import { KeyFields } from './key-fields.tsx';
import { keyLinesOf } from './key-lines.ts';
import { otherName } from './other-name.ts';
import { OtherTools } from './other-tools.tsx';

/** An input for a piece of other content: its keys and values where it is that, else its Markdown. */
export function OtherField({ place, at }: OtherPlace) {
  const { store } = useEditor();
  const text = usePlan((plan) => otherAt(plan, { place, at })?.text ?? '');
  const onText = (typed: string) => edits.editOther(store, { place, at }, typed);
  const box = useStoredText(text, onText);
  // What is cleared here can be typed again until the card closes; then it is gone.
  const [isShown, setShown] = useState(text !== '');
  if (text !== '' && !isShown) setShown(true);

  const lines = useMemo(() => keyLinesOf(text), [text]);
  const [asMarkdown, setAsMarkdown] = useState(lines === null);
  const field = useRef<HTMLDivElement>(null);
  const show = (as: boolean) => {
    flushSync(() => setAsMarkdown(as));
    field.current?.querySelector('textarea')?.focus();
  };

  // Typed into, it stays what it was when the card opened.
  const [isBox] = useState(() => isLoneBox({ text }));
  const [label] = useState(() => otherName(text));
  const about = {
    label,
    // Out of sight and reach, but with its room, so that nothing jumps under the caret.
    aside: (
      <div className={classNames('flex shrink-0', text === '' && 'invisible')}>
        <OtherTools place={place} at={at} name={label} />
      </div>
    ),
  };
  if (!isShown) return null;
  return (
    <div
      ref={field}
      {...FIELD.attributes(otherPath(at))}
      className="flex flex-col items-stretch gap-1.5"
    >
      {isBox && isLoneBox({ text }) ? (
        <FieldGroup {...about} help="The box that stands here in the file.">
          <MarkdownView text={text} onText={onText} />
        </FieldGroup>
      ) : lines && !asMarkdown ? (
        <FieldGroup
          {...about}
          help="Lines from the file that fit no field. They stay in their place."
        >
          <KeyFields lines={lines} onText={onText} />
        </FieldGroup>
      ) : (
        <Field {...about} help={text === '' ? CLEARED : MARKDOWN}>
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

const MARKDOWN = 'Markdown from the file that fits no field. It stays as it is, in its place.';
const CLEARED = 'Cleared: the field goes when this card closes. Undo brings its text back.';
