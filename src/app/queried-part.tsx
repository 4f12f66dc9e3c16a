import type { ComponentType } from 'react';
import { type Late, late } from '../ui/late.ts';
import { LatePart, type LatePartOptions } from '../ui/late-part.tsx';

const lateQueries = late(
  'what asks the storage',
  async () => (await import('./queries.tsx')).Queries,
);

/**
 * Declares a late part that asks storage through queries, for `QueriedPart`. They load with it: an
 * open plan needs none of them to be typed in.
 */
export function queried<Props>(
  name: string,
  from: () => Promise<ComponentType<Props>>,
): Late<ComponentType<Props>> {
  return late(name, async () => {
    const [Part] = await Promise.all([from(), lateQueries.load()]);
    return Part;
  });
}

/** A part that `queried` has declared, with the queries around it. */
export function QueriedPart<Props extends object>(props: Props & LatePartOptions<Props>) {
  return (
    <LatePart of={lateQueries} until={props.until}>
      <LatePart {...props} />
    </LatePart>
  );
}
