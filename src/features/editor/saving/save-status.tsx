import { useCallback, useSyncExternalStore } from 'react';
import type { PlanSaver, SaveStatus } from '../../../storage/saver.ts';
import { classNames } from '../../../ui/class-names.ts';

interface SaveStateProps {
  readonly saver: PlanSaver | null;
}

/** Whether what was typed is saved, in a word or two; the whole sentence as its tooltip. */
export function SaveState({ saver }: SaveStateProps) {
  const status = useSaveStatus(saver);
  const [words, tone] = status ? shown(status) : ['Saved', 'text-ink-faint'];
  return (
    <p
      title={status?.message}
      className={classNames('text-xs whitespace-nowrap', tone)}
      data-save-state={status?.state ?? 'saved'}
    >
      {words}
    </p>
  );
}

export function useSaveStatus(saver: PlanSaver | null): SaveStatus | null {
  const subscribe = useCallback(
    (listener: () => void) => saver?.subscribe(listener) ?? (() => undefined),
    [saver],
  );
  return useSyncExternalStore(subscribe, () => saver?.status ?? null);
}

function shown({ state, tone }: SaveStatus): readonly [words: string, tone: string] {
  if (state === 'saving') return ['Saving…', 'text-ink-faint'];
  if (state !== 'saved') return ['Not saved', 'text-danger font-medium'];
  return tone === 'quiet' ? ['Saved', 'text-ink-faint'] : ['Saved, with a warning', 'text-warning'];
}
