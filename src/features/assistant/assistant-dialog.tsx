import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { leavesOut } from '../../formats/derived/answer/changes.ts';
import type { Asked } from '../../formats/prompt.ts';
import { takeChanges } from '../../store/answers.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useKeyPlaces } from '../../ui/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { announce } from '../../ui/live-region.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { AskView } from './ask-view.tsx';
import { ChangeList } from './change-list.tsx';
import { useAnswer } from './use-answer.ts';

interface AssistantDialogProps {
  readonly store: PlanStore;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  /** What was pasted; whoever shows the dialog keeps it. */
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onClose: () => void;
}

/** The way to an assistant and back: a prompt to copy, and what comes back as changes to take or refuse. */
export function AssistantDialog(props: AssistantDialogProps) {
  const { store, asked, onAsked, answer, onAnswer, onClose } = props;
  const plan = useStore(store.state, (state) => state.plan);
  const { reading, read, clear } = useAnswer();
  /** The plan that the answer was compared with: somebody may change it meanwhile. */
  const compared = useRef(plan);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLDivElement>(null);
  useKeyPlaces(KEY_PLACES);

  const found = reading !== null && reading !== 'running' && reading.ok ? reading : null;
  const changes = found?.changes ?? [];
  const isShown = changes.length > 0;
  const wanted = changes.filter((change) => !leavesOut(change));
  const left = changes.filter(leavesOut);
  const count = changes.filter(({ key }) => taken.has(key)).length;

  // What an answer leaves out stays, unless somebody says otherwise.
  useEffect(() => {
    if (!found) return;
    const said = found.changes.filter((change) => !leavesOut(change));
    setTaken(new Set(said.map(({ key }) => key)));
    if (found.changes.length > 0) announce(countOf(found.changes.length));
  }, [found]);
  // What had the focus is gone with the view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what changes the view
  useLayoutEffect(() => {
    const dialog = body.current?.closest('dialog');
    if (dialog) FIRST_FOCUS.all(dialog)[0]?.focus();
  }, [isShown]);

  const compare = () => {
    const step = asked.for === 'step' ? asked.step : null;
    if (answer.trim() === '' || reading === 'running') return;
    compared.current = plan;
    read({ answer, plan, step });
  };
  const take = () => {
    if (!found) return;
    const outcome = takeChanges(store, compared.current, found.target, taken);
    showToast({ text: outcomeOf(count, outcome) });
    // What did not all come in can be compared again.
    if (outcome && !outcome.clashes) onAnswer('');
    onClose();
  };
  const setAll = (keys: readonly string[], isTaken: boolean) => {
    const next = new Set(taken);
    for (const key of keys) {
      if (isTaken) next.add(key);
      else next.delete(key);
    }
    setTaken(next);
  };

  return (
    <Dialog
      title="Ask an assistant"
      width="wide"
      onClose={onClose}
      footer={
        isShown ? (
          <>
            <Button className="me-auto" onClick={clear}>
              Back
            </Button>
            <Button onClick={onClose} className="max-sm:hidden">
              Refuse all
            </Button>
            <Button variant="primary" disabled={count === 0} onClick={take}>
              {count === changes.length
                ? `Take all ${count}`
                : `Take ${count} of ${changes.length}`}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>Close</Button>
            <Button
              variant={answer === '' ? 'secondary' : 'primary'}
              disabled={answer.trim() === ''}
              onClick={compare}
            >
              Compare with the plan
            </Button>
          </>
        )
      }
    >
      <div ref={body} className="flex flex-col gap-6">
        {isShown ? (
          <>
            {found?.isFirstOfMany ? (
              <Banner tone="info" title="There is more than one plan in the answer">
                <p>This is the first. To compare another, paste that alone.</p>
              </Banner>
            ) : null}
            {wanted.length > 0 ? (
              <ChangeList
                title="What the answer changes"
                help="Untick what you refuse."
                changes={wanted}
                taken={taken}
                onTaken={setAll}
                first={FIRST_FOCUS.attributes()}
              />
            ) : null}
            {left.length > 0 ? (
              <ChangeList
                title="What the answer leaves out"
                help="The plan keeps it. Tick what is to go."
                changes={left}
                taken={taken}
                onTaken={setAll}
                first={wanted.length > 0 ? {} : FIRST_FOCUS.attributes()}
              />
            ) : null}
          </>
        ) : (
          <AskView
            plan={plan}
            asked={asked}
            onAsked={onAsked}
            answer={answer}
            onAnswer={(text) => {
              clear();
              onAnswer(text);
            }}
            reading={reading}
            onRead={compare}
          />
        )}
      </div>
    </Dialog>
  );
}

const KEY_PLACES = [LATE_KEYS.pasteBox];

function countOf(count: number): string {
  return count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`;
}

/** What came of taking some changes, as `takeChanges` says it. */
function outcomeOf(count: number, outcome: ReturnType<typeof takeChanges>): string {
  if (!outcome) return 'Nothing was taken: the plan was changed meanwhile, and stays as it is.';
  const back = `Undo takes ${count === 1 ? 'it' : 'them'} back.`;
  return outcome.clashes
    ? `Taken from the answer, but for what was changed in the plan meanwhile. ${back}`
    : `${countOf(count)} taken from the answer. ${back}`;
}
