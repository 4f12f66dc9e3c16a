import NotebookPen from 'lucide-react/icons/notebook-pen';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { DocumentBar } from '../features/editor/header/document-bar.tsx';
import { SaveBanner } from '../features/editor/saving/save-banner.tsx';
import { useSaver } from '../features/editor/saving/use-saver.ts';
import { UnopenedPage } from '../features/editor/unopened-page.tsx';
import { useLoadedPlan } from '../features/editor/use-loaded-plan.ts';
import { useTemplateDraft } from '../features/template/template-draft.ts';
import { TemplateEditor } from '../features/template/template-editor.tsx';
import { planName } from '../plan/name.ts';
import { planFrom } from '../plan/template.ts';
import { beginPlan } from '../storage/library.ts';
import type { LoadedPlan } from '../storage/load-plan.ts';
import { createPlanStore } from '../store/plan-store.ts';
import { Button } from '../ui/button.tsx';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { TextInput } from '../ui/text-input.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { planAddress, TEMPLATES_ADDRESS } from './addresses.ts';
import { SaveOnceThere } from './early-save.tsx';
import { ExportButton } from './export-button.tsx';
import { NewerPlanPage } from './newer-plan-page.tsx';
import { rememberOpened } from './opened-plan.ts';
import { OtherTabs } from './other-tabs.tsx';
import { PaletteButton } from './palette-button.tsx';
import { QueriedPart, queried } from './queried-part.tsx';
import { ThemeMenu } from './theme-menu.tsx';

const lateSaveToFile = queried(
  'what saves a template to a file',
  async () => (await import('./save-to-file.tsx')).SaveToFile,
);

/** The screen of one template: its Markdown, and the form that it makes. */
export function TemplatePage({ planId }: { readonly planId: string }) {
  const { loaded, error, openAnew } = useLoadedPlan(planId);
  if (error) return <UnopenedPage why={error} home={TEMPLATES_ADDRESS} />;
  if (!loaded) return <main aria-busy="true" />;
  if (loaded.state === 'newer') return <NewerPlanPage found={loaded} />;
  if (loaded.state !== 'ready') return <UnopenedPage why={loaded} home={TEMPLATES_ADDRESS} />;
  return <OpenTemplate key={loaded.id} loaded={loaded} onNewer={openAnew} />;
}

interface OpenTemplateProps {
  readonly loaded: LoadedPlan;
  readonly onNewer: () => void;
}

function OpenTemplate({ loaded, onNewer }: OpenTemplateProps) {
  const [store] = useState(() => createPlanStore(loaded.plan));
  const draft = useTemplateDraft(store);
  const early = useRef(false);
  const saver = useSaver(loaded, store, onNewer);
  const { template: plan, typedText } = draft;
  useEffect(
    () => rememberOpened({ plan: () => store.state.getState().plan, text: typedText }),
    [store, typedText],
  );
  const name = useStore(store.state, ({ plan: now }) => planName(now));
  const title = useStore(store.state, ({ plan: now }) => now.title);
  const start = async () => {
    try {
      navigate(planAddress(await beginPlan(planFrom(plan(), loaded.id))));
    } catch (error) {
      showToast({ text: (error as Error).message, tone: 'danger' });
    }
  };
  useActions(() => [
    { id: 'undo', ...commandOf(KEYS.edit.undo), run: draft.undo },
    { id: 'redo', ...commandOf(KEYS.edit.redo), run: draft.redo },
    {
      id: 'from template',
      title: 'New plan from this template',
      group: 'Plan',
      run: () => void start(),
    },
  ]);
  return (
    <div className="flex h-dvh flex-col">
      <title>{`${name} · Planform`}</title>
      <h1 className="sr-only">{name}</h1>
      <DocumentBar
        home={{ address: TEMPLATES_ADDRESS, label: 'All templates' }}
        store={store}
        saver={saver}
        onUndo={draft.undo}
        onRedo={draft.redo}
        title={
          <div className="min-w-32 flex-1 sm:max-w-md">
            <TextInput
              variant="plain"
              aria-label="Name of the template"
              placeholder={name}
              value={title}
              onChange={(event) => store.setTitle(event.target.value)}
              className="text-ellipsis font-semibold placeholder:text-ellipsis"
            />
          </div>
        }
      >
        <OtherTabs planId={loaded.id} />
        <IconButton
          label="Fill in what each plan begins with"
          icon={<NotebookPen />}
          onClick={() => navigate(planAddress(loaded.id))}
        />
        <PaletteButton />
        <div className="max-sm:hidden">
          <ThemeMenu />
        </div>
        <Button
          icon={<Plus />}
          aria-label="New plan from this template"
          onClick={() => void start()}
        >
          <span className="max-sm:hidden">New plan</span>
        </Button>
        <QueriedPart
          of={lateSaveToFile}
          planId={loaded.id}
          opened={{ plan }}
          early={early}
          until={<SaveOnceThere early={early} />}
        />
        <ExportButton planId={loaded.id} plan={plan} />
      </DocumentBar>
      <SaveBanner saver={saver} notices={loaded.notices} />
      <TemplateEditor store={store} draft={draft} />
    </div>
  );
}
