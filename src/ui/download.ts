/** Has the browser save a text, or bytes, as a file with this name. `type` is its media type. */
export function download(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const ofText = typeof content === 'string' ? ';charset=utf-8' : '';
  const address = URL.createObjectURL(new Blob([content], { type: type + ofText }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
