import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a walk over the built files needs to know of each; rolldown's chunks have it. */
export interface BuiltChunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** Files that load before this one runs. */
  readonly imports: readonly string[];
  /** The sources in it, each with its code before it was made small. */
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

export interface FirstLoad {
  readonly chunks: readonly { readonly fileName: string; readonly bytes: number }[];
  /** Together, after gzip. */
  readonly bytes: number;
  /** The sources in them, the heaviest first; `bytes` is the share of each in its chunk. */
  readonly modules: readonly { readonly id: string; readonly bytes: number }[];
}

interface FirstLoadOptions {
  /** The screen that is opened, as the end of its path: `src/app/plan-page.tsx`. */
  readonly screen: string;
  /** Bytes after gzip. */
  readonly budget: number;
}

/**
 * Says how much JavaScript loads before a plan can be typed in, and fails the build over the budget.
 * Counted is what the entry and the screen import, directly or through others; what is imported
 * while the page runs (`import('./x.ts')`) comes later, and is not.
 */
export function firstLoadBudget({ screen, budget }: FirstLoadOptions): Plugin {
  return {
    name: 'planform:first-load-budget',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const load = firstLoad(chunks, screen);
        const report = reportOf(load, budget, Number(process.env.PLANFORM_WEIGHT ?? LISTED));
        if (load.bytes > budget) this.error(report);
        this.info(report);
      },
    },
  };
}

/** What loads before the screen runs: `chunks` are all files of a build. */
export function firstLoad(chunks: readonly BuiltChunk[], screen: string): FirstLoad {
  const hasScreen = ({ modules }: BuiltChunk) =>
    Object.keys(modules).some((id) => id.endsWith(screen));
  const roots = chunks.filter((chunk) => chunk.isEntry || hasScreen(chunk));
  if (!roots.some(hasScreen)) {
    throw new Error(`No file of the build has ${screen} in it, so its weight is not known.`);
  }
  const loaded = withImports(roots, new Map(chunks.map((chunk) => [chunk.fileName, chunk])));
  const weighed = loaded.map((chunk) => ({ ...chunk, bytes: gzipSync(chunk.code).length }));
  return {
    chunks: weighed.map(({ fileName, bytes }) => ({ fileName, bytes })).sort(heaviestFirst),
    bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: weighed.flatMap(moduleShares).sort(heaviestFirst),
  };
}

/** The chunks and all that they import, each once. */
function withImports(
  roots: readonly BuiltChunk[],
  byName: ReadonlyMap<string, BuiltChunk>,
): readonly BuiltChunk[] {
  const found = new Set(roots);
  // A set goes on to what is added to it while it is walked.
  for (const { imports } of found) {
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk) found.add(chunk);
    }
  }
  return [...found];
}

/** What each source has of the weight of its chunk, as far as the sizes before tell. */
function moduleShares({ modules, bytes }: Pick<BuiltChunk, 'modules'> & { bytes: number }) {
  const sizes = Object.entries(modules).map(([id, { code }]) => ({
    id,
    bytes: gzipSync(code ?? '').length,
  }));
  const all = sizes.reduce((sum, size) => sum + size.bytes, 0);
  return sizes.map((size) => ({ id: size.id, bytes: (size.bytes / all) * bytes }));
}

function heaviestFirst(a: { readonly bytes: number }, b: { readonly bytes: number }): number {
  return b.bytes - a.bytes;
}

/** How many sources are listed, unless `PLANFORM_WEIGHT` says another number. */
const LISTED = 10;

/** `Before a plan can be typed in: 149.2 kB of JavaScript…`, and what weighs most in it. */
export function reportOf(load: FirstLoad, budget: number, listed: number): string {
  const { bytes, chunks, modules } = load;
  const state =
    bytes > budget
      ? `${kB(bytes - budget)} over the budget of ${kB(budget)}. Have what is not needed to type come late (src/ui/late.ts)`
      : `the budget is ${kB(budget)}`;
  return [
    `Before a plan can be typed in: ${kB(bytes)} of JavaScript after gzip (1 kB is 1000 bytes); ${state}.`,
    `In ${chunks.length} ${chunks.length === 1 ? 'file' : 'files'}. What weighs most:`,
    ...modules
      .slice(0, listed)
      .map((module) => `  ${kB(module.bytes).padStart(8)}  ${shortId(module.id)}`),
  ].join('\n');
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A path from the project's folder or its package: `react-dom/client.js`, `src/main.tsx`. */
function shortId(id: string): string {
  return id.replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=src\/)/, '');
}
