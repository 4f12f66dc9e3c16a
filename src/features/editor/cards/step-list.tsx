import { memo, startTransition, useDeferredValue, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { FormModel } from '../../../formats/derived/form.ts';
import { stepOf, taskOf } from '../../../store/place.ts';
import { useFar, useFindInPage } from '../../../ui/far.ts';
import { useEditor } from '../context/editor-context.ts';
import { usePlanList } from '../context/use-plan-list.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { FarContext } from './far.ts';
import { StepSection } from './step-section.tsx';

interface StepListProps {
  readonly model: FormModel;
  readonly task: string;
  readonly steps: readonly string[];
}

/**
 * The steps of a task. Those far out of sight are in the page (find and screen readers
 * see them), but not laid out, and as plain text.
 */
export function StepList({ model, task, steps }: StepListProps) {
  const [shown, setShown] = useState(() => ({ steps, chunks: chunksOf(steps, []) }));
  let { chunks } = shown;
  if (shown.steps !== steps) {
    chunks = chunksOf(steps, chunks);
    setShown({ steps, chunks });
  }
  // The first chunk is on screen before the rest is built, in the pauses of the browser.
  const [isWhole, setWhole] = useState(false);
  const { unbuilt } = useEditor();
  useEffect(() => {
    if (isWhole) return;
    const build = () => flushSync(() => setWhole(true));
    unbuilt.add(build);
    startTransition(() => setWhole(true));
    return () => void unbuilt.delete(build);
  }, [isWhole, unbuilt]);
  const isFinding = useFindInPage();
  let number = 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ol can't have its items in chunks
    <div role="list" className="flex flex-col gap-0.5">
      {(isWhole ? chunks : chunks.slice(0, 1)).map((chunk, at) => {
        const first = number;
        number += chunk.ids.length;
        return (
          <StepChunk
            key={chunk.key}
            model={model}
            task={task}
            chunk={chunk}
            first={first}
            startsFar={at > 0}
            inFull={isFinding}
          />
        );
      })}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface StepChunkProps {
  readonly model: FormModel;
  readonly task: string;
  readonly chunk: Chunk;
  /** Number of its first step, from 1. */
  readonly first: number;
  /** Whether it is out of sight when the plan is opened. */
  readonly startsFar: boolean;
  /** Whether it is shown in full even there. */
  readonly inFull: boolean;
}

const StepChunk = memo(function StepChunk(props: StepChunkProps) {
  const { model, task, chunk, first, startsFar, inFull } = props;
  const [isOutOfSight, ref] = useFar(startsFar);
  const isFar = isOutOfSight && !inFull;
  const steps = usePlanList((plan) => {
    const holder = taskOf(plan, task);
    return holder ? chunk.ids.flatMap((id) => stepOf(holder, id) ?? []) : [];
  });
  const { selection } = useEditor();
  const selected = useStore(selection, (group) => (group?.task === task ? group.steps : NONE));
  // Nobody waits for the new numbers of steps that are out of sight.
  const later = useDeferredValue(first);
  const number = isFar ? later : first;
  return (
    <FarContext value={isFar}>
      <div
        ref={ref}
        className="-mx-5 flex flex-col gap-0.5 px-5 [contain-intrinsic-block-size:auto_180rem] [content-visibility:auto]"
      >
        {steps.map((step, at) => (
          <StepSection
            key={step.id}
            model={model}
            task={task}
            step={step}
            number={number + at}
            isSelected={selected.has(step.id)}
          />
        ))}
      </div>
    </FarContext>
  );
});
