import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ProblemList } from './problem-list.tsx';
import { type Input, type Opened, useImport } from './use-import.ts';

export interface ImportDialogProps {
  readonly onClose: () => void;
  /** Goes to a plan. */
  readonly openPlan: (id: string) => void;
}

/** The way back in: a plan that was pasted, or files of plans. The text stays until it is opened. */
export function ImportDialog({ onClose, openPlan }: ImportDialogProps) {
  const { open, failures, isBusy } = useImport();
  const [text, setText] = useState('');
  const [kept, setKept] = useState<readonly Opened[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  const openAll = async (inputs: readonly Input[]) => {
    if (inputs.length === 0) return;
    const opened = await open(inputs);
    const [first] = opened;
    setKept(opened);
    if (!first || opened.length < inputs.length) return;
    onClose();
    if (opened.length === 1) openPlan(first.id);
    else showToast({ text: `Opened ${opened.length} plans. They are at the top of the list.` });
  };
  const openFiles = (files: readonly File[]) =>
    openAll(files.map((file) => ({ source: file.name, name: file.name, text: () => file.text() })));
  const openText = () =>
    openAll([{ source: 'The pasted text', name: '', text: () => Promise.resolve(text) }]);

  const openOnShortcut = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void openText();
  };
  const openDropped = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void openFiles([...event.dataTransfer.files]);
  };

  return (
    <Dialog
      title="Open a plan"
      onClose={onClose}
      closesOutside={text === ''}
      footer={
        <>
          <Button
            icon={<FileUp />}
            className="me-auto"
            disabled={isBusy}
            onClick={() => chooser.current?.click()}
          >
            Choose files…
          </Button>
          <Button onClick={onClose} className="max-sm:hidden">
            Cancel
          </Button>
          <Button variant="primary" disabled={isBusy || text.trim() === ''} onClick={openText}>
            Open the text
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a short cut; the button does the same */}
      <div
        className="flex flex-col gap-4"
        onDragOver={(event) => event.preventDefault()}
        onDrop={openDropped}
      >
        <ProblemList failures={failures} />
        {kept.length > 0 && failures.length > 0 ? (
          <Banner tone="info" title={`Opened: ${kept.map((plan) => `“${plan.name}”`).join(', ')}`}>
            <p>You find them at the top of the list.</p>
          </Banner>
        ) : null}
        <Field
          label="Text of the plan"
          help="Paste Markdown or JSON that Planform made, or drop its files here. It stays on this machine."
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              code
              rows={4}
              data-autofocus=""
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={openOnShortcut}
              className="max-h-[45dvh] min-h-48 overflow-y-auto"
            />
          )}
        </Field>
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
          void openFiles(files);
        }}
      />
    </Dialog>
  );
}
