/** Reads answers of assistants beside the page. */
import { readAnswer } from '../formats/answer.ts';
import type { Plan } from '../plan/schema.ts';

export interface Answered {
  /** As it was pasted. */
  readonly answer: string;
  /** The plan that was asked about. */
  readonly plan: Plan;
  /** The id of the step that was asked about; null for the plan. */
  readonly step: string | null;
}

addEventListener('message', ({ data: { answer, plan, step } }: MessageEvent<Answered>) => {
  postMessage(readAnswer(answer, plan, step));
});
