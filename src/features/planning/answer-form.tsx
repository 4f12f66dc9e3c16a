import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type KeyPress, onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { TextInput } from '../../ui/text-input.tsx';

interface AnswerFormProps {
  /** What is answered, in words. */
  readonly about: string;
  readonly start: string;
  readonly onAnswer: (answer: string) => void;
  readonly onCancel: () => void;
}

/** An answer in one line, below what it answers. */
export function AnswerForm({ about, start, onAnswer, onCancel }: AnswerFormProps) {
  const [answer, setAnswer] = useState(start);
  const give = () => {
    if (answer.trim() !== '' || start !== '') onAnswer(answer.trim());
  };
  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.answer);
    if (!key) return;
    press.preventDefault();
    press.stopPropagation();
    if (key === 'give') give();
    else onCancel();
  };
  return (
    <div className="flex items-center gap-1">
      <TextInput
        autoFocus
        aria-label={`Answer to: ${about}`}
        placeholder="Answer"
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        onKeyDown={onKeyPress(handleKey)}
        className="min-w-0 flex-1"
      />
      <Button
        size="small"
        variant="primary"
        onClick={give}
        disabled={answer.trim() === '' && start === ''}
      >
        Put it in place
      </Button>
    </div>
  );
}
