import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanChange } from '../../formats/derived/plan-changes.ts';
import type { Plan } from '../../plan/schema.ts';
import { keepVersion, listVersions, nameVersion } from '../../storage/versions.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { shared } from '../../store/shared.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { NameForm } from './name-form.tsx';
import { VersionList } from './version-list.tsx';
import { VersionView } from './version-view.tsx';

export interface HistoryDialogProps {
  readonly planId: string;
  readonly store: PlanStore;
  /** The key of the version that is shown first; '' for none of them. */
  readonly start: string;
  readonly onClose: () => void;
}

/** The earlier versions of the open plan: to look at, to compare, to bring back. */
export function HistoryDialog({ planId, store, start, onClose }: HistoryDialogProps) {
  const client = useQueryClient();
  const queryKey = ['history', 'versions', planId];
  const { data } = useQuery({ queryKey, queryFn: () => listVersions(planId), gcTime: 0 });
  const [chosen, setChosen] = useState<string | null>(start === '' ? null : start);
  const [now] = useState(Date.now);
  const [failure, setFailure] = useState<string | null>(null);
  const versions = data?.versions ?? NONE;
  const version = versions.find(({ key }) => key === chosen);
  const plan = () => store.state.getState().plan;

  const keepNow = async (name: string) => {
    const isKept = await keepVersion(planId, plan(), 'work', { name });
    if (isKept) announce(`Kept as “${name}”.`);
    await client.invalidateQueries({ queryKey });
  };
  const rename = async (key: string, name: string) => {
    const why = await nameVersion(key, name).then(
      () => null,
      (error: Error) => error.message,
    );
    setFailure(why);
    if (why === null) announce(name === '' ? 'It has no name any more.' : `Kept as “${name}”.`);
    await client.invalidateQueries({ queryKey });
  };
  const bringBack = ({ back, label, place, field }: PlanChange) => {
    const before = plan();
    store.commit(shared(before, back(before)), { what: `return of ${label}`, place, field });
    announce(`${label}: brought back. Undo takes that away again.`);
  };
  const bringAllBack = (earlier: Plan) => {
    const before = plan();
    void keepVersion(planId, before, 'return');
    const edit = { what: 'return to an earlier version', place: {}, field: null };
    store.commit(shared(before, earlier), edit);
    onClose();
    showToast({ text: 'The plan is as it was then. Undo takes that away again.' });
  };

  return (
    <Dialog title="History" width="wide" onClose={onClose}>
      <div className="flex flex-col gap-3">
        {data?.warnings.map((warning) => (
          <Banner key={warning} tone="warning" title={warning} />
        ))}
        {failure === null ? null : <Banner tone="warning" title={failure} />}
        {data ? (
          <div className="flex flex-col gap-5 md:min-h-96 md:flex-row">
            <div className="max-h-56 shrink-0 overflow-y-auto p-0.5 md:max-h-[70dvh] md:w-64">
              <VersionList versions={versions} chosen={chosen} onChoose={setChosen} now={now} />
            </div>
            <div className="min-w-0 flex-1">
              {version ? (
                <VersionView
                  key={version.key}
                  version={version}
                  store={store}
                  onName={(name) => void rename(version.key, name)}
                  onBack={bringBack}
                  onBackAll={bringAllBack}
                />
              ) : (
                <div className="flex flex-col gap-4">
                  <p className="text-sm text-ink-soft">{ABOUT}</p>
                  <NameForm
                    isForNext
                    name=""
                    help="Keeps the plan as it is now. A version with a name stays, however old it gets."
                    action="Keep this version"
                    onName={(name) => void keepNow(name)}
                  />
                </div>
              )}
            </div>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

const NONE: readonly never[] = [];
const ABOUT =
  'Planform keeps earlier versions in this browser: all of the last hour, one an hour of the last day, one a day of the last month, and one a week before that. Choose one to see what changed since.';
