import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlacedLine } from '../../formats/derived/placed-lines.ts';
import type { Opened } from '../../formats/patch/opened.ts';
import type { PrintedBlock } from '../../formats/print/chunks.ts';
import { printBlocks } from '../../formats/print.ts';
import type { Plan } from '../../plan/schema.ts';
import { type Patched, type Patching, startPatching } from './patching.ts';

/** What the plan was opened from. */
export interface PreviewSource extends Opened {
  /** '' for a pasted text. */
  readonly fileName: string;
}

/** What goes out, and the plan that it is of: its paths are those of that plan. */
export interface Print {
  readonly plan: Plan;
  /** null for as long as there is nothing yet; the error where a plan cannot be printed. */
  readonly blocks: readonly PrintedBlock[] | Error | null;
  /** Lines of the opened text that it changes beside the edit. */
  readonly beside: readonly PlacedLine[];
  /** Why the opened text is not what is shown; null where it is, or where there is none. */
  readonly failure: Error | null;
}

/** The export of a plan: of the text that it was opened from, where there is one, else in the standard layout. */
export function usePrint(plan: Plan, empty: boolean, source: Opened | null): Print {
  const { patched, failure } = usePatched(plan, empty, useSame(source));
  const isPatched = source !== null && failure === null;
  const standard = useMemo(
    () => (isPatched ? null : standardBlocks(plan, empty)),
    [isPatched, plan, empty],
  );
  if (!isPatched) return { plan, blocks: standard, beside: NONE, failure };
  const { blocks = null, beside = NONE } = patched ?? {};
  return { plan: patched?.plan ?? plan, blocks, beside, failure };
}

const NONE: readonly PlacedLine[] = [];

interface PatchedState {
  readonly source: Opened | null;
  readonly patched: Patched | null;
  readonly failure: Error | null;
}

/** The last export that is done. Where it is of an earlier plan, the next is on its way. */
function usePatched(plan: Plan, empty: boolean, source: Opened | null): PatchedState {
  const [state, setState] = useState<PatchedState>({ source, patched: null, failure: null });
  const patching = useRef<Patching | null>(null);
  useEffect(() => {
    if (!source) return;
    const fail = (failure: Error) => setState({ source, patched: null, failure });
    try {
      const started = startPatching(
        source,
        (patched) => setState({ source, patched, failure: null }),
        fail,
      );
      patching.current = started;
      return () => {
        patching.current = null;
        started.end();
      };
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
      return;
    }
  }, [source]);
  useEffect(() => {
    if (source) patching.current?.want({ plan, empty });
  }, [plan, empty, source]);
  // After a save, what was shown stays until the export of the new text is there.
  return state.source === source ? state : { ...state, source, failure: null };
}

/** The same object for the same text: it is read from the browser's database time and again. */
function useSame(source: Opened | null): Opened | null {
  const { text, plan } = source ?? {};
  return useMemo(() => (text !== undefined && plan ? { text, plan } : null), [text, plan]);
}

function standardBlocks(plan: Plan, empty: boolean): readonly PrintedBlock[] | Error {
  try {
    return printBlocks(plan, plan.format, { empty });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
