/** A key and its value in a text, with how another value is written there. */
export interface Found {
  readonly key: string;
  readonly value: string;
  /** The span of the value as it is written, in the text. */
  readonly start: number;
  readonly end: number;
  /**
   * The normal form of a typed value that may have several lines; left out for a value of one line.
   */
  readonly normal?: (value: string) => string;
  /** `value`, in its normal form, as it has to stand in place of `before`. */
  readonly written: (value: string, before: string) => string;
}

/** A line of a text, and where it starts there. */
export interface LineAt {
  readonly line: string;
  readonly at: number;
}
