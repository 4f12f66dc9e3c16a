import { type ReactNode, useEffect, useState } from 'react';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import type { LoadedPlan } from '../../storage/library.ts';
import { createPlanStore } from '../../store/plan-store.ts';
import { cardKey, createOpenCardStore } from './cards/open-card.ts';
import { type Editor, EditorContext, usePlan } from './editor-context.ts';
import { EditorHeader } from './header/editor-header.tsx';
import { PlanDocument } from './plan-document.tsx';
import { SaveBanner } from './saving/save-banner.tsx';
import { useSaver } from './saving/use-saver.ts';
import { useUndoKeys } from './undo.ts';

/** The plan that is open, for parts of the app that are not the editor's. */
export interface OpenedPlan {
  /** The plan as it is now. */
  readonly plan: () => Plan;
}

export interface OpenPlanProps {
  readonly loaded: LoadedPlan;
  /** Address of the library. */
  readonly home: string;
  /** Buttons at the end of the header: export, theme. */
  readonly tools: (opened: OpenedPlan) => ReactNode;
  /** The plan could not be saved under its id, and goes on under this one. */
  readonly onMoved: (planId: string) => void;
  /** Says what is open, for whoever rescues it from a crash. What it returns is called at the end. */
  readonly onOpened?: (opened: OpenedPlan) => () => void;
}

/** The editor of a loaded plan. */
export function OpenPlan({ loaded, home, tools, onMoved, onOpened }: OpenPlanProps) {
  const [editor] = useState(() => editorOf(loaded.plan));
  const [opened] = useState<OpenedPlan>(() => ({ plan: () => editor.store.state.getState().plan }));
  const saver = useSaver(loaded, editor.store, onMoved);
  useUndoKeys(editor);

  useEffect(() => onOpened?.(opened), [onOpened, opened]);

  return (
    <EditorContext value={editor}>
      <div className="flex h-dvh flex-col">
        <EditorHeader home={home} saver={saver} tools={tools(opened)} />
        <SaveBanner saver={saver} notices={loaded.notices} />
        <main
          data-scroller=""
          className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
        >
          <div className="mx-auto max-w-3xl px-5 pt-6 pb-[40vh] sm:px-8">
            <PlanName />
            <PlanDocument />
          </div>
        </main>
      </div>
    </EditorContext>
  );
}

/** The title of the page; in the page itself it stands in the header, to be typed in. */
function PlanName() {
  const name = usePlan(planName);
  return (
    <>
      <title>{`${name} · Planform`}</title>
      <h1 className="sr-only">{name}</h1>
    </>
  );
}

function editorOf(plan: Plan): Editor {
  const store = createPlanStore(plan);
  const openCard = createOpenCardStore(startingCard(plan));
  store.state.subscribe((now, before) => {
    // Another format has other cards.
    if (now.plan.format !== before.plan.format) openCard.drop();
  });
  return { store, openCard };
}

/** A plan that has no name yet starts with its first card open: that is where to begin. */
function startingCard(plan: Plan): string | null {
  const [first] = plan.tasks;
  return first && plan.tasks.length === 1 && first.name === ''
    ? cardKey({ task: first.id }, 'task')
    : null;
}
