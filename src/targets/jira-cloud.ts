/** Descriptions and comments of Jira Cloud, whose editor takes what is pasted as rich text. */
import { RENDERS_ALL, type Target } from './target.ts';

export const jiraCloud: Target = {
  id: 'jira-cloud',
  name: 'Jira Cloud',
  copyLabel: 'Copy for Jira',
  writes: 'jira-html',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    otherBoxes: 'open',
    inItems: 'code',
    belowBoxes: 'between',
    details: 'fold',
    mermaid: 'code',
    elements: ['sub', 'sup', 'u', 'ins'],
    comments: 'dropped',
    sides: 'dropped',
    pictures: 'links',
  },
  clipboard: ['text/html', 'text/plain'],
  title: { most: 255 },
  // The editor stores a tree of its own, whose size is what counts.
  body: { most: 32_767, room: 2_767 },
  known:
    'What is pasted: the package @atlaskit/adf-schema, through which the tests read it. Limits: what people meet there, not tried.',
};
