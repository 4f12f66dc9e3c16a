/** Documents, chat and mail: rich text of the simplest sort. */
import { RENDERS_RICH_TEXT, type Target } from './target.ts';

export const richText: Target = {
  id: 'rich-text',
  name: 'Documents, chat, mail',
  copyLabel: 'Copy as rich text',
  writes: 'html',
  renders: RENDERS_RICH_TEXT,
  clipboard: ['text/html', 'text/plain'],
  title: { most: null },
  body: { most: null, room: 0 },
  known: 'Plain elements of HTML, which every editor of rich text takes. Untried in each of them.',
};
