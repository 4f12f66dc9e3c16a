import type { PlanSummary } from '../../storage/library.ts';

/** What the library shows: plans, or the templates that plans start from. */
export type Shelf = 'plans' | 'templates';

const SHELVES: readonly Shelf[] = ['plans', 'templates'];

const NAMES: Readonly<Record<Shelf, string>> = { plans: 'Plans', templates: 'Templates' };

interface ShelfHeadingProps {
  readonly shelf: Shelf;
  /** How many stand on each; null while nobody knows. */
  readonly counts: Readonly<Record<Shelf, number>> | null;
  /** Where a link to a shelf leads. */
  readonly addressOf: (shelf: Shelf) => string;
}

/** The shelf that is shown, as the heading of the page, beside a link to the other one. */
export function ShelfHeading({ shelf, counts, addressOf }: ShelfHeadingProps) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-2xl font-semibold tracking-tight">
      {SHELVES.map((each) =>
        each === shelf ? (
          <h1 key={each} tabIndex={-1}>
            {NAMES[each]} <Count of={counts?.[each]} />
          </h1>
        ) : (
          <a
            key={each}
            href={addressOf(each)}
            className="rounded-sm font-medium text-ink-faint transition-colors duration-100 hover:text-ink"
          >
            {NAMES[each]} <Count of={counts?.[each]} />
          </a>
        ),
      )}
    </div>
  );
}

function Count({ of }: { readonly of: number | undefined }) {
  // Room for three digits from the start: what stands behind it does not move when they come.
  return (
    <span className="inline-block min-w-[3ch] text-sm font-normal tracking-normal text-ink-faint tabular-nums">
      {of}
    </span>
  );
}

/** The plans that stand on each shelf. */
export function onShelves<P extends PlanSummary>(
  plans: readonly P[],
): Readonly<Record<Shelf, readonly P[]>> {
  return {
    plans: plans.filter(({ template }) => !template),
    templates: plans.filter(({ template }) => template),
  };
}
