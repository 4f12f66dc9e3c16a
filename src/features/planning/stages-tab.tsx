import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import { type RefObject, useMemo, useSyncExternalStore } from 'react';
import type { Problem } from '../../checks/check.ts';
import { type Answer, type StagedAsk, stagesOf } from '../../checks/staged.ts';
import type { Plan } from '../../plan/schema.ts';
import { findingsOf, findingWords } from '../../store/findings.ts';
import type { Spot } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { KEYS } from '../../ui/keys.ts';
import { PanelTools } from '../../ui/lower-panel.tsx';
import { PanelList, type PanelRow } from '../../ui/panel-list.tsx';
import { ariaShortcuts, shortcutText } from '../../ui/shortcut.ts';
import { type PlannedPlan, usePausedPlan } from './planned.ts';

interface StagesTabProps {
  readonly opened: PlannedPlan;
  readonly panel: RefObject<HTMLElement | null>;
  /** Goes to the next empty field that planning asks for. */
  readonly onNext: () => void;
}

/** The way on which a plan comes about: what each stage asks, what answers it, what is still empty. */
export function StagesTab({ opened, panel, onNext }: StagesTabProps) {
  const [plan] = usePausedPlan(opened.store);
  const findings = findingsOf(opened.store);
  const { problems } = useSyncExternalStore(findings.subscribe, findings.getState);
  const stages = useMemo(() => stagesOf(plan, plan.format), [plan]);
  const key = KEYS.view.nextEmpty;

  const rowOf = (staged: StagedAsk): PanelRow => {
    const remarks = remarksOn(staged, problems);
    return {
      key: staged.ask.place,
      content: <AskLine staged={staged} remarks={remarks} />,
      onPress: () => opened.show(spotOf(staged, remarks, plan), 'open'),
    };
  };

  return (
    <>
      <PanelTools>
        <Button
          size="small"
          variant="quiet"
          onClick={onNext}
          aria-keyshortcuts={ariaShortcuts(key)}
          title={`${key.does} (${shortcutText(key)})`}
        >
          Next empty field
        </Button>
      </PanelTools>
      <PanelList
        panel={panel}
        groups={stages.map(({ title, asks }) => ({
          key: title,
          name: `${title} · ${asks.filter(isAnswered).length} of ${asks.length} answered`,
          rows: asks.map(rowOf),
        }))}
      />
    </>
  );
}

interface AskLineProps {
  readonly staged: StagedAsk;
  readonly remarks: readonly Problem[];
}

function AskLine({ staged: { ask, state, answers }, remarks }: AskLineProps) {
  const { Icon, words } = STATES[state];
  const open = remarks.length > 0 ? [findingWords(remarks.length)] : [];
  const told = [...answers.map(answerWords), ...open].join(' · ');
  return (
    <span className="flex items-start gap-2">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${state === 'answered' ? 'text-success' : 'text-ink-faint'}`}
      />
      <span>
        {ask.words} <span className="sr-only">{words}.</span>
        <span className="block text-xs text-ink-soft">
          {told === '' ? 'No field says it: read the steps with it in mind.' : told}
        </span>
      </span>
    </span>
  );
}

const STATES = {
  answered: { Icon: CircleCheck, words: 'Answered' },
  open: { Icon: Circle, words: 'Still open' },
  unasked: { Icon: CircleDashed, words: 'For you to judge' },
} as const;

function isAnswered({ state }: StagedAsk): boolean {
  return state === 'answered';
}

/** `Actions in 2 of 3`, `Objective`, `Configuration: empty`. */
function answerWords({ label, filled, of }: Answer): string {
  if (filled === 0) return `${label}: empty`;
  return of === 1 ? label : `${label} in ${filled} of ${of}`;
}

/** What the checks find that this asks about. */
function remarksOn({ ask }: StagedAsk, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ rule }) => ask.checks?.includes(rule.id));
}

/** What is to be filled in, else what is remarked, else what answers it, else the steps. */
function spotOf(
  { empty: [empty], answers: [answer] }: StagedAsk,
  [remark]: readonly Problem[],
  { tasks: [task] }: Plan,
): Spot {
  const at = empty ?? remark ?? answer?.at;
  if (at) return { place: at.place, card: null, field: at.field };
  const [step] = task?.steps ?? [];
  const place = task ? (step ? { task: task.id, step: step.id } : { task: task.id }) : {};
  return { place, card: null, field: 'name' };
}
