import { type FormEvent, useId, useState } from 'react';
import { fieldsToAdd, isNameTaken } from '../../../formats/built-in/added-field.ts';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { OWN_KIND_NAMES } from '../../../formats/derived/own-kind-names.ts';
import type { OwnKind } from '../../../plan/own-format.ts';
import { templateOf } from '../../../plan/template.ts';
import { createPlan } from '../../../storage/library.ts';
import { addField } from '../../../store/added-field.ts';
import type { EntryPlace } from '../../../store/place.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { FIRST_FOCUS } from '../../../ui/screen-address.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { showSpot } from '../context/show-spot.ts';

/** A built-in format and a field more is what a team may want for all of its plans. */
function offerTemplate(store: PlanStore): void {
  const save = async () => {
    try {
      await createPlan(templateOf(store.state.getState().plan));
      showToast({ text: 'Saved as a template. New plans can start from it.' });
    } catch (error) {
      showToast({ text: (error as Error).message, tone: 'danger' });
    }
  };
  showToast({
    text: 'The field is in this plan. For other plans, too?',
    action: { label: 'Save as template', onAction: () => void save() },
  });
}

interface AddFieldDialogProps {
  readonly place: EntryPlace;
  readonly onClose: () => void;
}

/** The value for a field of one's own among those that any plan may have. */
const OWN = '';

/** Which field: one that any plan may have, or one of one's own with a name and a kind. */
export function AddFieldDialog({ place, onClose }: AddFieldDialogProps) {
  const editor = useEditor();
  const format = usePlan(formatOf);
  const of = place.step === undefined ? 'task' : 'step';
  const { taskNoun, stepNoun } = formModel(format);
  const noun = (of === 'task' ? taskNoun : stepNoun).toLowerCase();
  const [path, setPath] = useState(OWN);
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<OwnKind>('prose');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const formId = useId();
  const known = fieldsToAdd(format, of).toSorted((one, other) =>
    one.label.localeCompare(other.label),
  );
  const chosen = known.find((part) => part.path === path);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const name = label.trim();
    if (path === OWN && name === '') return setProblem('Give the field a name.');
    if (path === OWN && isNameTaken(format, of, name)) {
      return setProblem(`There is a field called “${name}” already.`);
    }
    const added = addField(
      editor.store,
      place,
      path === OWN ? { label: name, kind, words: wordsIn(words) } : { path },
    );
    if (added === null)
      return setProblem(
        path === OWN
          ? `A field can’t be called so here: “${name}” would read as something else.`
          : 'It would read as another part of this document. Add one of your own in other words.',
      );
    onClose();
    if (!format.own) offerTemplate(editor.store);
    // The dialog gives focus back as it goes; the field is to have it.
    requestAnimationFrame(() => showSpot(editor, { place, card: null, field: added }, 'open'));
  };

  return (
    <Dialog
      title="Add a field"
      width="narrow"
      onClose={onClose}
      closesOutside={label === ''}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            Add field
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={add} className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          Each {noun} gets it. Where it is empty, it is not in the document.
        </p>
        <Field label="Field" help={chosen?.help}>
          {(wiring) => (
            <Select
              {...wiring}
              {...FIRST_FOCUS.attributes()}
              className="flex flex-col"
              value={path}
              onChange={(event) => {
                setPath(event.target.value);
                setProblem(null);
              }}
            >
              <option value={OWN}>One of your own</option>
              {known.map((part) => (
                <option key={part.path} value={part.path}>
                  {part.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {path === OWN ? (
          <>
            <Field
              label="Name"
              help="Its heading or label in the document."
              note={problem === null ? undefined : { tone: 'danger', text: problem }}
            >
              {(wiring) => (
                <TextInput
                  {...wiring}
                  value={label}
                  onChange={(event) => {
                    setLabel(event.target.value);
                    setProblem(null);
                  }}
                />
              )}
            </Field>
            <Field label="What it holds">
              {(wiring) => (
                <Select
                  {...wiring}
                  className="flex flex-col"
                  value={kind}
                  onChange={(event) => setKind(event.target.value as OwnKind)}
                >
                  {OWN_KIND_NAMES.map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {WORDS[kind] ? (
              <Field label={WORDS[kind]} help="Set apart by commas.">
                {(wiring) => (
                  <TextInput
                    {...wiring}
                    value={words}
                    onChange={(event) => setWords(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
          </>
        ) : problem === null ? null : (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** What is asked of a kind beside its name. */
const WORDS: Partial<Record<OwnKind, string>> = { table: 'Columns', choice: 'Choices' };

function wordsIn(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
