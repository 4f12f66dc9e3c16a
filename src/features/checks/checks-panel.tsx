import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import X from 'lucide-react/icons/x';
import { type RefObject, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { findingsOf, findingWords } from '../../store/findings.ts';
import { useKeyPlaces } from '../../ui/commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { isPressed, type KeyPress, onKeyPress } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { announce } from '../../ui/live-region.tsx';
import { countSaid } from './check-edits.ts';
import type { CheckedOpened } from './checked-opened.ts';
import { FindingList } from './finding-list.tsx';
import { RuleList } from './rule-list.tsx';

interface ChecksPanelProps {
  readonly opened: CheckedOpened;
  /** Takes the focus when it is another number. */
  readonly asked: number;
  readonly panel: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What the checks find in the plan, below the form: each leads to its field. */
export function ChecksPanel({ opened, asked, panel, onClose }: ChecksPanelProps) {
  const findings = findingsOf(opened.store);
  const { problems } = useSyncExternalStore(findings.subscribe, findings.getState);
  const [areRulesShown, setRulesShown] = useState(false);
  const titleId = useId();
  useKeyPlaces(KEY_PLACES);

  useEffect(() => {
    // What it is asked for is the plan as it is now, not as it was before a pause.
    if (asked > 0) findings.look();
    panel.current?.focus();
    // Said when it is asked for, and not at each pause of typing.
    announce(countSaid(opened.store));
  }, [asked, findings, panel, opened.store]);

  const handleKey = (press: KeyPress) => {
    if (press.defaultPrevented || !isPressed(press, LATE_KEYS.checks.close)) return;
    press.preventDefault();
    onClose();
  };

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      onKeyDown={onKeyPress(handleKey)}
      className="flex max-h-[45dvh] flex-col border-t border-line-strong bg-surface"
    >
      <header className="flex items-center gap-2 border-b border-line py-1 ps-4 pe-2">
        <h2 id={titleId} className="text-sm font-semibold">
          Checks
        </h2>
        <p className="min-w-0 flex-1 truncate text-sm text-ink-soft">
          {findingWords(problems.length)}
        </p>
        <IconButton
          size="small"
          label="Rules"
          icon={<SlidersHorizontal />}
          aria-pressed={areRulesShown}
          onClick={() => setRulesShown(!areRulesShown)}
        />
        <IconButton size="small" label="Close the checks" icon={<X />} onClick={onClose} />
      </header>
      <div className="min-h-0 overflow-y-auto overscroll-contain">
        {areRulesShown ? (
          <RuleList store={opened.store} />
        ) : problems.length > 0 ? (
          <FindingList opened={opened} problems={problems} panel={panel} />
        ) : (
          <EmptyState icon={<ClipboardCheck />} title="Nothing to mention" />
        )}
      </div>
    </section>
  );
}

const KEY_PLACES = [LATE_KEYS.checks];
