/** All targets, in the order in which they are offered. */
import { azureDevOps } from './azure-devops.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jiraCloud } from './jira-cloud.ts';
import { jiraDataCenter } from './jira-data-center.ts';
import { linear } from './linear.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { richText } from './rich-text.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [
  plainMarkdown,
  github,
  gitlab,
  jiraCloud,
  jiraDataCenter,
  linear,
  azureDevOps,
  richText,
];

/** The target with this id; plain Markdown where there is none any more. */
export function targetOf(id: string): Target {
  return targets.find((each) => each.id === id) ?? plainMarkdown;
}
