import { late } from '../../../ui/late.ts';

/** Until it is there, texts take pastes and Enter as any text of a page does. */
export const lateTextTools = late(
  'what pastes into texts',
  async () => (await import('./text-tools.ts')).textTools,
);
