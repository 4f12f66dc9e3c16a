/** Issues and comments of GitHub. */
import { RENDERS_ALL, type Target } from './target.ts';

export const github: Target = {
  id: 'github',
  name: 'GitHub',
  copyLabel: 'Copy for GitHub',
  writes: 'markdown',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    otherBoxes: 'text',
    unknownTags: 'hidden',
  },
  // With HTML beside the text, its handler of pasted text (@github/paste-markdown) writes links and
  // tables a second time.
  clipboard: ['text/plain'],
  title: { most: 255 },
  body: { most: 65_536, room: 0 },
  opens: 'github-issue',
  known:
    'Limit of the body: the answer of its interface (“body is too long (maximum is 65536 characters)”). Pasting: the package @github/paste-markdown. Boxes, folded parts, diagrams: what its issues show every day. Not tried: the longest title.',
};
