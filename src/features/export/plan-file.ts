/** Writing a plan back to the file that it was opened from, where the browser lets pages do that. */
import { formatOf } from '../../formats/registry.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { keepOpenedText, type OpenedText } from '../../storage/opened-texts.ts';
import { getPreferences, keepsEmpty } from '../../storage/preferences.ts';
import { exportedBeside } from '../../store/exports.ts';
import { cancellable } from '../../ui/felt-wait.tsx';
import { fileName } from '../../ui/file-name.ts';

export type Saved =
  | {
      readonly state: 'saved';
      readonly fileName: string;
      /** Paths in the plan where reading the file gives something else. */
      readonly differing: readonly string[];
    }
  /** The person chose no file, did not allow it, or did not want to wait for the text. */
  | { readonly state: 'cancelled' }
  /** This browser's pages cannot write files. */
  | { readonly state: 'impossible' }
  /** The file was changed since; nothing was written. */
  | { readonly state: 'changed'; readonly fileName: string; readonly onDisk: string };

/**
 * Saves `plan` to its file: the one that it was opened from, else one that the person chooses.
 * `overwrite` writes also over what somebody else changed. Rejects where the file can't be
 * read or written; nothing is lost then.
 */
export async function saveToFile(
  planId: string,
  plan: Plan,
  opened: OpenedText | null,
  overwrite: boolean,
): Promise<Saved> {
  const handle = opened?.handle ?? (await chosenFile(plan));
  if (handle === 'impossible') return { state: 'impossible' };
  if (!handle || !(await isAllowed(handle))) return { state: 'cancelled' };
  const { format } = plan;
  const empty = keepsEmpty(getPreferences(), formatOf(format));
  const exported = await cancellable('Making the text…', (signal) =>
    exportedBeside(plan, format, { opened: opened ?? undefined, empty }, signal),
  );
  if (!exported) return { state: 'cancelled' };
  if (opened?.handle && !overwrite) {
    const onDisk = await textOf(await handle.getFile());
    if (onDisk !== opened.text) return { state: 'changed', fileName: handle.name, onDisk };
  }
  const { text, differing } = exported;
  const writing = await handle.createWritable();
  await writing.write(text);
  await writing.close();
  await keepOpenedText(planId, { text, plan, format, fileName: handle.name, handle });
  return { state: 'saved', fileName: handle.name, differing };
}

/** A byte order mark is part of the text. */
async function textOf(file: File): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

async function chosenFile(plan: Plan): Promise<FileSystemFileHandle | null | 'impossible'> {
  const { showSaveFilePicker } = window as Picking;
  if (!showSaveFilePicker) return 'impossible';
  try {
    return await showSaveFilePicker({
      suggestedName: `${fileName(planName(plan))}.md`,
      types: [{ description: 'Markdown', accept: { 'text/markdown': ['.md'] } }],
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null;
    throw error;
  }
}

async function isAllowed(handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as Asking;
  return (await requestPermission?.call(handle, { mode: 'readwrite' })) !== 'denied';
}

/** Not yet in TypeScript's own declarations. */
interface Picking {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
interface Asking extends FileSystemFileHandle {
  readonly requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}
