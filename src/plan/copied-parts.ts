import { newId } from './id.ts';
import type { Part } from './schema.ts';

/**
 * Copies of parts of one list with new ids, as those below them have. Where one waits for another
 * of them, its copy waits for the copy.
 */
export function copiedParts(parts: readonly Part[]): Part[] {
  const ids = new Map(parts.map(({ id }) => [id, newId()]));
  return parts.map((part) => ({
    ...withIdsWaitedFor(part, ids),
    ...renewed(part, ids.get(part.id)),
  }));
}

/** A copy of one part, which waits for what that waits for. */
export function copiedPart(part: Part): Part {
  return { ...part, ...renewed(part) };
}

function renewed({ steps }: Part, id = newId()) {
  return { id, steps: copiedParts(steps) };
}

/** A part that waits for the new ids of what it waited for. */
export function withIdsWaitedFor(part: Part, ids: ReadonlyMap<string, string>): Part {
  const dependsOn = part.dependsOn.map((each) =>
    'step' in each ? { step: ids.get(each.step) ?? each.step } : each,
  );
  return { ...part, dependsOn };
}
