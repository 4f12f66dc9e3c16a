/** Which addresses of links are safe to follow: all that shows Markdown or writes HTML of it asks here. */

/** The schemes that such an address has, as a pattern: nothing with one of these runs here or reads a file. */
export const SAFE_SCHEMES = '(?:https?|mailto|tel):';

const SAFE = new RegExp(`^${SAFE_SCHEMES}`, 'i');

/** Whether an address leads to somewhere else, and by a scheme that is safe. */
export function hasSafeScheme(address: string): boolean {
  return SAFE.test(address);
}

/** Whether an address is safe as it stands: one without a scheme means something beside the text. */
export function isSafeAddress(address: string): boolean {
  const followed = address.replace(LEFT_OUT, '');
  return hasSafeScheme(followed) || !/^[a-z][a-z0-9+.-]*:/i.test(followed);
}

/** What browsers leave out of an address before they follow it: `java\tscript:` is a scheme. */
const LEFT_OUT = /^[\0-\x20]+|[\t\n\r]+/g;
