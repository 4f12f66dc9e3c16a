import { useMutation, useQueryClient } from '@tanstack/react-query';
import { blankPlan } from '../../plan/blank.ts';
import type { Plan } from '../../plan/schema.ts';
import { planFrom, templateOf } from '../../plan/template.ts';
import {
  beginPlan,
  createPlan,
  duplicatePlan,
  loadedPlan,
  type PlanSummary,
  removePlan,
  renamePlan,
  restorePlan,
} from '../../storage/library.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { shortened } from './shortened.ts';

/** A plan's id and the name to call it by when saying what happened. */
type Named = Pick<PlanSummary, 'id' | 'name'>;

/** What a person can do with the plans of the library. Each says what it did, or why it could not. */
export function useLibraryActions(openPlan: (id: string) => void) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['library'] });
  const onError = (error: Error) => showToast({ text: error.message, tone: 'danger' });

  const create = useMutation({
    mutationFn: async (plan: Plan | Promise<Plan>) => beginPlan(await plan),
    onSuccess: openPlan,
    onError,
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: ({ id }: Named) => restorePlan(id),
    onSuccess: (_, { name }) => showToast({ text: `“${shortened(name)}” is back.` }),
    onError,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Named) => removePlan(id),
    onSuccess: (_, plan) =>
      showToast({
        text: `Deleted “${shortened(plan.name)}”.`,
        action: { label: 'Undo', onAction: () => restore.mutate(plan) },
      }),
    onError,
    onSettled: refresh,
  });
  const duplicate = useMutation({
    mutationFn: ({ id }: Named) => duplicatePlan(id),
    onSuccess: (_, { name }) => showToast({ text: `Made a copy of “${shortened(name)}”.` }),
    onError,
    onSettled: refresh,
  });
  const template = useMutation({
    mutationFn: async ({ id }: Named) => createPlan(templateOf(await loadedPlan(id))),
    onSuccess: (_, { name }) =>
      showToast({
        text: `“${shortened(name)}” is a template now, too. New plans can start from it.`,
      }),
    onError,
    onSettled: refresh,
  });
  const rename = useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => renamePlan(id, title),
    onError,
    onSettled: refresh,
  });

  return {
    create: (format: string) => create.mutate(blankPlan(format)),
    /** Starts a plan from a template. */
    createFrom: ({ id }: Named) => create.mutate(loadedPlan(id).then(planFrom)),
    saveAsTemplate: template.mutate,
    createExample: () => create.mutate(loadSample()),
    remove: remove.mutate,
    restore: restore.mutate,
    duplicate: duplicate.mutate,
    rename: rename.mutate,
    /** What a rename that is not stored yet calls which plan. */
    renaming: rename.isPending ? rename.variables : null,
  };
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** The example is long, and only some ask for it. */
async function loadSample(): Promise<Plan> {
  const { samplePlan } = await import('../../plan/sample.ts');
  return samplePlan();
}
