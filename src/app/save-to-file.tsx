import { useQuery, useQueryClient } from '@tanstack/react-query';
import Save from 'lucide-react/icons/save';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { openedQuery } from '../features/export/opened-query.ts';
import type { SaveHow, SaveQuestion } from '../features/export/plan-file.ts';
import { formatOf } from '../formats/built-in/format-of.ts';
import { inexactInShort } from '../formats/derived/export-place.ts';
import { placedInShort } from '../formats/derived/placed-lines.ts';
import type { Plan } from '../plan/schema.ts';
import { keepVersion } from '../storage/versions.ts';
import { isSomewhere, spotAt } from '../store/spot-at.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { showToast } from '../ui/toast-queue.ts';
import type { EarlySave } from './early-save.tsx';
import { startImport } from './import-center.tsx';

const lateFileDialog = late(
  'the question about the file',
  async () => (await import('../features/export/file-dialog.tsx')).FileDialog,
);

interface SaveToFileProps {
  readonly planId: string;
  /** The open plan or template; without `show`, no part of it can be shown. */
  readonly opened: Pick<OpenedPlan, 'plan'> & Partial<Pick<OpenedPlan, 'show'>>;
  readonly early: EarlySave;
}

/** Saves the open plan to its file: by key and from the palette, and with a button where it has one. */
export function SaveToFile({ planId, opened, early }: SaveToFileProps) {
  const client = useQueryClient();
  const { data: source = null } = useQuery(openedQuery(planId));
  const [question, setQuestion] = useState<SaveQuestion | null>(null);
  /** One after the other: the file is another one after each. */
  const saves = useRef(Promise.resolve());

  const saveNow = async (how: SaveHow) => {
    setQuestion(null);
    const safe = `The ${nounOf(opened.plan())} is safe in this browser.`;
    try {
      const { saveToFile } = await import('../features/export/plan-file.ts');
      // As it is now: what was known of it may be from before an update.
      const known = await client.fetchQuery(openedQuery(planId));
      const plan = opened.plan();
      const saved = await saveToFile(planId, plan, known, how);
      if ('before' in saved) withLate(lateFileDialog, () => setQuestion(saved));
      if (saved.state === 'saved') {
        void keepVersion(planId, plan, 'exported');
        const inexact = inexactInShort(plan, formatOf(plan), saved.differing);
        const spot = spotAt(plan, inexact?.path ?? '');
        const { show } = opened;
        showToast({
          text: [
            `Saved to ${saved.fileName}.`,
            saved.unkept,
            inexact?.words,
            placedInShort(saved.beside),
          ]
            .filter(Boolean)
            .join(' '),
          action:
            inexact && show && isSomewhere(spot)
              ? { label: 'Show', onAction: () => show(spot, 'open') }
              : null,
        });
      }
      if (saved.state === 'gone') {
        showToast({
          text: `${saved.fileName} is not there any more: it was moved, renamed or deleted. ${safe}`,
          tone: 'danger',
          action: { label: 'Save elsewhere…', onAction: () => save('elsewhere') },
        });
      }
      if (saved.state === 'refused') {
        showToast({
          text: `${saved.fileName} was not saved: this page was not allowed to write it. ${safe}`,
          tone: 'danger',
          action: { label: 'Save elsewhere…', onAction: () => save('elsewhere') },
        });
      }
      if (saved.state === 'impossible') {
        showToast({
          text: 'It is saved in this browser, which lets no page write files. For a file, use Export.',
        });
      }
    } catch (error) {
      showToast({
        text: `The file could not be saved: ${(error as Error).message} ${safe}`,
        tone: 'danger',
      });
    }
    await client.invalidateQueries(openedQuery(planId));
  };
  const save = (how: SaveHow) => {
    saves.current = saves.current.then(() => saveNow(how));
  };

  const saveEarly = useEffectEvent(() => {
    if (early.current) save('checked');
    early.current = false;
  });
  useEffect(() => saveEarly(), []);

  const name = source?.handle ? source.fileName : null;
  const title = name === null ? 'Save to a file…' : `Save to ${name}`;
  useActions(() => [
    { id: 'save', ...commandOf(KEYS.plan.save), title, run: () => save('checked') },
  ]);

  const openChanged = () => {
    const handle = source?.handle;
    setQuestion(null);
    if (!handle || !question) return;
    const { fileName, now } = question;
    const text = () => Promise.resolve(now);
    startImport([{ label: fileName, fileName, handle, text }], opened.plan().template);
  };

  return (
    <>
      {name === null ? null : (
        <IconButton
          label={title}
          shortcut={KEYS.plan.save}
          icon={<Save />}
          onClick={() => save('checked')}
        />
      )}
      {question ? (
        <LatePart
          of={lateFileDialog}
          question={question}
          noun={nounOf(opened.plan())}
          onOverwrite={() => save('overwrite')}
          onElsewhere={() => save('elsewhere')}
          onOpen={openChanged}
          onClose={() => setQuestion(null)}
        />
      ) : null}
    </>
  );
}

function nounOf({ template }: Plan): string {
  return template ? 'template' : 'plan';
}
