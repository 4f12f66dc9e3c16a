import { useQuery } from '@tanstack/react-query';
import FolderOpen from 'lucide-react/icons/folder-open';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { getPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FirstVisit } from './first-visit.tsx';
import { useLibraryActions } from './library-actions.ts';
import { type Shelf, ShelfTabs, SortSelect } from './library-filters.tsx';
import { plansQuery, useFreshLibrary } from './library-queries.ts';
import { NewPlanMenu } from './new-plan-menu.tsx';
import { PlanList } from './plan-list.tsx';
import { RemovedPlans } from './removed-plans.tsx';
import { matching } from './search.ts';
import { SearchInput } from './search-input.tsx';
import { sorted } from './sorting.ts';
import { UnreadablePlans } from './unreadable-plans.tsx';

export interface LibraryProps {
  /** Goes to a plan. */
  readonly openPlan: (id: string) => void;
  /** Where a link to a plan leads. */
  readonly addressOf: (id: string) => string;
  /** Shows how to open a plan from a text or file. */
  readonly onOpenFile: () => void;
}

/** The first screen: the plans in this browser, and every way to begin or go on with one. */
export function Library({ openPlan, addressOf, onOpenFile }: LibraryProps) {
  useFreshLibrary();
  const { data, error, isPending, refetch } = useQuery(plansQuery);
  const actions = useLibraryActions(openPlan);
  const [query, setQuery] = useState('');
  const { librarySort } = useSyncExternalStore(subscribePreferences, getPreferences);
  const [wanted, setShelf] = useState<Shelf>('plans');
  const all = data?.plans ?? [];
  const templates = all.filter(({ template }) => template);
  const shelf = templates.length > 0 ? wanted : 'plans';
  const plans = shelf === 'templates' ? templates : all.filter(({ template }) => !template);
  const found = sorted(matching(plans, useDeferredValue(query)), librarySort);
  const isEmpty = all.length === 0;

  return (
    <main
      aria-busy={isPending}
      className="mx-auto flex max-w-4xl flex-col gap-5 px-4 pt-8 pb-24 sm:px-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {isEmpty && data ? 'Write your first plan' : 'Plans'}
        </h1>
        {!isEmpty || error ? (
          <div className="flex items-center gap-2">
            <Button icon={<FolderOpen />} onClick={onOpenFile}>
              Open
            </Button>
            <NewPlanMenu actions={actions} templates={templates} />
          </div>
        ) : null}
      </div>
      {error ? (
        <Banner
          tone="danger"
          title="Your plans cannot be read at the moment"
          actions={
            <Button size="small" onClick={() => refetch()}>
              Try again
            </Button>
          }
        >
          <p>{error.message}</p>
        </Banner>
      ) : null}
      {data?.warnings.map((warning) => (
        <Banner key={warning} tone="warning" title={warning} />
      ))}
      <UnreadablePlans />
      {isEmpty ? null : (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <div className="min-w-48 flex-1">
              <SearchInput
                query={query}
                onQuery={setQuery}
                found={found.length}
                all={plans.length}
              />
            </div>
            {templates.length > 0 ? (
              <ShelfTabs
                shelf={shelf}
                onShelf={setShelf}
                counts={{ plans: all.length - templates.length, templates: templates.length }}
              />
            ) : null}
            <SortSelect />
          </div>
          {found.length > 0 ? (
            <PlanList
              label={shelf === 'plans' ? 'Plans' : 'Templates'}
              plans={found}
              actions={actions}
              addressOf={addressOf}
            />
          ) : plans.length === 0 ? (
            <EmptyState title="No plans yet">
              Start one with “New plan”: in a format, or from one of your templates.
            </EmptyState>
          ) : (
            <EmptyState
              title={shelf === 'plans' ? 'No plan matches' : 'No template matches'}
              actions={<Button onClick={() => setQuery('')}>Clear the search</Button>}
            >
              Names and formats are searched for every word that you type.
            </EmptyState>
          )}
        </>
      )}
      {data && isEmpty ? <FirstVisit actions={actions} onOpenFile={onOpenFile} /> : null}
      <RemovedPlans actions={actions} />
    </main>
  );
}
