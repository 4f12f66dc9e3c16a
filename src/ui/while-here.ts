let leftAt = Number.NEGATIVE_INFINITY;
let isWatched = false;

/** Notes when the page is asked for another one, from the first call on. */
function watchLeaving(): void {
  if (isWatched) return;
  isWatched = true;
  window.addEventListener('beforeunload', () => {
    leftAt = performance.now();
  });
}

/**
 * What `load` gives: a part of the app. Where it fails because the page is being left, that comes
 * out once the page has stayed after all.
 *
 * As soon as a reload or a link is asked for, Firefox ends what the page still loads, and `import()`
 * fails as it does without a network. The next page may take seconds to come; until then nobody is
 * to read that a part of Planform did not load.
 */
export async function whileHere<Part>(load: () => Promise<Part>): Promise<Part> {
  watchLeaving();
  try {
    return await load();
  } catch (error) {
    const wait = leftAt + LEAVING - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    throw error;
  }
}

/** Milliseconds for the next page to come. Where it does not, it was a download, or there is no network. */
const LEAVING = 10_000;
