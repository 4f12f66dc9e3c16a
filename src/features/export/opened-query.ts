import { queryOptions } from '@tanstack/react-query';
import { readOpenedText } from '../../storage/opened-texts.ts';

/** The text that a plan was opened from; null for a plan that began here. */
export function openedQuery(planId: string) {
  return queryOptions({
    queryKey: ['opened', planId],
    queryFn: () => readOpenedText(planId),
    retry: false,
  });
}
