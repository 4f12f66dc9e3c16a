// The production build, made and served as `npm start` does, in a folder of its own: journeys may
// be using the other one.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../setup.mjs';

/** @typedef {Awaited<ReturnType<typeof serveSite>>} Site */
/** @typedef {{ code: string, modules: Record<string, { renderedLength: number }> }} Chunk */

/** Builds and serves the app. */
export async function serveSite() {
  const outDir = await mkdtemp(join(tmpdir(), 'planform-site-'));
  const built = await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    build: { outDir },
    preview: { host: '127.0.0.1', open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  return {
    address,
    /** The JavaScript of the build by file name, `assets/…`. */
    chunks: chunksOf(built),
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/**
 * @param {Awaited<ReturnType<typeof build>>} built
 * @returns {Map<string, Chunk>}
 */
function chunksOf(built) {
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The build gave no output.');
  return new Map(
    output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
}
