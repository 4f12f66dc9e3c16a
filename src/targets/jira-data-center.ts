/** Descriptions and comments of Jira Data Center and Server, which have a markup of their own. */
import { JIRA_LANGUAGES } from './jira-languages.ts';
import { RENDERS_ALL, type Target } from './target.ts';

export const jiraDataCenter: Target = {
  id: 'jira-data-center',
  name: 'Jira Data Center',
  copyLabel: 'Copy for Jira',
  writes: 'wiki',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    boxes: 'signs',
    otherBoxes: 'text',
    inItems: 'nothing',
    details: 'open',
    mermaid: 'code',
    elements: ['sub', 'sup', 'u', 'ins'],
    comments: 'dropped',
    sides: 'dropped',
    languages: JIRA_LANGUAGES,
  },
  clipboard: ['text/plain'],
  title: { most: 255 },
  body: { most: 32_767, room: 0 },
  known:
    'Markup and limits: as people know them, not tried. No package of the vendor reads this markup.',
};
