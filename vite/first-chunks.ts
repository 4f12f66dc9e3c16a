import type { Rolldown } from 'vite';

/** What a module imports before it runs; rolldown's `getModuleInfo` has it. */
export type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Paths of the sources that a browser asks for by themselves. */
export interface Screens {
  readonly entry: string;
  /** The first screen, and the one that its weight is a matter of. */
  readonly library: string;
  readonly plan: string;
}

/**
 * Puts what loads before the first key into two files. Left alone, each module that a late part
 * shares with it becomes a file of its own, of which there would be fifty, each packed by itself.
 */
export function firstChunks(screens: Screens): Rolldown.CodeSplittingGroup {
  const chunkOf = chunking(screens);
  return {
    debugName: 'first chunks',
    name: (id, context) => chunkOf(id, (module) => context.getModuleInfo(module)),
  };
}

/**
 * Says which file a module goes into: `app` has what the entry needs, and what both screens do, so
 * that the list of plans waits for nothing of the editor; `plan` has the rest of the page of a plan.
 * null for what loads late: rolldown chooses its file.
 */
export function chunking(screens: Screens) {
  const known = new Map<string, ReadonlySet<string>>();
  const neededBy = (screen: string, info: ModuleInfo) => {
    const needed = known.get(screen) ?? withImports(screen, info);
    known.set(screen, needed);
    return needed;
  };
  return (id: string, info: ModuleInfo): 'app' | 'plan' | null => {
    if (neededBy(screens.entry, info).has(id)) return 'app';
    if (!neededBy(screens.plan, info).has(id)) return null;
    return neededBy(screens.library, info).has(id) ? 'app' : 'plan';
  };
}

/** A module and all that it imports before it runs, directly or through others. */
function withImports(root: string, info: ModuleInfo): ReadonlySet<string> {
  const found = new Set([root]);
  // A set goes on to what is added to it while it is walked.
  for (const id of found) {
    for (const imported of info(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
