// Where the browsers for the journeys are, for playwright.config.ts and for `npm test`.
import { existsSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const TYPES = { chromium, firefox };

/**
 * Installed browsers that can stand in for Playwright's own, best first: the headless shell is the
 * same engine without the windows that no journey opens, and takes some 60 % of the time.
 */
const SYSTEM = {
  chromium: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The environment variable that says which browser to take, over all else. */
export const VARIABLE = { chromium: 'PLANFORM_CHROMIUM', firefox: 'PLANFORM_FIREFOX' };

/** Playwright's own build of a browser, or undefined where it is not installed. */
export function ownBrowser(/** @type {BrowserName} */ name) {
  const path = TYPES[name].executablePath();
  return existsSync(path) ? path : undefined;
}

/** A browser that the system has, or undefined. */
export function systemBrowser(/** @type {BrowserName} */ name) {
  return SYSTEM[name].find((path) => existsSync(path));
}

/**
 * Chromium as people have it, for what its headless shell can't do: that one does not find what is in
 * its profile once it was killed. Undefined where only Playwright knows where it is.
 */
export function fullChromium() {
  const path = findBrowser('chromium');
  if (!path?.endsWith(SHELL)) return path;
  return SYSTEM.chromium.find((each) => !each.endsWith(SHELL) && existsSync(each));
}
const SHELL = 'headless-shell';

/** The browser to use: the one asked for, else Playwright's own, else the system's. */
export function findBrowser(/** @type {BrowserName} */ name) {
  return process.env[VARIABLE[name]] || (ownBrowser(name) ?? systemBrowser(name));
}

/**
 * Playwright's launch options for the browser at this path.
 *
 * The system's Firefox is not Playwright's patched one, so it is driven by WebDriver BiDi, which
 * the channel `moz-firefox` stands for. Chromium's background traffic is off: a journey is to see
 * the requests of the page alone, and a closed network answers the rest with retries.
 */
export function launchOptions(
  /** @type {BrowserName} */ name,
  /** @type {string | undefined} */ path = findBrowser(name),
) {
  const isOwn = path === undefined || path === ownBrowser(name);
  if (name === 'firefox') return isOwn ? {} : { channel: 'moz-firefox', executablePath: path };
  const args = [
    // Root, as in a container, has no sandbox; the pages are our own.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return isOwn ? { args } : { args, executablePath: path };
}

/** Whether the browser at this path really starts; libraries that it needs may be missing. */
export async function starts(
  /** @type {BrowserName} */ name,
  /** @type {string | undefined} */ path,
) {
  if (!path) return false;
  try {
    const browser = await TYPES[name].launch({ ...launchOptions(name, path), timeout: 60_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
