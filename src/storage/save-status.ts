import type { Attempt } from './save-attempt.ts';
import type { Standing, Written } from './store-answer.ts';
import { LOCAL_AT_ONCE } from './write-plan.ts';

/** How saving stands. A new object at each change, the same one until then. */
export interface Status {
  /**
   * `saved`: all that was typed is stored. `saving`: an edit is on its way.
   * `failed`: no store takes the plan; it is tried again by itself.
   * `conflict`: another tab saved its own version, and there was no room to
   * keep both yet; neither is overwritten, and it is tried again by itself.
   * `newer`: a newer Planform saved the plan, and nothing is written any more.
   */
  readonly state: 'saved' | 'saving' | 'failed' | 'conflict' | 'newer';
  /**
   * How loudly to show it. `quiet`: beside the title. `warning`: so that it is
   * noticed (saved, but in one store alone). `error`: standing, until it is over.
   */
  readonly tone: 'quiet' | 'warning' | 'error';
  /** A whole sentence or two for the person: what is the case, and what to do. */
  readonly message: string;
  /** Since when the state has been this one, in milliseconds since 1970. */
  readonly since: number;
}

export type StatusNow = Omit<Status, 'since'>;

export const SAVED: StatusNow = {
  state: 'saved',
  tone: 'quiet',
  message: 'All changes are saved in this browser.',
};
export const NEWER: StatusNow = {
  state: 'newer',
  tone: 'error',
  message:
    'A newer version of Planform has saved this plan in another tab. Reload this tab to edit it. What was typed here and not saved is kept.',
};
export const SAVING: StatusNow = { state: 'saving', tone: 'quiet', message: 'Saving …' };

/** What to tell the person after an attempt to save. */
export function statusAfter({ outcome, written, write }: Attempt): StatusNow {
  switch (outcome) {
    case 'stored':
    case 'unchanged':
      return written ? storedStatus({ write, ...written }) : SAVED;
    case 'failed':
      return {
        state: 'failed',
        tone: 'error',
        message: `Not saved: ${failures(written).join(', and ')}. Keep this tab open: you can go on typing, and it is saved as soon as that works again. To be safe, copy or download the plan.`,
      };
    case 'newer':
      return NEWER;
    case 'conflict':
      return {
        state: 'conflict',
        tone: 'error',
        message:
          'Not saved: another tab has saved its own version of this plan, and there is no room to keep both. Neither is lost while both tabs stay open. Delete plans that are no longer needed, and it goes on by itself.',
      };
  }
}

/** What to tell where at least one store has the plan. */
export function storedStatus({ write, local, journal }: Standing): StatusNow {
  if (journal.state !== 'written') {
    const why =
      journal.state === 'failed' ? journal.failure : 'another tab has a version of its own';
    const message = `Saved, but not yet as safely as it should be: ${why}. If this browser crashes, the last minute may be lost.`;
    return { state: 'saved', tone: 'warning', message };
  }
  if (local.state !== 'failed') return SAVED;
  const tone = write.text.length > LOCAL_AT_ONCE ? 'quiet' : 'warning';
  const message = `All changes are saved in this browser’s database. A second copy cannot be kept: ${local.failure}.`;
  return { state: 'saved', tone, message };
}

function failures(written: Written | undefined): string[] {
  return [written?.local, written?.journal].flatMap((outcome) =>
    outcome?.state === 'failed' ? [outcome.failure] : [],
  );
}
