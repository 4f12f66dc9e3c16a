/** Something to open: a text and where it came from. */
export interface Source {
  /** What to call it: the file's name, `The pasted text`. */
  readonly label: string;
  /** The file's name; '' for a pasted text. */
  readonly fileName: string;
  /** The file itself, where the browser lets a page keep it. */
  readonly handle: FileSystemFileHandle | null;
  /** Rejects with a sentence for the person where it cannot be had. */
  readonly text: () => Promise<string>;
}
