import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { type KeyPress, onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { TextArea } from '../../ui/text-area.tsx';

interface AnswerFormProps {
  /** What is answered, in words. */
  readonly about: string;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
  /** Whether it may be put in place. */
  readonly canGive: boolean;
  readonly onGive: () => void;
  readonly onLeave: () => void;
}

/** An answer that is typed below what it answers. */
export function AnswerForm(props: AnswerFormProps) {
  const { about, answer, onChange, canGive, onGive, onLeave } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  // One goes on behind what was typed before.
  useLayoutEffect(() => {
    const end = box.current?.value.length ?? 0;
    box.current?.focus();
    box.current?.setSelectionRange(end, end);
  }, []);
  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.answer);
    if (!key) return;
    press.stopPropagation();
    // The browser puts in the line break.
    if (key === 'newLine') return;
    press.preventDefault();
    if (key === 'leave') onLeave();
    else if (canGive) onGive();
  };
  return (
    <div className="flex items-start gap-1">
      <TextArea
        ref={box}
        rows={1}
        aria-label={`Answer to: ${about}`}
        placeholder="Answer"
        value={answer}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyPress(handleKey)}
        className="min-w-0 flex-1"
      />
      <Button size="small" variant="primary" onClick={onGive} disabled={!canGive}>
        Put it in place
      </Button>
    </div>
  );
}
