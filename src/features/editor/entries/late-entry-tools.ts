import { late } from '../../../ui/late.ts';

export const lateEntryTools = late(
  'what can be done with a step as a whole',
  async () => (await import('./entry-tools.ts')).entryTools,
);
