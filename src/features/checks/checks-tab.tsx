import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { findingsOf } from '../../store/findings.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PanelTools } from '../../ui/lower-panel.tsx';
import type { CheckedOpened } from './checked-opened.ts';
import { FindingList } from './finding-list.tsx';
import { RuleList } from './rule-list.tsx';

interface ChecksTabProps {
  readonly opened: CheckedOpened;
  readonly panel: RefObject<HTMLElement | null>;
}

/** What the checks find in the plan: each leads to its field. */
export function ChecksTab({ opened, panel }: ChecksTabProps) {
  const findings = findingsOf(opened.store);
  const { problems } = useSyncExternalStore(findings.subscribe, findings.getState);
  const [areRulesShown, setRulesShown] = useState(false);

  // What it is asked for is the plan as it is now, not as it was before a pause.
  useEffect(() => findings.look(), [findings]);

  return (
    <>
      <PanelTools>
        <IconButton
          size="small"
          label="Rules"
          icon={<SlidersHorizontal />}
          aria-pressed={areRulesShown}
          onClick={() => setRulesShown(!areRulesShown)}
        />
      </PanelTools>
      {areRulesShown ? (
        <RuleList store={opened.store} />
      ) : problems.length > 0 ? (
        <FindingList opened={opened} problems={problems} panel={panel} />
      ) : (
        <EmptyState icon={<ClipboardCheck />} title="Nothing to mention" />
      )}
    </>
  );
}
