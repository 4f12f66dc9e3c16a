// Adds to package-lock.json the native packages of other platforms that npm left out.
//
// npm records an optional package only where its registry serves it. A mirror that lacks the
// macOS and Windows builds of a tool therefore yields a lockfile that `npm ci` refuses, there and
// on those platforms. Each such package is named with its exact version by the one that wants it,
// and its platform is in its name, so the entry can be written without asking a registry. It has no
// `integrity`: npm fills that in when the package is installed where it belongs.
//
// Run after `npm install`: npm run lockfile. It changes nothing where nothing is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'win32'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'wasm32'];
/** @type {Record<string, string>} */
const LIBC = { gnu: 'glibc', musl: 'musl', gnueabihf: 'glibc' };

/** The platform fields that npm would write for a package named `…-darwin-arm64`. */
function platformOf(/** @type {string} */ name) {
  const words = name.split(/[-/]/);
  const os = OS.find((each) => words.includes(each));
  const cpu = CPU.find((each) => words.includes(each));
  const libc = words.map((word) => LIBC[word]).find(Boolean);
  if (!cpu) throw new Error(`No platform in the name of the optional package ${name}.`);
  return { cpu: [cpu], ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry */

/** Gives the names that were added; `lock` is the parsed lockfile and is changed in place. */
export function completeLockfile(/** @type {{ packages: Record<string, Entry> }} */ lock) {
  const { packages } = lock;
  /** @type {string[]} */
  const added = [];
  for (const [where, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const key = `node_modules/${name}`;
      if (packages[`${where}/${key}`]?.version || packages[key]?.version) continue;
      const { cpu, ...platform } = platformOf(name);
      const entry = { version, cpu, ...(dev && { dev }), optional: true, ...platform };
      packages[key] = entry;
      added.push(`${name}@${version}`);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLockfile(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} native packages of other platforms added.\n`);
}
