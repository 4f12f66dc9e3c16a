import { useQuery } from '@tanstack/react-query';
import FolderDown from 'lucide-react/icons/folder-down';
import FolderOpen from 'lucide-react/icons/folder-open';
import { useState, useSyncExternalStore } from 'react';
import type { PlanSummary } from '../../storage/library.ts';
import { getPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { downloadAll } from './download-all.ts';
import { EmptyShelf, NoMatch } from './empty-shelf.tsx';
import { FirstVisit } from './first-visit.tsx';
import { useLibraryActions } from './library-actions.ts';
import { plansQuery, useFreshLibrary } from './library-queries.ts';
import { NewPlanMenu } from './new-plan-menu.tsx';
import { NewTemplateMenu } from './new-template-menu.tsx';
import { PlanList } from './plan-list.tsx';
import { RemovedPlans } from './removed-plans.tsx';
import { matching } from './search.ts';
import { SearchInput } from './search-input.tsx';
import { onShelves, type Shelf, ShelfHeading } from './shelves.tsx';
import { SortSelect } from './sort-select.tsx';
import { sorted } from './sorting.ts';
import { StorageRoom } from './storage-room.tsx';
import { UnreadablePlans } from './unreadable-plans.tsx';
import { useLibraryCommands } from './use-library-commands.ts';

export interface LibraryProps {
  readonly shelf: Shelf;
  /** Where a link to a shelf leads. */
  readonly shelfAddress: (shelf: Shelf) => string;
  /** Goes to a plan. */
  readonly openPlan: (id: string) => void;
  /** Goes to the Markdown of a template. */
  readonly openTemplate: (id: string) => void;
  /** Where a link to a plan or template leads. */
  readonly addressOf: (plan: PlanSummary) => string;
  /** Shows how to open a plan from a text or file. */
  readonly onOpenFile: () => void;
  /** Shows how to make a template of one. */
  readonly onOpenTemplate: () => void;
}

/** The first screen: the plans in this browser, and every way to begin or go on with one. */
export function Library(props: LibraryProps) {
  const { shelf, shelfAddress, openPlan, openTemplate, addressOf } = props;
  const { onOpenFile, onOpenTemplate } = props;
  useFreshLibrary();
  const { data, error, isPending, refetch } = useQuery(plansQuery);
  const actions = useLibraryActions(openPlan, openTemplate);
  const [query, setQuery] = useState('');
  const { librarySort } = useSyncExternalStore(subscribePreferences, getPreferences);
  const shelves = onShelves(data?.plans ?? []);
  const plans = shelves[shelf];
  const found = sorted(matching(plans, query), librarySort);
  const isFirstVisit = data?.plans.length === 0 && shelf === 'plans';
  const [first] = found;
  useLibraryCommands(actions, plans.length > 0, () => downloadAll(plans, shelf));

  return (
    <main
      aria-busy={isPending}
      className="mx-auto flex min-h-[calc(100dvh-3rem-1px)] max-w-4xl flex-col gap-5 px-4 pt-8 pb-8 sm:px-6"
    >
      {isFirstVisit ? null : (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <ShelfHeading
            shelf={shelf}
            counts={
              data ? { plans: shelves.plans.length, templates: shelves.templates.length } : null
            }
            addressOf={shelfAddress}
          />
          <div className="flex items-center gap-2">
            <Button icon={<FolderOpen />} onClick={onOpenFile}>
              Open
            </Button>
            {shelf === 'templates' ? (
              <NewTemplateMenu actions={actions} onOpenTemplate={onOpenTemplate} />
            ) : (
              <NewPlanMenu actions={actions} templates={shelves.templates} />
            )}
          </div>
        </div>
      )}
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
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <div className="min-w-48 flex-1">
            <SearchInput
              what={shelf}
              query={query}
              onQuery={setQuery}
              onOpenFirst={() => {
                if (first) location.hash = addressOf(first);
              }}
              found={found.length}
              all={plans.length}
            />
          </div>
          <SortSelect />
          <IconButton
            label={`Download all ${shelf} as a .zip`}
            icon={<FolderDown />}
            onClick={() => downloadAll(plans, shelf)}
          />
        </div>
      ) : null}
      {found.length > 0 ? (
        <PlanList
          key={shelf}
          label={shelf === 'plans' ? 'Plans' : 'Templates'}
          plans={found}
          actions={actions}
          addressOf={addressOf}
        />
      ) : null}
      {plans.length > 0 && found.length === 0 ? (
        <NoMatch shelf={shelf} onClear={() => setQuery('')} />
      ) : null}
      {data && plans.length === 0 && !isFirstVisit ? <EmptyShelf shelf={shelf} /> : null}
      {isFirstVisit ? <FirstVisit actions={actions} onOpenFile={onOpenFile} /> : null}
      <RemovedPlans shelf={shelf} actions={actions} />
      {isFirstVisit ? null : <StorageRoom />}
    </main>
  );
}
