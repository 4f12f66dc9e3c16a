import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../formats/answer.ts';
import { answerBeside } from '../../store/answers.ts';
import type { Answered } from '../../store/answers.worker.ts';

/** How the reading of an answer stands: null before it is asked for. */
export type Reading = Answer | 'running' | null;

/** Reads answers, the last one asked for; what is no answer says why. */
export function useAnswer() {
  const [reading, setReading] = useState<Reading>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const read = (answered: Answered) => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setReading('running');
    const done = (found: Answer) => {
      if (!own.signal.aborted) setReading(found);
    };
    answerBeside(answered, own.signal).then(done, (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      done({ ok: false, message: `It could not be read: ${why}` });
    });
  };
  const clear = () => {
    control.current?.abort();
    setReading(null);
  };

  return { reading, read, clear };
}
