import ChevronsDownUp from 'lucide-react/icons/chevrons-down-up';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import SquareCheck from 'lucide-react/icons/square-check';
import { memo, useState } from 'react';
import { boxWords, fieldWords } from '../../formats/derived/figure-words.ts';
import { type Figures, outlineOf, totalOf } from '../../formats/derived/outline.ts';
import type { Plan } from '../../plan/schema.ts';
import { shared } from '../../store/shared.ts';
import { useKeyPlaces } from '../../ui/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { OutlineTree } from './outline-tree.tsx';
import type { OutlinedPlan } from './outlined-plan.ts';
import { keyOf } from './rows.ts';
import { useFolded } from './use-folded.ts';
import { useOutlined } from './use-outlined.ts';

/** The parts of the plan: to see how far they are and where one is, to go to and to move. */
export function Outline({ opened }: { readonly opened: OutlinedPlan }) {
  useKeyPlaces(KEY_PLACES);
  const [isHere, setHere] = useState(false);
  return <OutlineOf opened={opened} plan={useOutlined(opened, isHere)} onHere={setHere} />;
}

interface OutlineOfProps {
  readonly opened: OutlinedPlan;
  readonly plan: Plan;
  /** Says whether the person works in the outline. */
  readonly onHere: (isHere: boolean) => void;
}

/** Apart from the above, which renders at each key press. */
const OutlineOf = memo(function OutlineOf({ opened, plan, onHere }: OutlineOfProps) {
  const [shown, setShown] = useState(() => ({ plan, entries: outlineOf(plan) }));
  let { entries } = shown;
  if (shown.plan !== plan) {
    // Most key presses change nothing that is shown here: then the tree is not rendered again.
    entries = shared(entries, outlineOf(plan));
    setShown({ plan, entries });
  }
  const [folded, setFolded] = useFolded(opened.store);
  const tasks = entries.filter(({ task }) => task !== undefined).map(keyOf);
  const areFolded = tasks.every((key) => folded.has(key));
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-10 items-center gap-1 border-b border-line px-3 py-1">
        <Total figures={totalOf(entries)} />
        {tasks.length > 1 ? (
          <IconButton
            size="small"
            label={areFolded ? 'Unfold all' : 'Fold all'}
            icon={areFolded ? <ChevronsUpDown /> : <ChevronsDownUp />}
            onClick={() => setFolded(new Set(areFolded ? [] : [...folded, ...tasks]))}
          />
        ) : null}
      </div>
      <OutlineTree {...{ opened, entries, folded, onFold: setFolded, onHere }} />
    </div>
  );
});

/** How far the whole plan is. */
function Total({ figures }: { readonly figures: Figures }) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-x-3 text-xs text-ink-soft [&_svg]:size-3.5">
      <p className="flex items-center gap-1.5">
        <ProgressRing part={figures.filled} whole={figures.fields} />
        {fieldWords(figures)}
      </p>
      {figures.boxes > 0 ? (
        <p className="flex items-center gap-1.5">
          <SquareCheck aria-hidden="true" className="text-ink-faint" />
          {boxWords(figures)}
        </p>
      ) : null}
    </div>
  );
}

const KEY_PLACES = [LATE_KEYS.outline, LATE_KEYS.outlineEntry];
