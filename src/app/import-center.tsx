import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { create } from 'zustand';
import { droppedSources, fileSource, pastedSources } from '../features/import/file-sources.ts';
import type { Source } from '../features/import/source.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { withLate } from '../ui/late.ts';
import { planAddress, templateAddress } from './addresses.ts';
import { QueriedPart, queried } from './queried-part.tsx';

const lateImportDialog = queried(
  'what opens plans',
  async () => (await import('../features/import/import-dialog.tsx')).ImportDialog,
);

interface Importing {
  readonly sources: readonly Source[];
  readonly asTemplate: boolean;
}

/** What is being opened; null while nothing is. */
const useImporting = create<Importing | null>(() => null);

/** Opens the dialog that opens plans; `isTemplate`: as templates. */
export function startImport(sources: readonly Source[] = [], isTemplate = false): void {
  // A dialog that is open goes on with what it opens them as.
  const { asTemplate = isTemplate } = useImporting.getState() ?? {};
  withLate(lateImportDialog, () => useImporting.setState({ sources, asTemplate }, true));
}

/** Opens the dialog that makes templates of texts. */
export function startTemplate(): void {
  withLate(lateImportDialog, () => useImporting.setState({ sources: [], asTemplate: true }, true));
}

/** Opens files that were dropped before this code was there; only their handles are gone. */
export function openFiles(files: readonly File[]): void {
  startImport(files.map((file) => fileSource(file)));
}

/** Opening plans, on every screen: the dialog, a drop of files anywhere, and a paste where nothing else takes it. */
export function ImportCenter() {
  const importing = useImporting();
  const [isOver, setOver] = useState(false);
  useActions(() => [
    {
      id: 'open',
      ...commandOf(KEYS.plan.open),
      keywords: 'import load',
      run: () => startImport(),
    },
    {
      id: 'open template',
      title: 'New template from Markdown',
      group: KEYS.plan.open.where,
      keywords: 'import',
      run: startTemplate,
    },
  ]);

  useEffect(() => {
    const handleDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(!arePictures(event.dataTransfer));
    };
    const handleLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      void openDropped(event);
    };
    const openDropped = async (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      startImport(await droppedSources(event.dataTransfer));
    };
    document.addEventListener('dragover', handleDragOver);
    document.addEventListener('dragleave', handleLeave);
    document.addEventListener('drop', handleDrop);
    return () => {
      document.removeEventListener('dragover', handleDragOver);
      document.removeEventListener('dragleave', handleLeave);
      document.removeEventListener('drop', handleDrop);
    };
  }, []);

  return (
    <>
      {isOver ? <DropHint /> : null}
      {importing === null ? null : (
        <QueriedPart
          of={lateImportDialog}
          start={importing.sources}
          asTemplate={importing.asTemplate}
          onClose={() => useImporting.setState(null, true)}
          openPlan={(id, isTemplate) =>
            navigate(isTemplate ? templateAddress(id) : planAddress(id))
          }
        />
      )}
    </>
  );
}

/** While they are dragged, files have types and no names. A picture is no plan: a drop says so. */
function arePictures({ items }: DataTransfer): boolean {
  return items.length > 0 && [...items].every(({ type }) => type.startsWith('image/'));
}

/** While it is mounted, what is pasted outside of texts is opened. */
export function usePasteToImport(): void {
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const isTyped = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (event.defaultPrevented || isTyped || document.querySelector('dialog[open]')) return;
      const sources = clipboardData ? pastedSources(clipboardData) : [];
      if (sources.length === 0) return;
      event.preventDefault();
      startImport(sources);
    };
    document.addEventListener('paste', handlePaste);
    return () => document.removeEventListener('paste', handlePaste);
  }, []);
}

function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/80 text-lg font-semibold text-accent">
      Drop to open as a plan
    </div>
  );
}
