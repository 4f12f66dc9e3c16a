import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FeltWait } from '../../ui/felt-wait.tsx';
import { LineDifference, useDifference } from '../../ui/line-difference.tsx';
import { BesideNotice } from './beside-notice.tsx';
import type { SaveQuestion } from './plan-file.ts';

interface FileDialogProps {
  readonly question: SaveQuestion;
  /** What is saved: a plan, or a template. */
  readonly noun: string;
  readonly onOverwrite: () => void;
  readonly onElsewhere: () => void;
  /** Opens what is in the file, to update the plan or keep both. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What to do before more of a file is overwritten than was edited here. */
export function FileDialog({
  question,
  noun,
  onOverwrite,
  onElsewhere,
  onOpen,
  onClose,
}: FileDialogProps) {
  const { state, fileName, before, now, beside } = question;
  const difference = useDifference(before, now);
  const { title, what } = WORDS[state];
  return (
    <Dialog
      title={title(fileName)}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {state === 'changed' ? (
            <Button onClick={onOpen}>Open what is in the file</Button>
          ) : (
            <Button onClick={onElsewhere}>Save elsewhere…</Button>
          )}
          {state === 'beside' ? (
            <Button variant="primary" onClick={onOverwrite}>
              Save all of it
            </Button>
          ) : (
            <Button variant="danger" onClick={onOverwrite}>
              Overwrite it with this {noun}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <BesideNotice lines={beside} />
        <p>{what} Nothing was saved yet.</p>
        {difference ? (
          <LineDifference label={`Changes in ${fileName}`} difference={difference} />
        ) : (
          <FeltWait>Comparing the two…</FeltWait>
        )}
      </div>
    </Dialog>
  );
}

const WORDS = {
  changed: {
    title: (fileName: string) => `${fileName} was changed since you opened it`,
    what: 'This is what changed in the file.',
  },
  reformatted: {
    title: (fileName: string) => `${fileName} is in another format`,
    what: 'In the format that you chose since, the whole file is written anew. This is what would change in it.',
  },
  beside: {
    title: (fileName: string) => `More of ${fileName} changes than you edited`,
    what: 'This is all that would change in the file.',
  },
} as const;
