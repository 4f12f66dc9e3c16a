/**
 * `title` as a file name that every system takes, without an extension: letters of
 * any script and digits stay, all else becomes one hyphen. Never empty.
 */
export function fileName(title: string): string {
  const words = title
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-');
  const name = withinBytes(words.replace(/^-/, ''), LONGEST).replace(/-$/, '');
  if (name === '') return 'plan';
  return RESERVED.test(name) ? `${name}-plan` : name;
}

/** As much of `text` as fits, without cutting a letter from its marks. */
function withinBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, most))) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/** Bytes; file systems take 255, and something may be put before or behind. */
const LONGEST = 120;
/** Devices of Windows: no file may be called so, whatever its extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
