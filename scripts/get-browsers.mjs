// Sees to it that the browsers for the journeys are there, and says which were taken.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findBrowser, ownBrowser, starts, systemBrowser, VARIABLE } from './browsers.mjs';
import { run } from './setup.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

const MINUTES = 60_000;

/** Debian's packages for the browsers, the one to use first; each has a program called like it. */
const PACKAGES = { chromium: ['chromium-headless-shell', 'chromium'], firefox: ['firefox-esr'] };

/** Playwright's own build, downloaded. Bounded, since a network that drops packets never says no. */
function downloaded(/** @type {BrowserName} */ name) {
  process.stdout.write(`Getting ${name} (npx playwright install ${name})\n`);
  const silent = { stdio: 'ignore', timeout: 5 * MINUTES };
  if (run('npx', ['playwright', 'install', name], silent) === 0) return ownBrowser(name);
  process.stdout.write('  could not be downloaded; looking for an installed one\n');
  return undefined;
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Debian's packages, where this is Debian and we may install them. Gives the one to use. */
function installedFromDebian(/** @type {BrowserName} */ name) {
  if (!isDebianRoot()) return undefined;
  const paths = PACKAGES[name].map((program) => `/usr/bin/${program}`);
  for (const path of paths) if (!existsSync(path)) aptInstall(basename(path));
  return paths.find((path) => existsSync(path));
}

function aptInstall(/** @type {string} */ program) {
  process.stdout.write(`Getting ${program} (apt-get install ${program})\n`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 15 * MINUTES,
  };
  // Another install may be under way and hold the lock.
  const apt = ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...apt, 'update'], options);
  run('apt-get', [...apt, 'install', '--no-install-recommends', program], options);
}

const INSTRUCTIONS = [
  'Either let Playwright get its own, with the libraries that they need:',
  '  npx playwright install --with-deps chromium firefox',
  'or install Chromium and Firefox as the system does it (Debian: apt install chromium firefox-esr),',
  `or say where they are: ${VARIABLE.chromium}=/path/to/chromium ${VARIABLE.firefox}=/path/to/firefox`,
].join('\n');

/**
 * Gives the path of a browser that starts: the one asked for by the environment, Playwright's own
 * where installed or to be had, Debian's, the system's. Throws with what to do where there is none.
 *
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
async function getBrowser(name) {
  const asked = process.env[VARIABLE[name]];
  if (asked) {
    if (await starts(name, asked)) return asked;
    throw new Error(`${VARIABLE[name]} is ${asked}, which does not start as ${name}.`);
  }
  const ways = [ownBrowser, downloaded, installedFromDebian, systemBrowser];
  for (const way of ways) {
    const path = way(name);
    if (!path) continue;
    if (await starts(name, path)) return path;
    process.stdout.write(`  ${path} does not start\n`);
  }
  throw new Error(`There is no ${name} to run the browser tests in.\n${INSTRUCTIONS}`);
}

/** Finds or gets both browsers, and names them in the environment for the Playwright run. */
export async function getBrowsers() {
  for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
    process.env[VARIABLE[name]] = await getBrowser(name);
    process.stdout.write(`${name}: ${findBrowser(name)}\n`);
  }
}
