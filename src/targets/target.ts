/**
 * What a target is: where a plan is pasted, as data. A file a target; `targets.ts` lists them. The
 * writers and `fit.ts` go by what stands here, and none of them asks which target it is.
 */

/** How a target takes each thing that not all of them show as it was written. */
export interface Renders {
  /** `<steps>`: what stands between them comes below a heading. */
  readonly tags: 'kept' | 'headings';
  /** Keys between dashes at the top: a block of code. */
  readonly frontMatter: 'kept' | 'code';
  /** Line breaks within a paragraph. */
  readonly lineBreaks: 'kept' | 'spaces';
  /** `[ ]` and `[x]`: signs that cannot be ticked, ☐ and ☑. */
  readonly boxes: 'kept' | 'signs';
  /**
   * `[~]` and its like: text as it was written; `open` where that text stands behind an open box.
   * `keptBoxes` lists those that the target shows as boxes all the same.
   */
  readonly otherBoxes: 'kept' | 'text' | 'open';
  readonly keptBoxes: readonly string[];
  /** What an item can hold beside words and items; all else comes between the items. */
  readonly inItems: 'all' | 'code' | 'nothing';
  /** What stands below an item with a box, beside items with boxes: `between` the items. */
  readonly belowBoxes: 'kept' | 'between';
  /** `<details>`: `fold` in the target's own way, or open, below its summary as a bold line. */
  readonly details: 'kept' | 'fold' | 'open';
  /** Diagrams in a fence `mermaid`: drawn, or their code. */
  readonly mermaid: 'kept' | 'code';
  /** HTML elements that it shows; the tags of others go, and their words stay. */
  readonly elements: 'all' | readonly string[];
  /** Names in angle brackets that are no HTML, such as `Promise<string>`. */
  readonly unknownTags: 'text' | 'hidden';
  /** `<!-- -->`, which nobody sees. */
  readonly comments: 'kept' | 'dropped';
  readonly pictures: 'kept' | 'links';
  /** On which side of a column its words stand. */
  readonly sides: 'kept' | 'dropped';
  /** The names of code that it can colour, each as the target calls it; of others, none is given. */
  readonly languages: 'any' | ReadonlyMap<string, string>;
}

/** A type of the clipboard that a target reads. */
export type ClipboardType = 'text/plain' | 'text/html';

export interface Target {
  readonly id: string;
  readonly name: string;
  /** What the button says that puts a plan onto the clipboard for it. */
  readonly copyLabel: string;
  /** Whether it is a file: the text goes as it is, byte for byte, and is looked at as a text. */
  readonly isFile?: boolean;
  /** What its text is written in. */
  readonly writes: 'markdown' | 'wiki' | 'html' | 'jira-html';
  /** How it writes what folds, where it does so in its own way; a `+++` for Linear. */
  readonly fold?: '+++';
  readonly renders: Renders;
  /** What is put on the clipboard: one alone where another beside it would be taken instead. */
  readonly clipboard: readonly ClipboardType[];
  readonly title: { readonly most: number | null };
  /**
   * Most characters of the text; null where there is none or none is known. `room` is kept free for
   * what the target adds when it stores the text in a form of its own.
   */
  readonly body: { readonly most: number | null; readonly room: number };
  /** Whether a new ticket can be opened by an address that has the text in it. */
  readonly opens?: 'github-issue';
  /** Where the facts are from, for who changes them. */
  readonly known: string;
}

/** All is as it was written. */
export const RENDERS_ALL: Renders = {
  tags: 'kept',
  frontMatter: 'kept',
  lineBreaks: 'kept',
  boxes: 'kept',
  otherBoxes: 'kept',
  keptBoxes: [],
  inItems: 'all',
  belowBoxes: 'kept',
  details: 'kept',
  mermaid: 'kept',
  elements: 'all',
  unknownTags: 'text',
  comments: 'kept',
  pictures: 'kept',
  sides: 'kept',
  languages: 'any',
};

/** Rich text of the simplest sort, which every editor of it takes: nothing ticks, folds or draws. */
export const RENDERS_RICH_TEXT: Renders = {
  ...RENDERS_ALL,
  tags: 'headings',
  frontMatter: 'code',
  boxes: 'signs',
  otherBoxes: 'text',
  details: 'open',
  mermaid: 'code',
  elements: ['sub', 'sup', 'u', 'ins', 'kbd', 'mark', 'small'],
  comments: 'dropped',
};
