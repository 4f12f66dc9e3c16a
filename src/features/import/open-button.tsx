import { useEffect, useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { type KeyPress, onKeyPress } from '../../ui/key-press.ts';
import { announce } from '../../ui/live-region.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { outcomeOf } from './outcome.ts';
import type { Entry } from './use-reading.ts';

interface OpenButtonProps {
  readonly entries: readonly Entry[];
  /** Those that can be opened. */
  readonly good: readonly Entry[];
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

/**
 * Opens what was read. It has the focus all along, so that paste, look and Enter are enough, and
 * says for those who do not see it what was recognised.
 */
export function OpenButton({ entries, good, isBusy, onOpen }: OpenButtonProps) {
  const outcomeId = useId();
  const isReading = entries.some((entry) => entry.isReading);
  const canOpen = !isBusy && !isReading && good.length > 0;
  const outcome = isReading ? '' : outcomeOf(entries);
  useEffect(() => {
    if (outcome !== '') announce(outcome);
  }, [outcome]);
  return (
    <>
      <p id={outcomeId} hidden>
        {outcome}
      </p>
      <Button
        variant="primary"
        {...FIRST_FOCUS.attributes()}
        aria-disabled={!canOpen}
        aria-describedby={outcomeId}
        // Faded in its ground alone: the mark of the focus has to be seen.
        className="aria-disabled:cursor-not-allowed aria-disabled:bg-accent-fill/55"
        onKeyDown={onKeyPress(ignoreHeldKey)}
        onClick={() => {
          if (canOpen) onOpen();
        }}
      >
        {labelFor(good)}
      </Button>
    </>
  );
}

function labelFor(good: readonly Entry[]): string {
  const [first, second] = good;
  const areTemplates = good.every(({ isTemplate }) => isTemplate);
  if (second) return `Open ${good.length} ${areTemplates ? 'templates' : 'plans'}`;
  if (first?.isTemplate) return 'Save the template';
  return first?.updates ? 'Update the plan' : 'Open the plan';
}

/** What led here by a key that is still held has not been looked at. */
function ignoreHeldKey(press: KeyPress): void {
  if (press.repeat) press.preventDefault();
}
