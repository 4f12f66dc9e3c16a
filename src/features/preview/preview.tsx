import './preview.css';
import { type MouseEvent, useDeferredValue, useRef, useSyncExternalStore } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { formatOf, isWrittenIn } from '../../formats/built-in/format-of.ts';
import type { Plan } from '../../plan/schema.ts';
import { getPreferences, keepsEmpty, subscribePreferences } from '../../storage/preferences.ts';
import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { spotAt } from '../../store/spot-at.ts';
import { targetOf } from '../../targets/targets.ts';
import { useKeyPlaces } from '../../ui/commands.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { BLOCK } from '../../ui/screen-address.ts';
import { BesideNote } from './beside-note.tsx';
import { lineOf, shownBlocks } from './block-view.tsx';
import { copyExport } from './copy-export.ts';
import { LayoutNote } from './layout-note.tsx';
import { pathAtLine } from './lines.ts';
import { PreviewHead } from './preview-head.tsx';
import { PrintedPages } from './printed-pages.tsx';
import { useFollow } from './use-follow.ts';
import { usePages } from './use-pages.ts';
import { type PreviewSource, usePrint } from './use-print.ts';

type Readable<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/** What the preview needs of the open plan. */
export interface PreviewOf {
  readonly store: PlanStore;
  /** The plan as it is in the pauses of typing. */
  readonly settled: Readable<Plan>;
  readonly focused: Readable<Spot | null>;
  readonly show: (spot: Spot, how: 'open') => void;
}

interface PreviewProps {
  readonly opened: PreviewOf;
  /** null for a plan that began here; the error where it cannot be read. */
  readonly source: PreviewSource | Error | null;
}

/**
 * The plan as it goes out, beside the form: as a ticket shows it, or its Markdown. A click leads
 * to the field. It is text to read, not a second set of controls: by keyboard and for screen
 * readers it scrolls, its links open, and the outline and the palette lead to the fields.
 */
export function Preview({ opened, source }: PreviewProps) {
  const preferences = useSyncExternalStore(subscribePreferences, getPreferences);
  // Nothing that the person does waits for it.
  const plan = useDeferredValue(useStore(opened.settled));
  const empty = keepsEmpty(preferences, formatOf(plan));
  const patched =
    source && !(source instanceof Error) && isWrittenIn(source.plan, plan, plan.format)
      ? source
      : null;
  const print = usePrint(plan, empty, patched);
  const pages = usePages(print);
  const spot = useDeferredValue(useStore(opened.focused));
  const scroller = useRef<HTMLDivElement>(null);
  useFollow(scroller, spot);
  useKeyPlaces(KEY_PLACES);

  const goToField = (event: MouseEvent) => {
    const target = event.target as Element;
    const block = BLOCK.around(target);
    const printed = block && shownBlocks.get(block);
    if (!printed || !pages || pages instanceof Error || isForItself(event, target)) return;
    event.preventDefault();
    const path = pathAtLine(pages.flat(), printed, lineOf(block, target));
    opened.show(spotAt(print.plan, path), 'open');
  };

  const target = targetOf(preferences.target);
  const copy = () =>
    copyExport(
      opened.store.state.getState().plan,
      { opened: patched ?? undefined, empty },
      target,
      opened,
    );

  return (
    <div className="flex h-full flex-col">
      <PreviewHead shownAs={preferences.previewAs} copyLabel={target.copyLabel} copy={copy} />
      {source ? <LayoutNote source={source} plan={plan} failure={print.failure} /> : null}
      <BesideNote lines={print.beside} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={scroller}
        role="document"
        aria-label="The plan as it goes out"
        onClick={goToField}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="relative min-h-0 flex-1 cursor-pointer overflow-y-auto overscroll-contain px-5 pt-4 pb-[40vh] -outline-offset-2"
      >
        {pages ? (
          <PrintedPages pages={pages} plan={print.plan} spot={spot} as={preferences.previewAs} />
        ) : null}
      </div>
    </div>
  );
}

const KEY_PLACES = [LATE_KEYS.preview];

/** Whether a click means what it hits, or the text that was just selected. */
function isForItself(event: MouseEvent, target: Element): boolean {
  if (getSelection()?.isCollapsed === false || target.closest('summary')) return true;
  // Enter on a link is a click without a pointer.
  const opensLink = event.ctrlKey || event.metaKey || event.detail === 0;
  return opensLink && target.closest('a[href]') !== null;
}
