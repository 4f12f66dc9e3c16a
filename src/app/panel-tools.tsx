import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { countSaid } from '../features/checks/check-edits.ts';
import { ChecksTab } from '../features/checks/checks-tab.tsx';
import { BELOW_FORM } from '../features/editor/context/below-form.ts';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { DoingTab } from '../features/planning/doing-tab.tsx';
import { GatherTab } from '../features/planning/gather-tab.tsx';
import { nextEmpty } from '../features/planning/next-empty.ts';
import { NOT_ANSWERING, OpenTab } from '../features/planning/open-tab.tsx';
import { StagesTab } from '../features/planning/stages-tab.tsx';
import { findingsOf, findingWords } from '../store/findings.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { announce } from '../ui/live-region.tsx';
import { LowerPanel } from '../ui/lower-panel.tsx';
import { showToast } from '../ui/toast-queue.ts';

interface PanelToolsProps {
  readonly planId: string;
  readonly opened: OpenedPlan;
}

/** The panel below the form of an open plan. A template has none: what it leaves open is what it is for. */
export function PanelTools(props: PanelToolsProps) {
  const { opened } = props;
  const isTemplate = useStore(opened.store.state, ({ plan }) => plan.template);
  return isTemplate ? null : <PlanPanel {...props} />;
}

type Tab = 'checks' | 'open' | 'gather' | 'stages' | 'doing';

/** The button that counts what the checks find, and the panel with what helps to plan. */
function PlanPanel({ planId, opened }: PanelToolsProps) {
  const findings = findingsOf(opened.store);
  const { problems } = useSyncExternalStore(findings.subscribe, findings.getState);
  const [tab, setTab] = useState<Tab | null>(null);
  /** How often it was asked for. */
  const [asked, setAsked] = useState(0);
  const [answering, setAnswering] = useState(NOT_ANSWERING);
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const place = tab ? document.getElementById(BELOW_FORM) : null;

  const close = () => setTab(null);
  const open = (wanted: Tab) => {
    if (!panel.current?.contains(document.activeElement)) before.current = document.activeElement;
    opened.uncover();
    setTab(wanted);
    setAsked(asked + 1);
    // Said when it is asked for, and not at each pause of typing.
    if (wanted === 'checks') {
      findings.look();
      announce(countSaid(opened.store));
    }
  };
  const toggle = (wanted: Tab) => {
    const isThere = tab === wanted && panel.current?.contains(document.activeElement);
    if (isThere) close();
    else open(wanted);
  };
  const showNext = () => {
    const next = nextEmpty(opened.plan(), opened.focused.getState());
    if (next) opened.show(next, 'open');
    else showToast({ text: 'Nothing is empty that planning asks for.' });
  };
  // The focus goes back to where it was, and not where somebody has left the panel since.
  useEffect(() => {
    if (tab !== null || document.activeElement !== document.body) return;
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }, [tab]);

  useActions(() => [
    {
      id: 'checks',
      ...commandOf(KEYS.view.checks),
      keywords: 'problems remarks lint review missing',
      run: () => toggle('checks'),
    },
    {
      id: 'open-ends',
      title: 'Open questions and gaps',
      group: 'View',
      keywords: 'decisions research placeholders answer blocking todo tbd unresolved',
      run: () => toggle('open'),
    },
    {
      id: 'gather',
      title: 'Gather from the steps',
      group: 'View',
      keywords:
        'collect suggestions files packages variables tests total dependencies environment commands timeline estimate',
      run: () => toggle('gather'),
    },
    {
      id: 'stages',
      title: 'Stages of planning',
      group: 'View',
      keywords: 'process path guide help analysis decomposition sequence resources validation',
      run: () => toggle('stages'),
    },
    {
      id: 'doing',
      title: 'Go through the plan, box by box',
      group: 'View',
      keywords: 'do work tick next action progress parallel execute',
      run: () => toggle('doing'),
    },
    {
      id: 'next-empty',
      ...commandOf(KEYS.view.nextEmpty),
      keywords: 'stages missing blank',
      run: showNext,
    },
  ]);

  return (
    <>
      <IconButton
        label={`Checks: ${findingWords(problems.length)}`}
        shortcut={KEYS.view.checks}
        icon={
          <>
            <ClipboardCheck />
            <span className="ms-0.5 w-[3ch] text-start text-xs tabular-nums">
              {problems.length > 0 ? short(problems.length) : null}
            </span>
          </>
        }
        aria-pressed={tab !== null}
        className="w-12! px-1"
        onClick={() => (tab ? close() : open('checks'))}
      />
      {place && tab
        ? createPortal(
            <LowerPanel
              panel={panel}
              asked={asked}
              label="Help with planning"
              tabs={[
                { id: 'checks', title: 'Checks', count: problems.length },
                { id: 'open', title: 'Open' },
                { id: 'gather', title: 'Gather' },
                { id: 'stages', title: 'Stages' },
                { id: 'doing', title: 'Do' },
              ]}
              chosen={tab}
              onChoose={setTab}
              onClose={close}
            >
              {tab === 'checks' ? <ChecksTab opened={opened} panel={panel} /> : null}
              {tab === 'open' ? (
                <OpenTab
                  opened={opened}
                  panel={panel}
                  answering={answering}
                  onAnswering={setAnswering}
                />
              ) : null}
              {tab === 'gather' ? <GatherTab opened={opened} panel={panel} /> : null}
              {tab === 'doing' ? <DoingTab planId={planId} opened={opened} panel={panel} /> : null}
              {tab === 'stages' ? (
                <StagesTab opened={opened} panel={panel} onNext={showNext} />
              ) : null}
            </LowerPanel>,
            place,
          )
        : null}
    </>
  );
}

/** A count in the room of three signs, which is kept for it: it comes late, and nothing is to jump. */
function short(count: number): string {
  return count > 99 ? '99+' : String(count);
}
