import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { planName } from '../../plan/name.ts';
import { createPlan, updatePlan } from '../../storage/library.ts';
import { keepOpenedText } from '../../storage/opened-texts.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { Entry } from './use-reading.ts';

export interface Opened {
  readonly id: string;
  readonly name: string;
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
    setBusy(false);
    return opened;
  };

  return { open, isBusy };
}

async function kept({ source, text, result, updates }: Entry): Promise<Opened | null> {
  if (!result?.ok) return null;
  const { plan, parts } = result;
  try {
    const id = updates ?? (await createPlan(plan));
    if (updates !== null) await updatePlan(updates, plan);
    // A .json is the plan itself: there is no text to be true to.
    if (parts !== null) await keptText(id, { source, text, plan });
    return { id, name: planName(plan) };
  } catch (error) {
    showToast({ text: `${source.label}: ${(error as Error).message}`, tone: 'danger' });
    return null;
  }
}

/** The plan is there in any case: without its text, an export prints the standard layout. */
async function keptText(
  id: string,
  {
    source,
    text,
    plan,
  }: Pick<Entry, 'source' | 'text'> & { plan: Parameters<typeof keepOpenedText>[1]['plan'] },
) {
  const { fileName, handle } = source;
  try {
    await keepOpenedText(id, { text, plan, format: plan.format, fileName, handle });
  } catch (error) {
    showToast({ text: (error as Error).message, tone: 'danger' });
  }
}
