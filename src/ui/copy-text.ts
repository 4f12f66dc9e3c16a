/** What goes onto the clipboard, by type. */
export interface Clip {
  readonly 'text/plain'?: string | undefined;
  readonly 'text/html'?: string | undefined;
}

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
    return copyBySelection({ 'text/plain': text });
  }
}

/** As `copyText`, with rich text beside the plain where `clip` has it. */
export async function copyClip(clip: Clip): Promise<boolean> {
  if (clip['text/html'] === undefined) return await copyText(clip['text/plain'] ?? '');
  try {
    const blobs = typesOf(clip).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyBySelection(clip);
  }
}

function typesOf(clip: Clip): [string, string][] {
  return Object.entries(clip).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** Browsers copy only a selection: a hidden one stands in, and the texts take its place. */
function copyBySelection(clip: Clip): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = clip['text/plain'] ?? '';
  area.className = 'fixed top-0 opacity-0';
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    for (const [type, text] of typesOf(clip)) event.clipboardData.setData(type, text);
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
