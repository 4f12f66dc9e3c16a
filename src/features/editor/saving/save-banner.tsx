import { useState } from 'react';
import type { PlanSaver } from '../../../storage/saver.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { useSaveStatus } from './save-status.tsx';

const lateTroubles = late(
  'what says how saving stands',
  async () => (await import('./save-troubles.tsx')).SaveTroubles,
);

interface SaveBannerProps {
  readonly saver: PlanSaver | null;
  /** What storage had to say when the plan was loaded. */
  readonly notices: readonly string[];
}

/** What stands above the plan as long as saving is in trouble. */
export function SaveBanner({ saver, notices }: SaveBannerProps) {
  const status = useSaveStatus(saver);
  const [isRead, setRead] = useState(false);
  const unread = isRead ? [] : notices;
  const isTrouble = status?.tone === 'error' || status?.tone === 'warning';
  if (!isTrouble && unread.length === 0) return null;
  const words = [...(isTrouble ? [status.message] : []), ...unread].join(' ');
  return (
    <LatePart
      of={lateTroubles}
      saver={saver}
      status={status}
      notices={unread}
      onRead={() => setRead(true)}
      until={<p className="border-b border-line px-6 py-4">{words}</p>}
    />
  );
}
