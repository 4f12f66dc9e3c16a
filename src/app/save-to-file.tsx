import { useQuery, useQueryClient } from '@tanstack/react-query';
import Save from 'lucide-react/icons/save';
import { lazy, Suspense, useState } from 'react';
import { openedQuery } from '../features/export/opened-query.ts';
import type { Saved } from '../features/export/plan-file.ts';
import type { Plan } from '../plan/schema.ts';
import { useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { startImport } from './import-center.tsx';

const ChangedFileDialog = lazy(async () => {
  const { ChangedFileDialog } = await import('../features/export/changed-file-dialog.tsx');
  return { default: ChangedFileDialog };
});

interface SaveToFileProps {
  readonly planId: string;
  readonly plan: () => Plan;
}

/** Saves the open plan to its file: by key and from the palette, and with a button where it has one. */
export function SaveToFile({ planId, plan }: SaveToFileProps) {
  const client = useQueryClient();
  const { data: opened = null } = useQuery(openedQuery(planId));
  const [changed, setChanged] = useState<(Saved & { state: 'changed' }) | null>(null);

  const save = async (overwrite: boolean) => {
    setChanged(null);
    try {
      const { saveToFile } = await import('../features/export/plan-file.ts');
      const known = await client.ensureQueryData(openedQuery(planId));
      const saved = await saveToFile(planId, plan(), known, overwrite);
      if (saved.state === 'changed') setChanged(saved);
      if (saved.state === 'saved') showToast({ text: `Saved to ${saved.fileName}.` });
      if (saved.state === 'impossible') {
        showToast({
          text: 'It is saved in this browser, which lets no page write files. For a file, use Export.',
        });
      }
    } catch (error) {
      showToast({
        text: `The file could not be saved: ${(error as Error).message} The plan is safe in this browser.`,
        tone: 'danger',
      });
    }
    await client.invalidateQueries(openedQuery(planId));
  };

  const name = opened?.handle ? opened.fileName : null;
  const title = name === null ? 'Save to a file…' : `Save to ${name}`;
  useActions(() => [
    { id: 'save', title, group: 'Plan', shortcut: SHORTCUT, run: () => void save(false) },
  ]);

  const openChanged = () => {
    const handle = opened?.handle;
    setChanged(null);
    if (!handle || !changed) return;
    const { fileName, onDisk } = changed;
    const text = () => Promise.resolve(onDisk);
    startImport([{ label: fileName, fileName, handle, text }]);
  };

  return (
    <>
      {name === null ? null : (
        <IconButton
          label={title}
          shortcut={SHORTCUT}
          icon={<Save />}
          onClick={() => void save(false)}
        />
      )}
      {changed ? (
        <Suspense fallback={null}>
          <ChangedFileDialog
            fileName={changed.fileName}
            before={opened?.text ?? ''}
            onDisk={changed.onDisk}
            onOverwrite={() => void save(true)}
            onOpen={openChanged}
            onClose={() => setChanged(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const SHORTCUT = 'Mod+S';
