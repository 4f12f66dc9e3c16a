import { memo, startTransition, useEffect, useState } from 'react';
import type { FormModel } from '../../../formats/form.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { StepSection } from './step-section.tsx';

interface StepListProps {
  readonly model: FormModel;
  readonly task: string;
  readonly steps: readonly string[];
}

/**
 * The steps of a task. Those far out of sight are in the page (find and screen readers
 * see them), but not laid out.
 */
export function StepList({ model, task, steps }: StepListProps) {
  const [shown, setShown] = useState(() => ({ steps, chunks: chunksOf(steps, []) }));
  let { chunks } = shown;
  if (shown.steps !== steps) {
    chunks = chunksOf(steps, chunks);
    setShown({ steps, chunks });
  }
  // The first chunks are on screen before the rest is built, in the pauses of the browser.
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  let number = 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ol can't have its items in chunks
    <div role="list" className="flex flex-col gap-0.5">
      {(isWhole ? chunks : chunks.slice(0, AT_FIRST)).map((chunk) => {
        const first = number;
        number += chunk.ids.length;
        return <StepChunk key={chunk.key} model={model} task={task} chunk={chunk} first={first} />;
      })}
    </div>
  );
}

/** Chunks; more than a screen shows. */
const AT_FIRST = 2;

interface StepChunkProps {
  readonly model: FormModel;
  readonly task: string;
  readonly chunk: Chunk;
  /** Number of its first step, from 1. */
  readonly first: number;
}

const StepChunk = memo(function StepChunk({ model, task, chunk, first }: StepChunkProps) {
  return (
    <div className="-mx-5 flex flex-col gap-0.5 px-5 [contain-intrinsic-block-size:auto_180rem] [content-visibility:auto]">
      {chunk.ids.map((step, at) => (
        <StepSection key={step} model={model} task={task} step={step} number={first + at} />
      ))}
    </div>
  );
});
