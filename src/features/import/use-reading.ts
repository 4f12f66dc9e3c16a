import { useEffect, useState } from 'react';
import type { Correction } from '../../formats/built-in/corrected.ts';
import { newId } from '../../plan/id.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { listPlans, type PlanSummary } from '../../storage/library.ts';
import { readPlan } from '../../storage/load-plan.ts';
import { plansOpenedFrom } from '../../storage/opened-texts.ts';
import { type StoredTemplates, storedTemplates } from '../../storage/templates.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { readInWorker } from './read-in-worker.ts';
import type { InputResult } from './read-input.ts';
import type { Source } from './source.ts';

/** A source, and how far its reading is. */
export interface Entry {
  readonly key: string;
  readonly source: Source;
  readonly text: string;
  /** null until it was read once. */
  readonly result: InputResult | null;
  readonly isReading: boolean;
  /** Which templates it was read without, as these could not be read; '' for none. */
  readonly unread: string;
  /** The format that the person said to read it in; null for the one that it is written in. */
  readonly asked: string | null;
  /** Whether it is to be a template, and no plan. */
  readonly isTemplate: boolean;
  /** What the person says of its headings and labels, in that order. */
  readonly corrections: readonly Correction[];
  /** Plans that were opened from the same file before. */
  readonly before: readonly PlanSummary[];
  /** The id of the plan to update, of those; null to keep both. */
  readonly updates: string | null;
}

export interface Reading {
  readonly entries: readonly Entry[];
  readonly add: (sources: readonly Source[]) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
  /** Reads an entry anew, in this format. */
  readonly readAs: (key: string, format: string) => void;
  /** Reads an entry anew, as a template or as a plan. */
  readonly openAs: (key: string, isTemplate: boolean) => void;
  /** Reads an entry anew, with these corrections of what is what in it. */
  readonly correct: (key: string, corrections: readonly Correction[]) => void;
  readonly setUpdates: (key: string, planId: string | null) => void;
}

/** Reads sources beside the page. What is removed, or left with the dialog, is no longer read. */
export function useReading(startsAsTemplate: boolean): Reading {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [running] = useState(() => new Map<string, AbortController>());
  useEffect(
    () => () => {
      for (const control of running.values()) control.abort();
    },
    [running],
  );

  const change = (key: string, part: Partial<Entry>) =>
    setEntries((now) => now.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));

  const read = async (key: string, { source, asked, corrections, isTemplate }: Wanted) => {
    running.get(key)?.abort();
    const control = new AbortController();
    running.set(key, control);
    try {
      const text = await source.text();
      const { before, readAs, own } = isTemplate ? NEVER : await openedBefore(source);
      const format = asked ?? readAs;
      const { templates, unread } = isTemplate ? NO_TEMPLATES : await storedTemplates();
      const request = {
        text,
        name: source.fileName,
        format: format === OWN_FORMAT && asked === null ? undefined : format,
        corrections,
        formatBefore: own,
        templates,
        isTemplate,
      };
      const result = await readInWorker(request, control.signal);
      if (control.signal.aborted) return;
      const taken = result.ok ? result.corrected : [];
      if (taken.length < corrections.length) showToast({ text: NOT_SO, tone: 'danger' });
      setEntries((now) => withRead(now, key, { text, result, unread, before, corrections: taken }));
    } catch (error) {
      if (control.signal.aborted) return;
      const { message } = error as Error;
      change(key, { result: { ok: false, message, problems: [] }, isReading: false });
    }
  };

  const readAnew = (key: string, part: Partial<Entry>) => {
    const entry = entries.find((each) => each.key === key);
    if (!entry) return;
    change(key, { ...part, isReading: true });
    void read(key, { ...entry, ...part });
  };

  return {
    entries,
    add: (sources) => {
      const added = sources.map(
        (source): Entry => ({
          key: newId(),
          source,
          text: '',
          result: null,
          isReading: true,
          unread: '',
          asked: null,
          isTemplate: startsAsTemplate,
          corrections: [],
          before: [],
          updates: null,
        }),
      );
      setEntries((now) => [...now, ...added]);
      for (const entry of added) void read(entry.key, entry);
    },
    remove: (key) => {
      running.get(key)?.abort();
      setEntries((now) => now.filter((entry) => entry.key !== key));
    },
    clear: () => {
      for (const control of running.values()) control.abort();
      setEntries([]);
    },
    readAs: (key, format) => {
      readAnew(key, { asked: format, corrections: [] });
    },
    openAs: (key, isTemplate) => {
      readAnew(key, { isTemplate, asked: null, corrections: [], updates: null });
    },
    correct: (key, corrections) => {
      readAnew(key, { corrections });
    },
    setUpdates: (key, updates) => change(key, { updates }),
  };
}

function withRead(
  entries: readonly Entry[],
  key: string,
  read: Pick<Entry, 'text' | 'result' | 'unread' | 'before' | 'corrections'>,
): Entry[] {
  const known = read.before[0]?.id ?? null;
  // Of two files with one name, one may be the plan's: the other would overwrite it.
  const isTaken = entries.some((entry) => entry.key !== key && entry.updates === known);
  return entries.map((entry) => {
    if (entry.key !== key) return entry;
    // In another format, it is the same file: what to do with it was said already.
    const now = { ...entry, ...read, isReading: false };
    return entry.result?.ok ? now : { ...now, updates: isTaken ? null : known };
  });
}

const NOT_SO =
  'It can’t be that: what stands there is of another kind, or another heading has that field.';

/** What is to be read, and as what. */
type Wanted = Pick<Entry, 'source' | 'asked' | 'corrections' | 'isTemplate'>;

const NO_TEMPLATES: StoredTemplates = { templates: [], unread: '' };

/** What a template was opened as before: it is a new one each time. */
const NEVER = { before: [], readAs: undefined, own: null };

/** Plans from the same file, and the format that the first of them is in, or was read in. */
async function openedBefore({ fileName, handle }: Source) {
  const known = await plansOpenedFrom({ fileName, handle });
  const formats = new Map(known.map(({ id, format }) => [id, format]));
  const plans = known.length === 0 ? [] : (await listPlans()).plans;
  const before = plans.filter(({ id, template }) => formats.has(id) && !template);
  const [first] = before;
  const found = first && (await readPlan(first.id));
  // The plan may have got a format of its own since.
  const now = found?.state === 'ready' && found.plan.format === OWN_FORMAT ? found.plan : null;
  const readAs = now?.format ?? formats.get(first?.id ?? '');
  return { before, readAs, own: now?.ownFormat ?? null };
}
