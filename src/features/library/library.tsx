import { useQuery } from '@tanstack/react-query';
import FolderOpen from 'lucide-react/icons/folder-open';
import { useDeferredValue, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FirstVisit } from './first-visit.tsx';
import { useLibraryActions } from './library-actions.ts';
import { plansQuery, useFreshLibrary } from './library-queries.ts';
import { NewPlanMenu } from './new-plan-menu.tsx';
import { PlanList } from './plan-list.tsx';
import { RemovedPlans } from './removed-plans.tsx';
import { matching } from './search.ts';
import { SearchInput } from './search-input.tsx';
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
  const plans = data?.plans ?? [];
  const found = matching(plans, useDeferredValue(query));

  return (
    <main
      aria-busy={isPending}
      className="mx-auto flex max-w-4xl flex-col gap-5 px-4 pt-8 pb-24 sm:px-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {plans.length > 0 || !data ? 'Plans' : 'Write your first plan'}
        </h1>
        {plans.length > 0 || error ? (
          <div className="flex items-center gap-2">
            <Button icon={<FolderOpen />} onClick={onOpenFile}>
              Open
            </Button>
            <NewPlanMenu actions={actions} />
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
      {plans.length > 0 ? (
        <>
          <SearchInput query={query} onQuery={setQuery} found={found.length} all={plans.length} />
          {found.length > 0 ? (
            <PlanList plans={found} actions={actions} addressOf={addressOf} />
          ) : (
            <EmptyState
              title="No plan matches"
              actions={<Button onClick={() => setQuery('')}>Clear the search</Button>}
            >
              Names and formats are searched for every word that you type.
            </EmptyState>
          )}
        </>
      ) : null}
      {data && plans.length === 0 ? <FirstVisit actions={actions} onOpenFile={onOpenFile} /> : null}
      <RemovedPlans actions={actions} />
    </main>
  );
}
