/** The Markdown as the format has it: for repositories, wikis, and Planform itself. */
import { RENDERS_ALL, type Target } from './target.ts';

export const plainMarkdown: Target = {
  id: 'markdown',
  name: 'Markdown',
  copyLabel: 'Copy as Markdown',
  isFile: true,
  writes: 'markdown',
  renders: RENDERS_ALL,
  clipboard: ['text/plain'],
  title: { most: null },
  body: { most: null, room: 0 },
  known: 'Nothing is changed.',
};
