/** Writing a plan back to the file that it was opened from, where the browser lets pages do that. */
import { formatOf, isWrittenIn } from '../../formats/built-in/format-of.ts';
import type { PlacedLine } from '../../formats/derived/placed-lines.ts';
import { templateFileText } from '../../formats/template-file.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { keepOpenedText, type OpenedText } from '../../storage/opened-texts.ts';
import { getPreferences, keepsEmpty } from '../../storage/preferences.ts';
import { exportedBeside } from '../../store/exports.ts';
import { cancellable } from '../../ui/felt-wait.tsx';
import { fileName as nameOfFile } from '../../ui/file-name.ts';
import { encoded, encodingOf, type TextEncoding } from '../../ui/text-encoding.ts';

export type Saved =
  | {
      readonly state: 'saved';
      readonly fileName: string;
      /** Paths in the plan where reading the file gives something else. */
      readonly differing: readonly string[];
      /** Lines of the opened text that it changed though nobody edited them. */
      readonly beside: readonly PlacedLine[];
      /** Why the text could not be kept for the next time; '' where it could. */
      readonly unkept: string;
    }
  /** The person chose no file, or did not want to wait for the text. */
  | { readonly state: 'cancelled' }
  /** The page may not write the file: the person, or the browser, did not allow it. */
  | { readonly state: 'refused'; readonly fileName: string }
  /** This browser's pages cannot write files. */
  | { readonly state: 'impossible' }
  /** There is no such file any more. */
  | { readonly state: 'gone'; readonly fileName: string }
  | SaveQuestion;

/**
 * Nothing was written: the file was `changed` since, from one text to another; or the plan is now
 * in another format, and all of the file would be written anew; or lines `beside` the edit would
 * change with it.
 */
export interface SaveQuestion {
  readonly state: 'changed' | 'reformatted' | 'beside';
  readonly fileName: string;
  readonly before: string;
  readonly now: string;
  /** The lines that nobody edited; none where all of the file is another one. */
  readonly beside: readonly PlacedLine[];
}

/**
 * `checked` writes only what was edited here, and asks before it writes over more; `overwrite` does
 * that; `elsewhere` is for another file than before.
 */
export type SaveHow = 'checked' | 'overwrite' | 'elsewhere';

/**
 * Saves `plan` to its file: the one that it was opened from, else one that the person chooses.
 * Rejects where the file can't be read or written; nothing is lost then.
 */
export async function saveToFile(
  planId: string,
  plan: Plan,
  opened: OpenedText | null,
  how: SaveHow,
): Promise<Saved> {
  const own = how === 'elsewhere' ? null : (opened?.handle ?? null);
  const handle = own ?? (await chosenFile(plan));
  if (handle === 'impossible') return { state: 'impossible' };
  if (!handle) return { state: 'cancelled' };
  const fileName = handle.name;
  if (!(await isAllowed(handle))) return { state: 'refused', fileName };
  const { format } = plan;
  const empty = keepsEmpty(getPreferences(), formatOf(plan));
  const exported = plan.template
    ? { text: templateFileText(plan), differing: [], beside: [] }
    : await cancellable('Making the text…', (signal) =>
        exportedBeside(plan, format, { opened: opened ?? undefined, empty }, signal),
      );
  if (!exported) return { state: 'cancelled' };
  const { text, differing, beside } = exported;
  let encoding: TextEncoding = 'utf-8';
  if (own && opened) {
    const onDisk = await contentOf(own);
    if (!onDisk) return { state: 'gone', fileName };
    const before = onDisk.text;
    if (how === 'checked' && before !== opened.text) {
      return { state: 'changed', fileName, before: opened.text, now: before, beside: [] };
    }
    // A template is its text, whatever format that makes.
    if (how === 'checked' && !plan.template && !isWrittenIn(opened.plan, plan, format)) {
      return { state: 'reformatted', fileName, before, now: text, beside: [] };
    }
    if (how === 'checked' && beside.length > 0) {
      return { state: 'beside', fileName, before, now: text, beside };
    }
    // Only a text with a byte order mark says that it is in another.
    if (text.startsWith('\uFEFF')) encoding = onDisk.encoding;
  }
  const writing = await handle.createWritable();
  await writing.write(encoded(text, encoding));
  await writing.close();
  const unkept = await keepOpenedText(planId, { text, plan, format, fileName, handle }).then(
    () => '',
    (error: Error) => error.message,
  );
  return { state: 'saved', fileName, differing, beside, unkept };
}

/** What is in the file, its byte order mark included; null where it is gone. */
async function contentOf(handle: FileSystemFileHandle) {
  try {
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const encoding = encodingOf(bytes);
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
  } catch (error) {
    if ((error as Error).name === 'NotFoundError') return null;
    throw error;
  }
}

async function chosenFile(plan: Plan): Promise<FileSystemFileHandle | null | 'impossible'> {
  const { showSaveFilePicker } = window as Picking;
  if (!showSaveFilePicker) return 'impossible';
  try {
    return await showSaveFilePicker({
      suggestedName: `${nameOfFile(planName(plan))}.md`,
      types: [{ description: 'Markdown', accept: { 'text/markdown': ['.md'] } }],
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null;
    throw error;
  }
}

async function isAllowed(handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as Asking;
  if (!requestPermission) return true;
  return (await requestPermission.call(handle, { mode: 'readwrite' })) === 'granted';
}

/** Not yet in TypeScript's own declarations. */
interface Picking {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
interface Asking extends FileSystemFileHandle {
  readonly requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}
