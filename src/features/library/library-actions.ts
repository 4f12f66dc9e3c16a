import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Format } from '../../formats/language/definition.ts';
import { blankPlan } from '../../plan/blank-plan.ts';
import type { Plan } from '../../plan/schema.ts';
import { shortened } from '../../plan/shortened.ts';
import { planFrom, templateOf } from '../../plan/template.ts';
import {
  beginPlan,
  createPlan,
  deleteRemovedPlan,
  duplicatePlan,
  loadedPlan,
  type PlanSummary,
  removePlan,
  renamePlan,
  restorePlan,
} from '../../storage/library.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { focusNeighbour } from './list-keys.ts';

/** A plan's id and the name to call it by when saying what happened. */
type Named = Pick<PlanSummary, 'id' | 'name'>;

/** What a person can do with the plans of the library. Each says what it did, or why it could not. */
export function useLibraryActions(
  openPlan: (id: string) => void,
  openTemplate: (id: string) => void,
) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['library'] });
  const onError = (error: Error) => showToast({ text: error.message, tone: 'danger' });
  /** What was deleted on this visit and is not back, the last one last. */
  const removed = useRef<readonly Named[]>([]);
  const withoutRemoved = (id: string) => removed.current.filter((plan) => plan.id !== id);

  const { mutate: begin } = useMutation({
    mutationFn: async (plan: Plan | Promise<Plan>) => beginPlan(await plan),
    onSuccess: openPlan,
    onError,
    onSettled: refresh,
  });
  const { mutate: createTemplate } = useMutation({
    mutationFn: ({ id, name }: Pick<Format, 'id' | 'name'>) =>
      createPlan({ ...templateOf(blankPlan(id)), title: `My ${name.toLowerCase()}` }),
    onSuccess: openTemplate,
    onError,
    onSettled: refresh,
  });
  const { mutate: restore } = useMutation({
    mutationFn: ({ id }: Named) => restorePlan(id),
    onSuccess: (_, { id, name }) => {
      removed.current = withoutRemoved(id);
      showToast({ text: `“${shortened(name)}” is back.` });
    },
    onError,
    onSettled: refresh,
  });
  const { mutate: remove } = useMutation({
    mutationFn: ({ id }: Named) => removePlan(id),
    onSuccess: (_, plan) => {
      removed.current = [...withoutRemoved(plan.id), plan];
      showToast({
        text: `Deleted “${shortened(plan.name)}”.`,
        action: { label: 'Undo', onAction: () => restore(plan) },
      });
    },
    onError,
    onSettled: refresh,
  });
  const { mutate: deleteForGood } = useMutation({
    mutationFn: async (plans: readonly Named[]) => {
      const results = await Promise.allSettled(plans.map(({ id }) => deleteRemovedPlan(id)));
      const left = plans.filter((_, at) => results[at]?.status === 'rejected');
      if (left.length > 0) {
        const names = left.map(({ name }) => `“${shortened(name)}”`).join(', ');
        throw new StorageError(`${names} could not be deleted. Look at the list again.`);
      }
    },
    onSuccess: (_, plans) => {
      const gone = new Set(plans.map(({ id }) => id));
      removed.current = removed.current.filter(({ id }) => !gone.has(id));
      const [first] = plans;
      const what =
        plans.length === 1 && first ? `“${shortened(first.name)}”` : `All ${plans.length}`;
      showToast({ text: `${what} ${plans.length === 1 ? 'is' : 'are'} deleted for good.` });
    },
    onError,
    onSettled: refresh,
  });
  const { mutate: duplicate } = useMutation({
    mutationFn: ({ id }: Named) => duplicatePlan(id),
    onSuccess: (_, { name }) => showToast({ text: `Made a copy of “${shortened(name)}”.` }),
    onError,
    onSettled: refresh,
  });
  const { mutate: saveAsTemplate } = useMutation({
    mutationFn: async ({ id }: Named) => createPlan(templateOf(await loadedPlan(id))),
    onSuccess: (_, { name }) =>
      showToast({
        text: `“${shortened(name)}” is a template now, too. New plans can start from it.`,
      }),
    onError,
    onSettled: refresh,
  });
  const { mutate: rename, ...renamed } = useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => renamePlan(id, title),
    onError,
    onSettled: refresh,
  });

  /** The same object at each render: hundreds of lines have it. */
  const row = useMemo(
    () => ({
      rename,
      duplicate,
      saveAsTemplate,
      remove: (plan: Named) => {
        focusNeighbour(plan.id);
        remove(plan);
      },
      createFrom: ({ id }: Named) =>
        begin(loadedPlan(id).then((template) => planFrom(template, id))),
    }),
    [rename, duplicate, saveAsTemplate, remove, begin],
  );

  return {
    row,
    create: (format: string) => begin(blankPlan(format)),
    createTemplate,
    createExample: () => begin(loadSample()),
    restore,
    deleteForGood,
    /** What was deleted last and can come back; undefined for nothing. */
    lastRemoved: () => removed.current.at(-1),
    /** What a rename that is not stored yet calls which plan. */
    renaming: renamed.isPending ? renamed.variables : null,
  };
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** The example is long, and only some ask for it. */
async function loadSample(): Promise<Plan> {
  const { samplePlan } = await import('../../plan/sample.ts');
  return samplePlan();
}
