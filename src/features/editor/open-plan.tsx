import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { canChangeFormat } from '../../plan/can-change-format.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import type { LoadedPlan } from '../../storage/load-plan.ts';
import { readView, type View } from '../../storage/view-memory.ts';
import { createPlanStore } from '../../store/plan-store.ts';
import { ClipboardToCome } from '../../ui/clipboard-to-come.tsx';
import { CommandsToCome } from '../../ui/commands-to-come.tsx';
import { late, loadLateParts, withLate } from '../../ui/late.ts';
import { LatePart } from '../../ui/late-part.tsx';
import { FORM_SCROLLER } from '../../ui/screen-address.ts';
import { BELOW_FORM } from './context/below-form.ts';
import { cardKey } from './context/card-address.ts';
import {
  type Editor,
  EditorContext,
  type PartQuestion,
  usePlan,
} from './context/editor-context.ts';
import { createOpenCardStore } from './context/open-card.ts';
import type { OpenedPlan } from './context/opened-plan.ts';
import { settledPlan } from './context/settled-plan.ts';
import { createSpotStore } from './context/spots.ts';
import { createSelectionStore, keepExisting } from './context/step-selection.ts';
import { lateEntryTools } from './entries/late-entry-tools.ts';
import { EditorHeader } from './header/editor-header.tsx';
import { Pane } from './panes/pane.tsx';
import { PaneButtons, PaneTabs } from './panes/pane-buttons.tsx';
import { usePanes } from './panes/use-panes.ts';
import { PlanDocument } from './plan-document.tsx';
import { SaveBanner } from './saving/save-banner.tsx';
import { useSaver } from './saving/use-saver.ts';
import { createTypist } from './text/typist.ts';
import { useKeptView } from './use-kept-view.ts';
import { useSpots } from './use-spots.ts';

const lateEditorTools = late(
  'the commands for this plan',
  async () => (await import('./editor-tools.tsx')).EditorTools,
);
const lateShowSpot = late(
  'what leads to fields',
  async () => (await import('./context/show-spot.ts')).showSpot,
);
const undoing = late('undo', () => import('./undo.ts'));
const lateFormatNotices = late(
  'what there is to say of the format',
  async () => (await import('./header/format-notices.tsx')).FormatNotices,
);
const lateFindBar = late(
  'find and replace',
  async () => (await import('./find/find-bar.tsx')).FindBar,
);

export interface OpenPlanProps {
  readonly loaded: LoadedPlan;
  /** Address of the library. */
  readonly home: string;
  /** Buttons at the end of the header: export, theme. */
  readonly tools: (opened: OpenedPlan) => ReactNode;
  /** What stands beside the form. */
  readonly outline: (opened: OpenedPlan) => ReactNode;
  readonly preview: (opened: OpenedPlan) => ReactNode;
  /** A newer Planform saved the plan: it is to be opened anew, to be looked at. */
  readonly onNewer: () => void;
  /** Says what is open, for whoever rescues it from a crash. What it returns is called at the end. */
  readonly onOpened?: (opened: OpenedPlan) => () => void;
}

