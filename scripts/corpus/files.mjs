// The files of a folder of plans.
import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Paths of the Markdown files below a folder that have `match` in them, sorted.
 *
 * @param {string} folder
 */
export async function markdownFiles(folder, match = '') {
  const paths = await readdir(folder, { recursive: true });
  const files = paths
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.md'));
  return files.filter((path) => path.includes(match)).sort();
}
