// What a chunk of the build is made of.

/** Shares below this are not named. */
const LEAST = 0.04;

/**
 * The packages and folders of `src` that a chunk has its code from, largest first.
 *
 * @param {import('./site.mjs').Chunk} chunk
 */
export function contents({ modules }) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const owner = ownerOf(id);
    sizes.set(owner, (sizes.get(owner) ?? 0) + renderedLength);
  }
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const named = [...sizes]
    .sort(([, one], [, other]) => other - one)
    .filter(([, size]) => size >= LEAST * all)
    .map(([owner, size]) => `${owner} ${Math.round((100 * size) / all)} %`);
  return named.join(', ');
}

/** The package of a module, or the folder of `src` that it is in. */
function ownerOf(/** @type {string} */ id) {
  const path = id.replaceAll('\\', '/');
  const [, packageName] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (packageName) return packageName;
  const [, folder] = /\/(src\/(?:features\/)?[^/]+)/.exec(path) ?? [];
  return folder ?? 'the bundler';
}
