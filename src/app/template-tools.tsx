import { useQueryClient } from '@tanstack/react-query';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import SquarePen from 'lucide-react/icons/square-pen';
import { navigate } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { planFrom, templateOf } from '../plan/template.ts';
import { beginPlan, createPlan } from '../storage/library.ts';
import { useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { templateAddress } from './addresses.ts';

interface TemplateToolsProps {
  readonly planId: string;
  readonly opened: OpenedPlan;
  /** Goes to a plan. */
  readonly openPlan: (id: string) => void;
}

/** Says that an open plan is a template, and starts plans from it; saves any other as one. */
export function TemplateTools({ planId, opened, openPlan }: TemplateToolsProps) {
  const client = useQueryClient();
  const isTemplate = useStore(opened.store.state, ({ plan }) => plan.template);

  const started = async () => {
    try {
      openPlan(await beginPlan(planFrom(opened.plan(), planId)));
    } catch (error) {
      showToast({ text: (error as Error).message, tone: 'danger' });
    }
  };
  const saved = async () => {
    try {
      await createPlan(templateOf(opened.plan()));
      showToast({ text: 'Saved as a template. New plans can start from it.' });
      await client.invalidateQueries({ queryKey: ['library'] });
    } catch (error) {
      showToast({ text: (error as Error).message, tone: 'danger' });
    }
  };

  useActions(() => [
    isTemplate
      ? {
          id: 'from template',
          title: 'New plan from this template',
          group: 'Plan',
          run: () => void started(),
        }
      : { id: 'template', title: 'Save as template', group: 'Plan', run: () => void saved() },
  ]);

  if (!isTemplate) return null;
  return (
    <>
      <span className="px-1 text-sm text-ink-soft max-lg:sr-only">Template</span>
      <IconButton
        label="Edit the template as Markdown"
        icon={<SquarePen />}
        onClick={() => navigate(templateAddress(planId))}
      />
      <IconButton
        label="New plan from this template"
        icon={<LayoutTemplate />}
        onClick={() => void started()}
      />
    </>
  );
}
