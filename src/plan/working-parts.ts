/** What of a plan is there to work by, and readers need not have, in the order of a step. */
export const WORKING_PARTS = ['code', 'configuration', 'troubleshooting'] as const;

export type WorkingPart = (typeof WORKING_PARTS)[number];
