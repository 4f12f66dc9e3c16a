// How long a person waits for what they see, by the page's own clock.

/** @typedef {import('@playwright/test').Page} Page */

/** Starts to note how long each key press and click takes until the frame with its result is made. */
export async function watchFrames(/** @type {Page} */ page) {
  await page.evaluate(() => {
    const all = /** @type {{ benchFrames?: number[] }} */ (window);
    if (all.benchFrames) {
      all.benchFrames.length = 0;
      return;
    }
    /** @type {number[]} */
    const frames = [];
    all.benchFrames = frames;
    const handle = (/** @type {Event} */ { timeStamp }) => {
      requestAnimationFrame(() => {
        // A message comes right after the frame is laid out and painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          frames.push(performance.now() - timeStamp);
          port1.close();
        };
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', handle, true);
    addEventListener('click', handle, true);
  });
}

/** Milliseconds from each key press or click since then to its frame. */
export function framesAfter(/** @type {Page} */ page) {
  return page.evaluate(
    () => /** @type {{ benchFrames?: number[] }} */ (window).benchFrames?.slice() ?? [],
  );
}
