import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { updatedPlan } from '../../formats/derived/updated.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { createPlan } from '../../storage/library.ts';
import { keepOpenedText } from '../../storage/opened-texts.ts';
import { updatePlan } from '../../storage/update-plan.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { Entry } from './use-reading.ts';

export interface Opened {
  readonly id: string;
  readonly name: string;
  /** Whether it is a template that is a text. */
  readonly isTemplate: boolean;
}

/** Makes plans of what was read. */
export function useOpening() {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  /** Resolves with the plans that are kept now, an entry each; null for one that is not. */
  const open = async (entries: readonly Entry[]): Promise<readonly (Opened | null)[]> => {
    setBusy(true);
    const opened = await Promise.all(entries.map(kept));
    await client.invalidateQueries({ queryKey: ['library'] });
    await client.invalidateQueries({ queryKey: ['opened'] });
    setBusy(false);
    return opened;
  };

  return { open, isBusy };
}

async function kept({ source, text, result, updates }: Entry): Promise<Opened | null> {
  if (!result?.ok) return null;
  const { plan: read, parts } = result;
  try {
    const { id, plan } = updates === null ? await created(read) : await updated(updates, read);
    // A .json is the plan itself: there is no text to be true to. A template is its text.
    if (parts !== null || text === plan.templateText) await keptText(id, { source, text }, plan);
    return { id, name: planName(plan), isTemplate: plan.templateText !== '' };
  } catch (error) {
    showToast({ text: `${source.label}: ${(error as Error).message}`, tone: 'danger' });
    return null;
  }
}

async function created(plan: Plan) {
  return { id: await createPlan(plan), plan };
}

async function updated(id: string, read: Plan) {
  const plan = await updatePlan(id, (before) => updatedPlan(read, before));
  showToast({ text: 'Updated. The plan as it was is among the deleted ones for 30 days.' });
  return { id, plan };
}

/** The plan is there in any case: without its text, an export prints the standard layout. */
async function keptText(id: string, { source, text }: Pick<Entry, 'source' | 'text'>, plan: Plan) {
  const { fileName, handle } = source;
  try {
    await keepOpenedText(id, { text, plan, format: plan.format, fileName, handle });
  } catch (error) {
    showToast({ text: (error as Error).message, tone: 'danger' });
  }
}
