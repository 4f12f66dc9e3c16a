/**
 * Puts `text` on the clipboard as plain text and nothing else: a tracker that also
 * finds HTML takes that, and mangles the Markdown. Call it from a click.
 *
 * Resolves to whether it worked. Where the browser refuses its clipboard API (an
 * address without https, a missing permission), the older way is tried.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Browsers copy only a selection: a hidden one stands in, and the text takes its place. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'fixed top-0 opacity-0';
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  // What lies outside an open modal dialog takes no focus.
  const home = focused?.closest('dialog') ?? document.body;
  home.append(area);
  area.select();
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
