import { queryOptions } from '@tanstack/react-query';
import { storedTemplates } from '../../storage/templates.ts';

/** The templates of the library; it changes with that. */
export const templatesQuery = queryOptions({
  queryKey: ['library', 'templates'],
  queryFn: () => storedTemplates(),
});
