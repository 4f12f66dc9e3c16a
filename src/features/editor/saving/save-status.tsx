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

/** The status of saving. That all is saved it says once that lasts: in typing, it does not flicker. */
export function useSaveStatus(saver: PlanSaver | null): SaveStatus | null {
  const subscribe = useCallback(
    (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = saver?.subscribe(() => {
        clearTimeout(timer);
        if (saver.status.state === 'saved') timer = setTimeout(tell, LASTING);
        else tell();
      });
      return () => {
        clearTimeout(timer);
        stop?.();
      };
    },
    [saver],
  );
  return useSyncExternalStore(subscribe, () => saver?.status ?? null);
}

/** Milliseconds. */
const LASTING = 250;

function shown({ state, tone }: SaveStatus): readonly [words: string, tone: string] {
  if (state === 'saving') return ['Saving…', 'text-ink-faint'];
  if (state !== 'saved') return ['Not saved', 'text-danger font-medium'];
  return tone === 'quiet' ? ['Saved', 'text-ink-faint'] : ['Saved, with a warning', 'text-warning'];
}
