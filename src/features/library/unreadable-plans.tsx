import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { shortened } from '../../plan/shortened.ts';
import { discardUnreadable, type UnreadableValue } from '../../storage/unreadable.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { download } from '../../ui/download.ts';
import { fileName } from '../../ui/file-name.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { unreadableQuery } from './library-queries.ts';

/** What is stored and cannot be read: which plan, why, and its text as a download. */
export function UnreadablePlans() {
  const { data: values = [] } = useQuery(unreadableQuery);
  const newer = values.filter(({ isNewer }) => isNewer);
  const others = values.filter(({ isNewer }) => !isNewer);
  return (
    <>
      {newer.length > 0 ? <NewerValues values={newer} /> : null}
      {others.length > 0 ? <UnreadableValues values={others} /> : null}
    </>
  );
}

interface ValuesProps {
  readonly values: readonly UnreadableValue[];
}

/** What a newer Planform saved. It is no fault, and nothing can be done with it here but to look. */
function NewerValues({ values }: ValuesProps) {
  return (
    <Banner
      tone="info"
      title="A newer version of Planform has saved some of this. Reload this tab to edit it."
      actions={
        <Button size="small" onClick={() => window.location.reload()}>
          Reload
        </Button>
      }
    >
      <p>Until then its plans are there to be read, and everything of it stays as it is.</p>
      <ul aria-label="Values of a newer version" className="mt-2 flex flex-col gap-2">
        {values.map((value) => (
          <ValueLine key={value.key} value={value} />
        ))}
      </ul>
    </Banner>
  );
}

function UnreadableValues({ values }: ValuesProps) {
  const [discarding, setDiscarding] = useState<UnreadableValue | null>(null);
  return (
    <Banner
      tone="warning"
      title={
        values.length === 1
          ? 'A stored value could not be read'
          : `${values.length} stored values could not be read`
      }
    >
      <p>Nothing was deleted. The stored text is kept as it is, and you can download it.</p>
      <ul aria-label="Values that could not be read" className="mt-2 flex flex-col gap-2">
        {values.map((value) => (
          <ValueLine key={value.key} value={value}>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Delete the text of ${shortened(value.name)}`}
              aria-haspopup="dialog"
              onClick={() => setDiscarding(value)}
            >
              Delete
            </Button>
          </ValueLine>
        ))}
      </ul>
      {discarding ? <DiscardDialog value={discarding} onClose={() => setDiscarding(null)} /> : null}
    </Banner>
  );
}

interface ValueLineProps {
  readonly value: UnreadableValue;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

function ValueLine({ value, children }: ValueLineProps) {
  return (
    <li className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-1 basis-64">
        <bdi className="line-clamp-2 font-medium text-ink">{value.name}</bdi>
        <p>{value.reason}</p>
      </div>
      <Button
        size="small"
        aria-label={`Download the text of ${shortened(value.name)}`}
        onClick={() => downloadText(value)}
      >
        Download the text
      </Button>
      {children}
    </li>
  );
}

interface DiscardDialogProps {
  readonly value: UnreadableValue;
  readonly onClose: () => void;
}

function DiscardDialog({ value, onClose }: DiscardDialogProps) {
  const client = useQueryClient();
  const discard = async () => {
    try {
      await discardUnreadable(value.key);
    } catch (error) {
      showToast({ text: (error as Error).message, tone: 'danger' });
    }
    await client.invalidateQueries(unreadableQuery);
    onClose();
  };
  return (
    <Dialog
      title="Delete the stored text?"
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => downloadText(value)}>Download it first</Button>
          <Button variant="danger" onClick={discard}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        The text of “<bdi>{shortened(value.name)}</bdi>” is removed from this browser. This cannot
        be undone.
      </p>
    </Dialog>
  );
}

function downloadText({ name, text }: UnreadableValue): void {
  download(`${fileName(name)}.txt`, text, 'text/plain');
}
