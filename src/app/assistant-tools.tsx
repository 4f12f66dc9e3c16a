import BotMessageSquare from 'lucide-react/icons/bot-message-square';
import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import { askedStep } from '../features/editor/context/asked-step.ts';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import type { Asked } from '../formats/prompt.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';

const lateAssistantDialog = late(
  'the way to an assistant',
  async () => (await import('../features/assistant/assistant-dialog.tsx')).AssistantDialog,
);

/** Asks an assistant about an open plan. A template has nothing to ask: it is what is left open. */
export function AssistantTools({ opened }: { readonly opened: OpenedPlan }) {
  const isTemplate = useStore(opened.store.state, ({ plan }) => plan.template);
  return isTemplate ? null : <PlanAssistant opened={opened} />;
}

/** The button, the commands, and the dialog; what was pasted in it is kept as long as the plan is open. */
function PlanAssistant({ opened }: { readonly opened: OpenedPlan }) {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked>({ for: 'plan' });
  const [answer, setAnswer] = useState('');
  const step = useStore(askedStep);

  const open = () => withLate(lateAssistantDialog, () => setOpen(true));
  const openFor = (next: Asked) => {
    setAsked(next);
    open();
  };
  const openForStep = useEffectEvent((id: string) => openFor({ for: 'step', step: id }));
  useEffect(() => {
    if (step === null) return;
    askedStep.setState(null, true);
    openForStep(step);
  }, [step]);

  useActions(() => [
    {
      id: 'assistant',
      ...commandOf(KEYS.plan.assistant),
      keywords: 'ai chat llm prompt copy paste answer',
      run: open,
    },
    {
      id: 'assistant review',
      title: 'Ask an assistant for a review…',
      group: KEYS.plan.assistant.where,
      keywords: 'ai prompt sceptical doubts',
      run: () => openFor({ for: 'review' }),
    },
  ]);

  return (
    <>
      <IconButton
        label="Ask an assistant"
        shortcut={KEYS.plan.assistant}
        icon={<BotMessageSquare />}
        aria-haspopup="dialog"
        className="max-md:hidden"
        onClick={open}
      />
      {isOpen ? (
        <LatePart
          of={lateAssistantDialog}
          store={opened.store}
          asked={asked}
          onAsked={setAsked}
          answer={answer}
          onAnswer={setAnswer}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
