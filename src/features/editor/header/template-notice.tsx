import { useEffect, useMemo, useState } from 'react';
import { differenceText } from '../../../formats/derived/format-difference.ts';
import {
  templateChange,
  updatedToTemplate,
  withChangeDeclined,
} from '../../../formats/derived/template-change.ts';
import type { Template } from '../../../plan/format-origin.ts';
import { onLibraryChange } from '../../../storage/library.ts';
import { storedTemplate } from '../../../storage/templates.ts';
import { Button } from '../../../ui/button.tsx';
import { announce } from '../../../ui/live-region.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { NOTICE_LINE } from './notice-line.ts';

/** One line above a plan whose template has changed since: what is other, and to have it, or not. */
export function TemplateNotice() {
  const { store } = useEditor();
  const startedFrom = usePlan((plan) => plan.startedFrom);
  const isShown = usePlan((plan) => plan.format === plan.startedFrom?.taken.format);
  const found = useTemplate(startedFrom?.template ?? null);
  const template = found instanceof Error ? null : found;
  const change = useMemo(() => {
    const { plan } = store.state.getState();
    return template && startedFrom ? templateChange({ ...plan, startedFrom }, template) : null;
  }, [store, startedFrom, template]);
  if (found instanceof Error && isShown) {
    return (
      <p role="status" className={NOTICE_LINE}>
        The template “<bdi>{startedFrom?.name}</bdi>” could not be read. This plan goes on as it is.
      </p>
    );
  }
  if (!change || !template || !isShown) return null;
  const words = differenceText(change, 'gone') || 'its order or its help is another';
  const { name } = template;

  const update = () => {
    const next = updatedToTemplate(store.state.getState().plan, template);
    store.commit(next, { what: `update to “${name}”`, place: {}, field: null });
    announce(`Updated to “${name}”.`);
  };
  const decline = () => {
    const next = withChangeDeclined(store.state.getState().plan, template);
    store.commit(next, { what: `“Not now” for “${name}”`, place: {}, field: null });
  };
  return (
    <div role="status" className={NOTICE_LINE}>
      <p className="min-w-0 flex-1 basis-60">
        The template “<bdi>{name}</bdi>” has changed: {words}.
      </p>
      <div className="flex gap-2">
        <Button size="small" variant="quiet" onClick={decline}>
          Not now
        </Button>
        <Button size="small" onClick={update}>
          Update
        </Button>
      </div>
    </div>
  );
}

/**
 * The template with this id as it is now, in whatever tab it changes; null where there is none, and the
 * error where it can't be read.
 */
function useTemplate(id: string | null): Template | Error | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isOver = false;
    const ask = async () => {
      const found = await storedTemplate(id).catch((error: Error) => error);
      if (!isOver) setAnswer({ id, found });
    };
    void ask();
    const stop = onLibraryChange((change) => {
      if (change.id === id) void ask();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [id]);
  return answer?.id === id ? answer.found : null;
}

interface Answer {
  readonly id: string;
  readonly found: Template | Error | null;
}
