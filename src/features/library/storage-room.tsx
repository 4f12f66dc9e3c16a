import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { askToKeep, type Room, type Taker } from '../../storage/room.ts';
import { Button } from '../../ui/button.tsx';
import { bytesInWords } from './bytes.ts';
import { roomQuery } from './library-queries.ts';

/** How much room plans take in this browser, and whether it keeps them; out of the way until asked for. */
export function StorageRoom() {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...roomQuery, enabled: isOpen });
  return (
    <details className="mt-auto text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-md py-1 text-ink-faint hover:text-ink">
        Room in this browser
      </summary>
      {data ? (
        <div className="mt-2 flex flex-col gap-3">
          <Taken room={data} />
          <Kept isKept={data.isKept} />
        </div>
      ) : null}
    </details>
  );
}

function Taken({ room: { takers, site, failures } }: { readonly room: Room }) {
  return (
    <>
      {site ? (
        <p className="text-ink-soft">
          The browser says that this site takes {bytesInWords(site.taken)} of about{' '}
          {bytesInWords(site.quota)} that it may have.
        </p>
      ) : null}
      {takers.length > 0 ? (
        <ul aria-label="What takes room" className="divide-y divide-line border-y border-line">
          {takers.map(({ what, bytes }) => (
            <li key={what} className="flex items-baseline gap-3 py-1.5">
              <span className="min-w-0 flex-1">{NAMES[what]}</span>
              <span className="text-xs text-ink-faint">about {bytesInWords(bytes)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {failures.map((failure) => (
        <p key={failure} className="text-warning">
          Not all could be looked through: {failure}.
        </p>
      ))}
    </>
  );
}

const NAMES: Readonly<Record<Taker, string>> = {
  plans: 'Plans and templates',
  deleted: 'Deleted ones, which are kept for 30 days',
  opened: 'Texts that plans were opened from',
  history: 'Earlier versions, which go first where room is needed',
  unreadable: 'Values that could not be read',
  rest: 'Lists and preferences',
};

/** Whether the browser deletes nothing by itself, and the way to ask it for that. */
function Kept({ isKept }: Pick<Room, 'isKept'>) {
  const client = useQueryClient();
  const [isRefused, setRefused] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const ask = async () => {
    const isGranted = await askToKeep();
    await client.invalidateQueries({ queryKey: roomQuery.queryKey });
    setRefused(!isGranted);
    // The button that had the focus is about to go.
    if (isGranted) said.current?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p
        ref={said}
        role="status"
        tabIndex={-1}
        className="min-w-0 flex-1 basis-60 rounded-sm text-ink-soft"
      >
        {keptWords(isKept, isRefused)}
      </p>
      {isKept === false ? (
        <Button size="small" onClick={() => void ask()}>
          Ask the browser to keep them
        </Button>
      ) : null}
    </div>
  );
}

function keptWords(isKept: boolean | null, isRefused: boolean): string {
  if (isKept === null) return 'This browser does not say how long it keeps plans.';
  if (isKept) return 'The browser keeps plans until you delete them.';
  return isRefused
    ? 'The browser does not promise to keep plans. It may do so once you use this site more often, or have it among your bookmarks. Until then, download what matters.'
    : 'The browser may delete plans when the disk is nearly full; some do after a week without a visit.';
}
