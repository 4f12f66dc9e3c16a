/** Issues and comments of Linear. */
import { RENDERS_ALL, type Target } from './target.ts';

export const linear: Target = {
  id: 'linear',
  name: 'Linear',
  copyLabel: 'Copy for Linear',
  writes: 'markdown',
  fold: '+++',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    otherBoxes: 'text',
    details: 'fold',
    comments: 'dropped',
    // It has no HTML: what is left of it is text.
    elements: [],
  },
  clipboard: ['text/plain'],
  title: { most: 255 },
  body: { most: null, room: 0 },
  known:
    'The fold `+++`, and that it shows no <details>: guides of people who use it. Markdown and diagrams: not tried. No limit of the text is known; that of the title is taken from the other trackers.',
};
