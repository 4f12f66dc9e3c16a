// What a fresh clone needs before anything else can run. Uses Node alone: no package is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Whether the packages in node_modules are those of the lockfile.
 *
 * Compares contents, not dates: a checkout gives a file the date of the checkout.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed npm's own record, node_modules/.package-lock.json
 */
export function isInStep(wanted, installed) {
  const there = installed.packages;
  return Object.entries(wanted.packages).every(
    ([where, { version, optional }]) =>
      where === '' ||
      there[where]?.version === version ||
      // Built for another platform, so not here.
      (optional && !there[where]),
  );
}

/** Runs a command in the project's folder with our own output; gives its exit code. */
export function run(/** @type {string} */ command, /** @type {string[]} */ args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm and npx are shell scripts on Windows.
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

/** Runs `npm ci` where the packages are missing or are not those of the lockfile. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Planform needs Node 20.19 or later; this is ${process.version}. Get one from https://nodejs.org.`,
    );
  }
  const record = `${root}/node_modules/.package-lock.json`;
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  if (existsSync(record) && isInStep(read(`${root}/package-lock.json`), read(record))) return;
  if (lstatSync(`${root}/node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      'node_modules is a link, and its packages are not those of package-lock.json. npm ci would empty the folder that it leads to: run it there, or take the link out.',
    );
  }
  process.stdout.write('Installing packages (npm ci)\n');
  if (run('npm', ['ci']) !== 0) {
    throw new Error('npm ci failed; what it said is above. It needs a way to the npm registry.');
  }
}
