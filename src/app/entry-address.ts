import { OWN_FORMAT } from '../plan/own-format.ts';
import type { PlanSummary } from '../storage/library.ts';
import { planAddress, templateAddress } from './addresses.ts';

/**
 * Where an entry of the library leads: a template in a format of its own to its Markdown, any other to
 * what is in its fields.
 */
export function entryAddress({ id, template, format }: PlanSummary): string {
  return template && format === OWN_FORMAT ? templateAddress(id) : planAddress(id);
}
