import { useState } from 'react';
import type { PlanSaver } from '../../../storage/saver.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useSaveStatus } from './save-status.tsx';

interface SaveBannerProps {
  readonly saver: PlanSaver | null;
  /** What storage had to say when the plan was loaded. */
  readonly notices: readonly string[];
}

/** What stands above the plan as long as saving is in trouble. */
export function SaveBanner({ saver, notices }: SaveBannerProps) {
  const status = useSaveStatus(saver);
  const [isRead, setRead] = useState(false);
  const isError = status?.tone === 'error';
  if (!isError && status?.tone !== 'warning' && (isRead || notices.length === 0)) return null;
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      {isError ? (
        <Banner
          tone="danger"
          title="Your changes are not saved"
          actions={
            <Button size="small" onClick={() => void saver?.flush()}>
              Try again
            </Button>
          }
        >
          {status.message}
        </Banner>
      ) : null}
      {status?.tone === 'warning' ? <Banner tone="warning" title={status.message} /> : null}
      {isRead || notices.length === 0 ? null : (
        <Banner
          tone="info"
          title="About this plan"
          actions={
            <Button size="small" onClick={() => setRead(true)}>
              Understood
            </Button>
          }
        >
          {notices.join(' ')}
        </Banner>
      )}
    </div>
  );
}
