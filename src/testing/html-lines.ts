/** HTML for the clipboard with a line for each block, to be read and compared. */
export function htmlLines(html: string): string {
  return html.replaceAll(BLOCK_END, '$&\n');
}

const BLOCK_END = /<\/(?:h\d|p|pre|li|div|ul|ol|tr|table|details|blockquote|summary)>|<hr>/g;
