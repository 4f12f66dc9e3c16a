import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedTick } from '../../storage/history-schema.ts';
import { readTickLog } from '../../storage/tick-log.ts';
import { csvText } from '../../targets/csv.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { fullTime, timeAgo } from '../../ui/when.ts';

interface TickLogViewProps {
  readonly planId: string;
  /** Of the file that it is saved as. */
  readonly fileName: string;
}

/** When which boxes were ticked, the last one first, to look at and to save as a table. */
export function TickLogView({ planId, fileName }: TickLogViewProps) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['ticks', planId],
    queryFn: () => readTickLog(planId),
    enabled: isOpen,
    // What is ticked is written a moment later.
    refetchInterval: 1_500,
    gcTime: 0,
  });
  const ticks = data?.ticks ?? [];
  return (
    <details
      className="border-t border-line px-4 py-2 text-sm"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer text-xs font-medium text-ink-soft">Log</summary>
      {data?.failure ? <p className="py-1 text-danger">{data.failure}</p> : null}
      {data && !data.failure && ticks.length === 0 ? (
        <p className="py-1 text-ink-soft">Nothing was ticked in this browser yet.</p>
      ) : null}
      {ticks.length > 0 ? (
        <>
          <Button
            size="small"
            className="my-1"
            onClick={() => download(`${fileName}-log.csv`, csvOf(ticks), 'text/csv')}
          >
            Save as .csv
          </Button>
          <TickList ticks={ticks} />
        </>
      ) : null}
    </details>
  );
}

function TickList({ ticks }: { readonly ticks: readonly LoggedTick[] }) {
  const [now] = useState(Date.now);
  // New ones come above the others, which keep their numbers.
  const shown = ticks.slice(0, MOST).map((tick, at) => ({ tick, number: ticks.length - at }));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none
    <ul role="list" aria-label="What was ticked when">
      {shown.map(({ tick, number }) => (
        <li key={number} className="py-0.5 break-words">
          <span className="text-ink-soft">{tick.isDone ? 'Ticked: ' : 'Opened again: '}</span>
          <bdi>{tick.text}</bdi>
          <span className="ms-2 text-xs text-ink-soft" title={fullTime(tick.at)}>
            {tick.name === '' ? '' : `${tick.name}, `}
            {timeAgo(tick.at, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** More than anybody reads; the file has all. */
const MOST = 100;

function csvOf(ticks: readonly LoggedTick[]): string {
  return csvText([
    ['When', 'What', 'Item', 'Step'],
    ...ticks.map(({ at, isDone, text, name }) => [
      new Date(at).toISOString(),
      isDone ? 'ticked' : 'opened again',
      text,
      name,
    ]),
  ]);
}
