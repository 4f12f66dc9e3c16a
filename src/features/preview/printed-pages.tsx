import './preview.css';
import { useMemo } from 'react';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFindInPage } from '../../ui/far.ts';
import { useDefinitions } from './definitions.ts';
import { showsAny, showsValue } from './lines.ts';
import { PageView } from './page-view.tsx';
import type { Page } from './pages.ts';
import { pathsAt } from './shown-paths.ts';

interface PrintedPagesProps {
  readonly pages: readonly Page[] | Error;
  readonly plan: Plan;
  /** What of it is marked; null for nothing. */
  readonly spot: Spot | null;
  readonly as: 'ticket' | 'source';
}

/** A print, page for page; why there is none, or that there is nothing in it. */
export function PrintedPages({ pages, plan, spot, as }: PrintedPagesProps) {
  const isFinding = useFindInPage();
  const current = useStablePaths(useMemo(() => (spot ? pathsAt(plan, spot) : []), [plan, spot]));
  const isMarked = useMarked(current);
  const definitions = useDefinitions(pages);
  if (pages instanceof Error) {
    return (
      <EmptyState title="This plan cannot be shown as Markdown">
        {pages.message} What you type is kept all the same.
      </EmptyState>
    );
  }
  if (!pages.some((page) => page.some(showsValue))) {
    return (
      <EmptyState title="Nothing to show yet">
        What you fill in appears here as it goes out: as a ticket shows it, or as Markdown.
      </EmptyState>
    );
  }
  return pages.map((page, at) => (
    <PageView
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the document
      key={at}
      page={page}
      as={as}
      definitions={definitions}
      current={isMarked(page) ? current : null}
      startsFar={at > 0}
      inFull={isFinding}
    />
  ));
}

/** The same array for as long as it says the same. */
function useStablePaths(paths: readonly string[]): readonly string[] {
  const key = paths.join('\n');
  return useMemo(() => (key === '' ? [] : key.split('\n')), [key]);
}

/** Whether a page shows any of these paths; each is looked through once. */
function useMarked(current: readonly string[]): (page: Page) => boolean {
  return useMemo(() => {
    const known = new WeakMap<Page, boolean>();
    return (page) => {
      const isMarked = known.get(page) ?? page.some((block) => showsAny(block, current));
      known.set(page, isMarked);
      return isMarked;
    };
  }, [current]);
}
