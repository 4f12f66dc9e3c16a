import type { PlanSaver, SaveStatus } from '../../../storage/saver.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

interface SaveTroublesProps {
  readonly saver: PlanSaver | null;
  readonly status: SaveStatus | null;
  /** What storage had to say when the plan was loaded, until it is read. */
  readonly notices: readonly string[];
  readonly onRead: () => void;
}

/** What there is to say of the saving of a plan. */
export function SaveTroubles({ saver, status, notices, onRead }: SaveTroublesProps) {
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      {status?.tone === 'error' ? (
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
      {notices.length === 0 ? null : (
        <Banner
          tone="info"
          title="About this plan"
          actions={
            <Button size="small" onClick={onRead}>
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
