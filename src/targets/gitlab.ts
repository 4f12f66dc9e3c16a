/** Issues and comments of GitLab. */
import { RENDERS_ALL, type Target } from './target.ts';

export const gitlab: Target = {
  id: 'gitlab',
  name: 'GitLab',
  copyLabel: 'Copy for GitLab',
  writes: 'markdown',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    lineBreaks: 'spaces',
    otherBoxes: 'text',
    keptBoxes: ['[~]'],
    unknownTags: 'hidden',
  },
  // Its rich editor takes plain text for Markdown only where it comes alone.
  clipboard: ['text/plain'],
  title: { most: 255 },
  body: { most: 1_048_576, room: 0 },
  known:
    '255 characters and one megabyte: its documentation of issuable models. The box [~]: the merge request that brought it, 85982. What its editor makes of pasted text: what people say of it, not tried.',
};
