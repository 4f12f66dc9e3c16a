import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { ChecksPanel } from '../features/checks/checks-panel.tsx';
import { BELOW_FORM } from '../features/editor/context/below-form.ts';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { findingsOf, findingWords } from '../store/findings.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';

/** The checks of an open plan. A template has none: what it leaves open is what it is for. */
export function ChecksTools({ opened }: { readonly opened: OpenedPlan }) {
  const isTemplate = useStore(opened.store.state, ({ plan }) => plan.template);
  return isTemplate ? null : <PlanChecks opened={opened} />;
}

/** The button that counts what they find, and the panel that lists it. */
function PlanChecks({ opened }: { readonly opened: OpenedPlan }) {
  const findings = findingsOf(opened.store);
  const { problems } = useSyncExternalStore(findings.subscribe, findings.getState);
  /** How often it was asked for since it was closed; 0 while it is. */
  const [asked, setAsked] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const isOpen = asked > 0;
  const place = isOpen ? document.getElementById(BELOW_FORM) : null;

  const close = () => setAsked(0);
  const open = () => {
    before.current = document.activeElement;
    opened.uncover();
    setAsked(asked + 1);
  };
  // The focus goes back to where it was, and not where somebody has left the panel since.
  useEffect(() => {
    if (isOpen || document.activeElement !== document.body) return;
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }, [isOpen]);

  useActions(() => [
    {
      id: 'checks',
      ...commandOf(KEYS.view.checks),
      keywords: 'problems remarks lint review missing',
      run: () => (panel.current?.contains(document.activeElement) ? close() : open()),
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
        aria-pressed={isOpen}
        className="w-12! px-1"
        onClick={() => (isOpen ? close() : open())}
      />
      {place
        ? createPortal(
            <ChecksPanel opened={opened} asked={asked} panel={panel} onClose={close} />,
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
