/**
 * What changed, said to screen readers. A modal dialog makes the rest of the page
 * inert and silent, so each dialog has a region of its own, and the innermost speaks.
 */

/** Says `text` politely: after what is being read, once. */
export function announce(text: string): void {
  const regions = document.querySelectorAll<HTMLElement>(`[${REGION}]`);
  const inDialog = document.querySelectorAll<HTMLElement>(`dialog[open] [${REGION}]`);
  const region = [...(inDialog.length > 0 ? inDialog : regions)].at(-1);
  if (!region) return;
  // The same words twice are a change only if something stood in between.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, DELAY);
}

/** Where announcements are put. The app has one, each dialog has one. */
export function LiveRegion() {
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only top-0" {...{ [REGION]: '' }} />
  );
}

const REGION = 'data-live-region';
/** Milliseconds; a region that changes in the same frame as focus is often not read. */
const DELAY = 60;
