/** When the browser has nothing better to do, or soon. Safari does not tell: a moment stands in. */
export function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => done(), { timeout: 1_000 });
    } else setTimeout(done, 200);
  });
}
