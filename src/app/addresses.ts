/**
 * Where the screens are. Addresses stand behind the `#`: a static host serves one
 * file, from any folder, and needs no rewriting rules. What an address names lives in
 * this browser alone, so no server could answer it anyway.
 */

export const LIBRARY_ADDRESS = '#/';
export const TEMPLATES_ADDRESS = '#/templates';

/** For a link to the plan with this id. */
export function planAddress(id: string): string {
  return `#/plan/${encodeURIComponent(id)}`;
}

/** For a link to the Markdown of the template with this id. */
export function templateAddress(id: string): string {
  return `#/template/${encodeURIComponent(id)}`;
}

/** Which screen an address names. */
export type NamedScreen =
  | { readonly is: 'plans' | 'templates' | 'nowhere' }
  | { readonly is: 'plan' | 'template'; readonly id: string };

/** The screen at a location, which is what stands behind the `#`: `/plan/3f9`. */
export function screenAt(location: string): NamedScreen {
  const [start, place = '', id = '', ...more] = location.replace(/\/$/, '').split('/');
  if (start !== '' || more.length > 0) return { is: 'nowhere' };
  if (place === '' && id === '') return { is: 'plans' };
  if (place === 'templates' && id === '') return { is: 'templates' };
  const isOne = place === 'plan' || place === 'template';
  return isOne && id !== '' ? { is: place, id: decoded(id) } : { is: 'nowhere' };
}

/** A part of an address without its escapes; as it is, where they are broken. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
