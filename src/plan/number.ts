/** The number of a step as a file may have it: `2`, `4.1`, `07`, `PH-01`, `T001`, `2a`, `IV`, `B`. */

/** How the number of a step may be written, as the source of a pattern. */
export const NUMBER_SOURCE = '(?:[A-Z]{1,5}-?)?\\d{1,6}(?:\\.\\d{1,4})*[a-z]?|[IVX]{1,4}|[A-Z]';

const NUMBER = new RegExp(`^(?:${NUMBER_SOURCE})$`);

/** `text` where it can be the number of a step, else ''. */
export function normalNumber(text: string): string {
  return NUMBER.test(text) ? text : '';
}