/** The editor of a loaded plan. */
export function OpenPlan(props: OpenPlanProps) {
  const { loaded, home, tools, onNewer, onOpened } = props;
  const [before] = useState(() => readView(loaded.id));
  const panes = usePanes();
  const [editor] = useState(() => editorOf(loaded, before, panes.showForm));
  const scroller = useRef<HTMLElement>(null);
  const opened = useOpened(editor, scroller);
  const saver = useSaver(loaded, editor.store, onNewer);
  /** What was selected when finding began; null while nobody looks for anything. */
  const [finding, setFinding] = useState<string | null>(null);
  const find = () => {
    const selected = selectedText();
    withLate(lateFindBar, () => setFinding(selected));
  };
  const { openCard } = editor;
  const { focused, inView } = opened;
  useKeptView({ planId: loaded.id, before, scroller, openCard, focused, inView });

  useEffect(() => onOpened?.(opened), [onOpened, opened]);
  useEffect(() => editor.watchTyping(), [editor]);
  useEffect(() => void loadLateParts(), []);

  const isCovered = panes.isNarrow && (panes.isShown('outline') || panes.isShown('preview'));
  return (
    <EditorContext value={editor}>
      <div className="flex h-dvh flex-col">
        <EditorHeader
          home={home}
          saver={saver}
          onUndo={() => withLate(undoing, ({ undo }) => undo(editor))}
          onRedo={() => withLate(undoing, ({ redo }) => redo(editor))}
          tools={
            <>
              <PaneButtons panes={panes} />
              {tools(opened)}
            </>
          }
        />
        <SaveBanner saver={saver} notices={loaded.notices} />
        <LatePart of={lateFormatNotices} />
        <div className="relative flex min-h-0 flex-1">
          {panes.isShown('outline') ? (
            <Pane name="outline" panes={panes}>
              {props.outline(opened)}
            </Pane>
          ) : null}
          <div className="relative flex min-w-0 flex-1 flex-col lg:min-w-96" inert={isCovered}>
            {finding === null ? null : (
              <LatePart
                of={lateFindBar}
                opened={opened}
                start={finding}
                onClose={() => setFinding(null)}
              />
            )}
            <main
              ref={scroller}
              {...FORM_SCROLLER.attributes()}
              className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
            >
              <div className="mx-auto max-w-3xl px-5 pt-6 pb-[40vh] sm:px-8">
                <PlanName />
                <PlanDocument />
              </div>
            </main>
            <LatePart
              of={lateEditorTools}
              opened={opened}
              panes={panes}
              onFind={find}
              until={
                <>
                  <CommandsToCome />
                  <ClipboardToCome of={lateEditorTools} />
                </>
              }
            />
            <div id={BELOW_FORM} />
          </div>
          {panes.isShown('preview') ? (
            <Pane name="preview" panes={panes}>
              {props.preview(opened)}
            </Pane>
          ) : null}
        </div>
        <PaneTabs panes={panes} />
      </div>
    </EditorContext>
  );
}

/** What is selected in a text or on the page, where it is short enough to look for. */
function selectedText(): string {
  const area = document.activeElement;
  const isArea = area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement;
  const text = isArea
    ? area.value.slice(area.selectionStart ?? 0, area.selectionEnd ?? 0)
    : String(getSelection());
  return text.length > 100 || text.includes('\n') ? '' : text;
}

/** The open plan as others see it. */
function useOpened(editor: Editor, scroller: RefObject<HTMLElement | null>): OpenedPlan {
  const [focused] = useState(createSpotStore);
  const [inView] = useState(createSpotStore);
  const [settled] = useState(() => settledPlan(editor.store));
  useSpots(scroller, focused, inView);
  return useMemo(
    () => ({
      store: editor.store,
      plan: () => editor.store.state.getState().plan,
      settled,
      focused,
      inView,
      show: (spot, how) => {
        editor.uncover();
        withLate(lateShowSpot, (showSpot) => showSpot(editor, spot, how));
      },
      uncover: editor.uncover,
      entryTools: lateEntryTools,
      menuOf: (place, focus) => lateEntryTools.now()?.entryItems(editor, place, focus) ?? [],
      entryKey: (place, key, focus) =>
        withLate(lateEntryTools, ({ runEntryKey }) => runEntryKey(editor, place, key, focus)),
      canChange: () => canChangeFormat(editor.store.state.getState().plan),
      partMenuOf: (target, focus) => lateEntryTools.now()?.partItems(editor, target, focus) ?? [],
      partKey: (target, key, focus) =>
        withLate(lateEntryTools, ({ runPartKey }) => runPartKey(editor, target, key, focus)),
      moveTo: (place, to, focus) =>
        withLate(lateEntryTools, ({ moveTo }) => moveTo(editor, place, to, focus)),
    }),
    [editor, focused, inView, settled],
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

function editorOf({ id, plan }: LoadedPlan, before: View | null, showForm: () => void): Editor {
  const typist = createTypist();
  const store = createPlanStore(plan, { typist });
  const openCard = createOpenCardStore(before ?? { open: startingCard(plan), field: null });
  const selection = createSelectionStore();
  store.state.subscribe((now, before) => {
    // Another format has other cards.
    const { format, ownFormat } = before.plan;
    if (now.plan.format !== format || now.plan.ownFormat !== ownFormat) openCard.drop();
    keepExisting(selection, now.plan);
  });
  const uncover = () => flushSync(showForm);
  const partQuestion = createStore<PartQuestion | null>()(() => null);
  return {
    planId: id,
    store,
    openCard,
    selection,
    partQuestion,
    uncover,
    unbuilt: new Set(),
    watchTyping: typist.watch,
  };
}

/** A plan that has no name yet starts with its first card open: that is where to begin. */
function startingCard(plan: Plan): string | null {
  const [first] = plan.tasks;
  return first && plan.tasks.length === 1 && first.name === ''
    ? cardKey({ task: first.id }, 'task')
    : null;
}
