import type { OwnKind } from '../../plan/own-format.ts';

/** What a field of one's own can hold, as a person is asked for it; the most common first. */
export const OWN_KIND_NAMES: readonly (readonly [OwnKind, string])[] = [
  ['prose', 'Text'],
  ['line', 'One line'],
  ['list', 'List'],
  ['checklist', 'Checklist'],
  ['numbered', 'Numbered list'],
  ['table', 'Table'],
  ['choice', 'Choice'],
  ['pairs', 'Names, each with a text'],
  ['snippets', 'Code'],
];
