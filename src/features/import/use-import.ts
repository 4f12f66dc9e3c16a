import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { planName } from '../../plan/name.ts';
import { createPlan } from '../../storage/library.ts';
import type { Failure } from './problem-list.tsx';
import { type InputResult, readInput } from './read-input.ts';

/** A text to open, and what it goes by. */
export interface Input {
  readonly source: string;
  /** Its file name; '' for a pasted text. */
  readonly name: string;
  readonly text: () => Promise<string>;
}

export interface Opened {
  readonly id: string;
  readonly name: string;
}

/** Reads texts and keeps the plans in them. What cannot be opened does not keep the rest from it. */
export function useImport() {
  const client = useQueryClient();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [isBusy, setBusy] = useState(false);

  /** Resolves with the plans that were opened and kept. */
  const open = async (inputs: readonly Input[]): Promise<readonly Opened[]> => {
    setBusy(true);
    setFailures([]);
    const opened: Opened[] = [];
    const failed: Failure[] = [];
    for (const input of inputs) {
      const result = await kept(input);
      if ('id' in result) opened.push(result);
      else failed.push(result);
    }
    await client.invalidateQueries({ queryKey: ['library'] });
    setFailures(failed);
    setBusy(false);
    return opened;
  };

  return { open, failures, isBusy };
}

async function kept({ source, name, text }: Input): Promise<Opened | Failure> {
  let result: InputResult;
  try {
    result = readInput(await text(), name);
    if (!result.ok) return { source, message: result.message, problems: result.problems };
    return { id: await createPlan(result.plan), name: planName(result.plan) };
  } catch (error) {
    return { source, message: 'It could not be opened.', problems: [(error as Error).message] };
  }
}
