import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

/** How a policy violation is told apart in the console. */
const VIOLATION = 'Content Security Policy violation:';

/** Runs in the page, before anything of its own. */
function reportViolations(prefix: string) {
  document.addEventListener('securitypolicyviolation', (event) => {
    const what = `${event.effectiveDirective} refused ${event.blockedURI || 'inline code'}`;
    console.error(`${prefix} ${what} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
  });
}

/**
 * Runs in the page. Where Playwright fills a field of a system's Firefox, or types what has no key,
 * it sets the value and tells of it with an event of its own: with the text as `data`, which the
 * app's own events do not have, and no `inputType`. React, which watches the value, takes that for
 * nothing new.
 */
function reportSetTexts() {
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent) || event.isTrusted) return;
    if (event.data !== null && event.inputType === '')
      console.error('A text was set past the app: use insert or fillIn of plan-page.ts.');
  };
  document.addEventListener('input', onInput, { capture: true });
}

/** What went wrong in the pages of a journey, as lines that a person can read. */
export class Guards {
  readonly #origin: string;
  readonly #contexts: BrowserContext[] = [];
  #problems: string[] = [];
  #expected: { pattern: RegExp; isSeen: boolean }[] = [];

  /** `home` is an address of the site under test; a request to another origin is a problem. */
  constructor(home: string) {
    this.#origin = new URL(home).origin;
  }

  /** Watches every page of this browser context, those that are opened later included. */
  async watch(context: BrowserContext) {
    this.#contexts.push(context);
    await context.addInitScript(reportViolations, VIOLATION);
    await context.addInitScript(reportSetTexts);
    context.on('console', (message) => this.#onConsole(message));
    context.on('weberror', (event) => this.#report(`Uncaught error: ${text(event.error())}`));
    context.on('request', (request) => this.#onRequest(request));
  }

  /** From here on, an error that matches is no problem, and its absence is one. */
  expect(pattern: RegExp) {
    this.#expected.push({ pattern, isSeen: false });
  }

  /**
   * Gives the problems since the last call, and forgets them: what happened without being expected,
   * and what was expected without happening. An expected error has two seconds to come: Firefox
   * tells of a violation well after it.
   */
  async take() {
    await this.#settle();
    const absent = this.#expected
      .filter(({ isSeen }) => !isSeen)
      .map(({ pattern }) => `Expected an error that matches ${pattern}, but there was none.`);
    const problems = [...this.#problems, ...absent];
    this.#problems = [];
    this.#expected = [];
    return problems;
  }

  async #settle() {
    // What a page has reported arrives before the answer to a question asked now.
    const pages = this.#contexts.flatMap((context) => context.pages());
    await Promise.allSettled(pages.map((page) => page.evaluate(() => undefined)));
    const deadline = Date.now() + 2000;
    while (this.#expected.some(({ isSeen }) => !isSeen) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #onConsole(message: ConsoleMessage) {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    this.#report(`Console error: ${message.text()} (${url}:${lineNumber})`);
  }

  #onRequest(request: Request) {
    const url = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal && url.origin !== this.#origin) {
      this.#problems.push(`Request to another site: ${request.method()} ${url.href}`);
    }
  }

  #report(problem: string) {
    const match = this.#expected.find(({ pattern }) => pattern.test(problem));
    if (match) match.isSeen = true;
    else this.#problems.push(problem);
  }
}

function text(error: unknown) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
