/** What printing produces: text, each part of it with the path of what it shows. */

/** Whole lines of a document; `path` leads to the value, from the plan downwards. */
export interface Piece {
  readonly text: string;
  readonly path: string;
}

/** A field's value as lines, and how they may follow a label. */
export interface Printed {
  /** With paths from the value down, or after `^` from the task or step that has the field. */
  readonly pieces: readonly Piece[];
  /**
   * `inline`: the first line may stand on the label's line; `tight`: on the line
   * below it; `loose`: after a blank line.
   */
  readonly after: 'inline' | 'tight' | 'loose';
}

/** A path one step further down. */
export function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
