import { late } from '../../../ui/late.ts';

const loaded = () => import('./outside-card.tsx');
const NAME = 'what is not in this format';

/** It stands below the cards of the format, where there is anything for it. */
export const lateOutside = late(NAME, async () => (await loaded()).Outside);
export const lateOutsideCard = late(NAME, async () => (await loaded()).OutsideCard);
