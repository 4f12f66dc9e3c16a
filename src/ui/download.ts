/** Has the browser save `text` as a file with this name. `type` is its media type. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the text after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
