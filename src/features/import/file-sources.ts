import { isFilesOnly } from '../../ui/rich-text/clip.ts';
import { markdownIn } from '../../ui/rich-text/markdown-in.ts';
import { decoded, refuseLarge } from './decoded.ts';
import type { Source } from './source.ts';

/** A chosen file, with its handle where there is one. */
export function fileSource(file: File, handle: FileSystemFileHandle | null = null): Source {
  return { label: file.name, fileName: file.name, handle, text: () => read(() => file) };
}

/** What was dropped, in its order. Call it at once: the browser forgets it after the event. */
export async function droppedSources(data: DataTransfer): Promise<readonly Source[]> {
  const found = [...data.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    return file ? [{ file, isFolder, handle: handleOf(item) }] : [];
  });
  return await Promise.all(
    found.map(async ({ file, isFolder, handle }) =>
      isFolder ? folderSource(file.name) : fileSource(file, await handle),
    ),
  );
}

function folderSource(label: string): Source {
  const refused = 'It is a folder. Drop the files in it, as many as you like.';
  return { label, fileName: '', handle: null, text: () => Promise.reject(new Error(refused)) };
}

/** Rejects with a sentence of ours where the browser has one for programmers. */
async function read(file: () => File | Promise<File>): Promise<string> {
  try {
    return await decoded(await file());
  } catch (error) {
    const { name, message } = error as Error;
    throw new Error(UNREAD[name] ?? message, { cause: error });
  }
}

const UNREAD: Readonly<Record<string, string>> = {
  NotFoundError: 'It is not there any more: it was moved, renamed or deleted.',
  NotReadableError: 'It was changed or locked meanwhile. Choose it once more.',
  NotAllowedError: 'The browser does not let Planform read it. Paste its text instead.',
};

/** What is on the clipboard: files, else its text, as Markdown. */
export function pastedSources(data: DataTransfer): readonly Source[] {
  if (isFilesOnly(data)) return [...data.files].map((file) => fileSource(file));
  const text = markdownIn(data);
  if (text) return [{ ...textSource(''), text }];
  const plain = data.getData('text/plain');
  return plain.trim() === '' ? [] : [textSource(plain)];
}

export function textSource(text: string): Source {
  return {
    label: 'The pasted text',
    fileName: '',
    handle: null,
    text: () =>
      new Promise((resolve) => {
        refuseLarge(text.length);
        resolve(text);
      }),
  };
}

/** Lets the person choose files, with handles; null where only an `<input>` can. */
export function filePicker(): (() => Promise<readonly Source[]>) | null {
  const { showOpenFilePicker } = window as Picking;
  if (!showOpenFilePicker) return null;
  return async () => {
    try {
      const handles = await showOpenFilePicker({ multiple: true, types: TYPES });
      return handles.map((handle) => ({
        label: handle.name,
        fileName: handle.name,
        handle,
        text: () => read(() => handle.getFile()),
      }));
    } catch (error) {
      if ((error as Error).name === 'AbortError') return [];
      throw error;
    }
  };
}

const TYPES = [
  {
    description: 'Plans',
    accept: { 'text/markdown': ['.md', '.markdown', '.txt'], 'application/json': ['.json'] },
  },
] as const;

/** Not yet in TypeScript's own declarations. */
interface Picking {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean;
    readonly types: typeof TYPES;
  }) => Promise<FileSystemFileHandle[]>;
}

async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | null> {
  const { getAsFileSystemHandle } = item as Handling;
  // Without it the file is opened all the same; it is only not saved back to.
  const handle = await getAsFileSystemHandle?.call(item).catch(() => null);
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}

interface Handling extends DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
