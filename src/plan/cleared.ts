/**
 * Other content whose text was cleared stays in the open plan, so that it can be typed into again.
 * It is printed nowhere, and the schema drops it when the plan is loaded again.
 */
import type { Other } from './values.ts';

export function isCleared({ text }: Other): boolean {
  return text === '';
}
