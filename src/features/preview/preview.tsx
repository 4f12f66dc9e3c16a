import './preview.css';
import Copy from 'lucide-react/icons/copy';
import {
  type MouseEvent,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type StoreApi, useStore } from 'zustand';
import { printBlocks } from '../../formats/print.ts';
import { formatOf } from '../../formats/registry.ts';
import type { Plan } from '../../plan/schema.ts';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { spotAt } from '../../store/spot-at.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { shownBlocks } from './block-view.tsx';
import { pathAtLine } from './lines.ts';
import { PageView } from './page-view.tsx';
import { type Page, pagesOf } from './pages.ts';
import { LINE } from './rendered.ts';
import { useFollow } from './use-follow.ts';

/** What the preview needs of the open plan. */
export interface PreviewOf {
  readonly store: PlanStore;
  readonly focused: Pick<StoreApi<Spot | null>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly show: (spot: Spot, how: 'open') => void;
}

/** The plan as it goes out, beside the form: as a ticket shows it, or its Markdown. */
export function Preview({ opened }: { readonly opened: PreviewOf }) {
  const { emptySections, previewAs } = useSyncExternalStore(subscribePreferences, getPreferences);
  // Typing does not wait for it.
  const plan = useDeferredValue(useStore(opened.store.state, (state) => state.plan));
  const { format } = plan;
  const empty = emptySections[format] ?? formatOf(format).keepsEmpty;
  const pages = usePages(plan, empty);
  const scroller = useRef<HTMLDivElement>(null);
  useFollow(scroller, opened.focused, plan, pages);

  const goToField = (event: MouseEvent) => {
    const target = event.target as Element;
    if (getSelection()?.isCollapsed === false || target.closest('summary')) return;
    const isKey = event.detail === 0;
    if (target.closest('a') && (event.ctrlKey || event.metaKey || isKey)) return;
    const block = target.closest('[data-block]');
    const line = target.closest(`[${LINE}]`)?.getAttribute(LINE);
    const printed = block && shownBlocks.get(block);
    if (!printed) return;
    event.preventDefault();
    opened.show(spotAt(plan, pathAtLine(printed, Number(line ?? 0))), 'open');
  };

  const copy = async () => {
    const text = printBlocks(opened.store.state.getState().plan, format, { empty })
      .map((block) => block.text)
      .join('\n');
    if (await copyText(text)) announce('Copied the Markdown.');
    else showToast({ text: 'The browser did not let Planform copy. Use Export.', tone: 'danger' });
  };

  return (
    <div className="flex h-full flex-col">
      <div className="flex items-center gap-1 border-b border-line px-3 py-1.5">
        {(['ticket', 'source'] as const).map((as) => (
          <Button
            key={as}
            size="small"
            variant="quiet"
            aria-pressed={previewAs === as}
            onClick={() => setPreferences({ previewAs: as })}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            {as === 'ticket' ? 'Ticket' : 'Markdown'}
          </Button>
        ))}
        <IconButton
          size="small"
          label="Copy as Markdown"
          icon={<Copy />}
          onClick={copy}
          className="ms-auto"
        />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the outline leads to the same fields by keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        ref={scroller}
        data-preview=""
        onClick={goToField}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="relative min-h-0 flex-1 cursor-pointer overflow-y-auto overscroll-contain px-5 pt-4 pb-[40vh]"
      >
        {pages.length === 0 ? (
          <p className="pt-6 text-center text-sm text-ink-faint">
            What you fill in appears here as it goes out.
          </p>
        ) : (
          pages.map((page, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the document
            <PageView key={at} page={page} as={previewAs} />
          ))
        )}
      </div>
    </div>
  );
}

function usePages(plan: Plan, empty: boolean): readonly Page[] {
  const blocks = useMemo(() => printBlocks(plan, plan.format, { empty }), [plan, empty]);
  const [shown, setShown] = useState(() => ({ blocks, pages: pagesOf(blocks, []) }));
  if (shown.blocks === blocks) return shown.pages;
  const next = { blocks, pages: pagesOf(blocks, shown.pages) };
  setShown(next);
  return next.pages;
}
