import { hasName } from '../words.ts';

/** The name of a file without its folders: texts often leave them out. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a text names the file that is called `file`, in whichever folder. */
export function namesFile(text: string, file: string): boolean {
  return hasName(text, file, EDGES);
}
const EDGES = { before: /[\w@.-]$/, after: /^(?:[\w-]|\.\w)/ };
