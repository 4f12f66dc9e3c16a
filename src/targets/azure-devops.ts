/** Work items of Azure DevOps, where a field is rich text or Markdown: each takes its type. */
import { RENDERS_RICH_TEXT, type Target } from './target.ts';

export const azureDevOps: Target = {
  id: 'azure-devops',
  name: 'Azure DevOps',
  copyLabel: 'Copy for Azure DevOps',
  writes: 'html',
  renders: RENDERS_RICH_TEXT,
  clipboard: ['text/html', 'text/plain'],
  title: { most: 255 },
  body: { most: 1_048_576, room: 0 },
  known:
    'A million characters in a long field: its documentation of limits. That a field is HTML or Markdown, and its title: what people say of it, not tried. Of check lists in rich text nothing is known, so boxes are signs.',
};
