import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasteBox } from '../../ui/paste-box.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { droppedSources, filePicker, fileSource, textSource } from './file-sources.ts';
import { OpenButton } from './open-button.tsx';
import { ReadEntries } from './read-entries.tsx';
import type { Source } from './source.ts';
import { useOpening } from './use-opening.ts';
import { useReading } from './use-reading.ts';

export interface ImportDialogProps {
  /** What to open at once: what was pasted or dropped somewhere else. */
  readonly start: readonly Source[];
  /** Whether what is opened is to be a template, until the person says otherwise. */
  readonly asTemplate: boolean;
  readonly onClose: () => void;
  /** Goes to a plan. */
  readonly openPlan: (id: string, isTemplate: boolean) => void;
}

/**
 * The way in: a pasted text, or files. Each is looked at before it becomes a plan. What was
 * pasted stays until it is opened.
 */
export function ImportDialog({ start, asTemplate, onClose, openPlan }: ImportDialogProps) {
  const reading = useReading(asTemplate);
  const { entries } = reading;
  const { open, isBusy } = useOpening();
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const good = entries.filter(({ result }) => result?.ok);

  const addStart = useEffectEvent(() => {
    reading.clear();
    reading.add(start);
  });
  // Again for each lot that is dropped or pasted while the dialog is open.
  // Before the first paint: an empty box to paste into would take the focus for a moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what there is to add
  useLayoutEffect(() => addStart(), [start]);

  const openAll = async () => {
    const opened = await open(good);
    for (const [at, entry] of good.entries()) if (opened[at]) reading.remove(entry.key);
    const kept = opened.flatMap((plan) => plan ?? []);
    const [first] = kept;
    if (!first || kept.length < entries.length) return;
    onClose();
    if (kept.length === 1) openPlan(first.id, first.isTemplate);
    else showToast({ text: `Opened ${kept.length} plans. They are in the library.` });
  };

  const choose = async () => {
    const pick = filePicker();
    if (!pick) return chooser.current?.click();
    try {
      reading.add(await pick());
    } catch (error) {
      showToast({ text: `It could not be opened: ${(error as Error).message}`, tone: 'danger' });
    }
  };
  const openText = (pasted: string) => reading.add([textSource(pasted)]);
  const addDropped = async (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    reading.add(await droppedSources(event.dataTransfer));
  };

  const isAsking = entries.length === 0;
  const body = useRef<HTMLDivElement>(null);
  // Paste, look, Enter: what is next has the focus, and what had it may be gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what changes the view
  useLayoutEffect(() => {
    const dialog = body.current?.closest('dialog');
    if (dialog) FIRST_FOCUS.all(dialog)[0]?.focus();
  }, [entries.length]);

  return (
    <Dialog
      title={asTemplate ? 'New template' : 'Open a plan'}
      width={isAsking ? 'medium' : 'wide'}
      onClose={onClose}
      closesOutside={text === ''}
      footer={
        <>
          {isAsking ? (
            <Button icon={<FileUp />} className="me-auto" onClick={choose}>
              Choose files…
            </Button>
          ) : (
            <Button className="me-auto" disabled={isBusy} onClick={reading.clear}>
              Back
            </Button>
          )}
          <Button onClick={onClose} className="max-sm:hidden">
            Cancel
          </Button>
          {isAsking ? (
            <Button variant="primary" disabled={text.trim() === ''} onClick={() => openText(text)}>
              Read the text
            </Button>
          ) : (
            <OpenButton
              entries={entries}
              good={good}
              isBusy={isBusy}
              onOpen={() => void openAll()}
            />
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a short cut; the button does the same */}
      <div ref={body} onDragOver={(event) => event.preventDefault()} onDrop={addDropped}>
        {isAsking ? (
          <PasteBox
            label={asTemplate ? 'Text of the template' : 'Text of the plan'}
            help={asTemplate ? TEMPLATE_HELP : HELP}
            isFirst
            text={text}
            onText={setText}
            onDone={() => openText(text)}
            onLong={openText}
          />
        ) : (
          <ReadEntries reading={reading} />
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".md,.markdown,.json,.txt"
        multiple
        hidden
        aria-label="Files of plans"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Choosing the same file again, mended, has to be a change.
          event.target.value = '';
          reading.add(files.map((file) => fileSource(file)));
        }}
      />
    </Dialog>
  );
}

const HELP =
  'Paste a plan from a ticket, a chat or a file, or drop its files here. It stays on this machine.';
const TEMPLATE_HELP =
  'Paste any Markdown with the headings that your plans have, or drop its file here. It stays on this machine.';
