import { type FormEvent, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { wordsOf } from '../../../formats/built-in/marked-part.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { meaningsOf, type NamedMeaning } from '../../../formats/derived/meanings.ts';
import { kindOfPlace } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { FIRST_FOCUS } from '../../../ui/screen-address.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type Editor, useEditor, usePlan } from '../context/editor-context.ts';
import type { PartTarget } from '../context/opened-plan.ts';
import { isGuessAt } from './guess-mark.tsx';
import { addressOfPart, changePart, correctPart, partOf } from './part-actions.ts';

/** What is asked about a heading or label. */
export function PartDialogs() {
  const { partQuestion } = useEditor();
  const question = useStore(partQuestion);
  if (!question) return null;
  const { target, focus } = question;
  const close = () => flushSync(() => partQuestion.setState(null, true));
  // The dialog gives focus back as it goes; what was asked about is to have it.
  const done = () => {
    close();
    focus(target);
  };
  return question.about === 'words' ? (
    <RenameDialog target={target} onClose={close} done={done} />
  ) : (
    <MeaningDialog target={target} onClose={close} done={done} />
  );
}

interface PartDialogProps {
  readonly target: PartTarget;
  readonly onClose: () => void;
  /** Closes it, where it was done. */
  readonly done: () => void;
}

/** The dialog is in front still. */
const NOWHERE = () => undefined;

function RenameDialog({ target, onClose, done }: PartDialogProps) {
  const editor = useEditor();
  const [name] = useState(() => wordsIn(editor, target));
  const [label, setLabel] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const inAll = useInAll(target);
  const formId = useId();

  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const words = label.trim();
    if (words === '') return setProblem('It needs a name.');
    if (words === name) return onClose();
    const isDone = await changePart(editor, target, { as: 'renamed', label: words }, NOWHERE);
    if (isDone) done();
    else setProblem(`“${words}” can’t be its name: it is taken, or would read as something else.`);
  };

  return (
    <Dialog
      title={`Rename “${name}”`}
      width="narrow"
      onClose={onClose}
      closesOutside={label === name}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={rename}>
        <Field
          label="Name"
          help={`Its heading or label in the document${inAll}.`}
          note={problem === null ? undefined : { tone: 'danger', text: problem }}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              {...FIRST_FOCUS.attributes()}
              value={label}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => {
                setLabel(event.target.value);
                setProblem(null);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function MeaningDialog({ target, onClose, done }: PartDialogProps) {
  const editor = useEditor();
  const [name] = useState(() => wordsIn(editor, target));
  const [meanings] = useState(() => meaningsFor(editor, target));
  const all = [...meanings.kinds, ...meanings.steps, ...meanings.text, ...meanings.fields];
  const now = all.find(({ isNow }) => isNow)?.label ?? '';
  const [isGuess] = useState(() => isGuessAt(editor.store.state.getState().plan, target));
  const [chosen, setChosen] = useState(now);
  const [problem, setProblem] = useState<string | null>(null);
  const inAll = useInAll(target);
  const formId = useId();

  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const meaning = all.find(({ label }) => label === chosen);
    if (!meaning || (meaning.isNow && !isGuess)) return onClose();
    const isDone = await correctPart(editor, target, meaning.is, NOWHERE);
    if (isDone) done();
    else
      setProblem(
        'It can’t be that: what stands there does not fit, or would be written otherwise.',
      );
  };

  return (
    <Dialog
      title={`What “${name}” is`}
      width="narrow"
      onClose={onClose}
      closesOutside={chosen === now}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            {isGuess && chosen === now ? 'That is right' : 'Take it for that'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={correct}>
        <Field
          label="This is"
          help={`${isGuess ? 'It was guessed from its words. ' : ''}The text of the document stays as it is${inAll}.`}
          note={problem === null ? undefined : { tone: 'danger', text: problem }}
        >
          {(wiring) => (
            <Select
              {...wiring}
              {...FIRST_FOCUS.attributes()}
              className="flex flex-col"
              value={chosen}
              onChange={(event) => {
                setChosen(event.target.value);
                setProblem(null);
              }}
            >
              <Options label="A field of its own" of={meanings.kinds} />
              <Options label="A part of the document" of={meanings.steps} />
              <Options label="In the text around it" of={meanings.text} />
              <Options label="A field that any plan has" of={meanings.fields} />
            </Select>
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function Options({ label, of }: { readonly label: string; readonly of: readonly NamedMeaning[] }) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map((meaning) => (
        <option key={meaning.label} value={meaning.label}>
          {meaning.label}
        </option>
      ))}
    </optgroup>
  );
}

function wordsIn(editor: Editor, target: PartTarget): string {
  const part = partOf(editor, target);
  return (part && wordsOf(part)) ?? '';
}

function meaningsFor(editor: Editor, target: PartTarget) {
  const part = partOf(editor, target);
  const { plan } = editor.store.state.getState();
  return meaningsOf(formatOf(plan), kindOfPlace(target.place), part ? addressOfPart(part) : '');
}

/** That it is the same in all tasks or steps; '' where there is one. */
function useInAll({ place }: PartTarget): string {
  const { taskNoun, stepNoun } = formModel(usePlan(formatOf));
  const count = usePlan(({ tasks }) => tasks.length);
  const of = kindOfPlace(place);
  if (of === 'step') return `, in each ${stepNoun.toLowerCase()}`;
  return of === 'task' && count > 1 ? `, in each ${taskNoun.toLowerCase()}` : '';
}
