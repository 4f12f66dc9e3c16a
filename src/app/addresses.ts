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

/** Patterns for the router, which sees what stands behind the `#`. */
export const LIBRARY_PATTERN = '/';
export const TEMPLATES_PATTERN = '/templates';
export const PLAN_PATTERN = '/plan/:id';
