import Copy from 'lucide-react/icons/copy';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Asked, promptFor } from '../../formats/prompt.ts';
import type { Plan } from '../../plan/schema.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FeltWait } from '../../ui/felt-wait.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { LONG_PASTE, PasteBox } from '../../ui/paste-box.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { SecretsNotice } from '../../ui/secrets-notice.tsx';
import { AskedChoice } from './asked-choice.tsx';
import type { Reading } from './use-answer.ts';

interface AskViewProps {
  readonly plan: Plan;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  /** As it was pasted. */
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly reading: Reading;
  readonly onRead: () => void;
}

/** The prompt to copy, and below it the place for what comes back. */
export function AskView(props: AskViewProps) {
  const { plan, asked, onAsked, answer, onAnswer, reading, onRead } = props;
  const prompt = useMemo(() => promptFor(plan, asked), [plan, asked]);
  const texts = useMemo(() => [{ of: '', text: () => prompt }], [prompt]);
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isRefused) box.current?.querySelector<HTMLElement>('textarea, [role="textbox"]')?.focus();
  }, [isRefused]);
  const isFirst = answer !== '';
  const isLong = answer.length >= LONG_PASTE;
  const place = useRef<HTMLDivElement>(null);
  const wasLong = useRef(isLong);
  // What had the focus is gone: the box for a long answer, or what asked for another.
  useLayoutEffect(() => {
    if (wasLong.current === isLong) return;
    wasLong.current = isLong;
    place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [isLong]);
  // An answer that is here already: what is pasted next comes in its place.
  useLayoutEffect(() => place.current?.querySelector('textarea')?.select(), []);
  const [promptId, answerId] = [useId(), useId()];
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby={promptId} className="flex flex-col gap-3">
        <div>
          <h3 id={promptId} className="font-semibold">
            1. Copy the prompt
          </h3>
          <p className="text-sm text-ink-soft">
            Paste it into any assistant. Planform sends nothing to anyone.
          </p>
        </div>
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <AskedChoice plan={plan} asked={asked} onAsked={onAsked} />
          <div className="flex items-center gap-3">
            <span className="text-xs text-ink-soft">
              {prompt.length.toLocaleString('en')} characters
            </span>
            <CopyButton
              {...(isFirst ? {} : FIRST_FOCUS.attributes())}
              variant={isFirst ? 'secondary' : 'primary'}
              label="Copy prompt"
              icon={<Copy />}
              clip={{ 'text/plain': prompt }}
              onCopied={(worked) => setRefused(!worked)}
            />
          </div>
        </div>
        {isRefused ? (
          <Banner tone="danger" title="The browser did not let Planform copy">
            <p>Select all of the prompt, and copy it with Ctrl+C or Cmd+C.</p>
          </Banner>
        ) : null}
        <SecretsNotice texts={texts} />
        <div ref={box}>
          <MarkdownView text={prompt} label="Prompt" className="h-[min(14rem,30dvh)]" />
        </div>
      </section>
      <section aria-labelledby={answerId} className="flex flex-col gap-3">
        <h3 id={answerId} className="font-semibold">
          2. Paste the answer
        </h3>
        <div ref={place}>
          {isLong ? (
            <div className="flex flex-wrap items-center gap-3 text-sm">
              <p>
                An answer of {answer.length.toLocaleString('en')} characters is here. It is too long
                to be shown.
              </p>
              <Button size="small" onClick={() => onAnswer('')}>
                Paste another
              </Button>
            </div>
          ) : (
            <PasteBox
              label="Answer"
              help="All that the assistant wrote, or the plan in it. Next you see what it would change, and take what you want."
              isFirst={isFirst}
              text={answer}
              onText={onAnswer}
              onDone={onRead}
              onLong={onAnswer}
            />
          )}
        </div>
        <Outcome reading={reading} />
      </section>
    </div>
  );
}

/** Why there is nothing to take from an answer. */
function Outcome({ reading }: { readonly reading: Reading }) {
  if (reading === null) return null;
  if (reading === 'running') return <FeltWait>Comparing it with the plan…</FeltWait>;
  if (!reading.ok) {
    return (
      <Banner tone="danger" title="This answer can’t be read">
        <p>{reading.message} Your plan is as it was.</p>
      </Banner>
    );
  }
  return <Banner tone="info" title="The answer says just what the plan says. Nothing to change." />;
}
