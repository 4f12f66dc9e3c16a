/** The formats that come with Planform. Adding one is adding its file and a line here. */

import type { Format } from '../language/definition.ts';
import { analysis } from './analysis.ts';
import { feature } from './feature.ts';
import { issue } from './issue.ts';
import { task } from './task.ts';

export const formats: readonly [Format, ...Format[]] = [task, feature, analysis, issue];

/** The built-in format with this id. Throws with the ids that there are where it is unknown. */
export function formatWithId(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  const ids = formats.map((candidate) => candidate.id).join(', ');
  throw new Error(`There is no plan format "${id}". The formats are: ${ids}.`);
}
