/**
 * The name that an item of a list begins with: "Auth" of `**Auth**: use tokens`. The item's text is
 * all of it; name and text are two views of that, as a form shows them beside each other.
 * `named-text.ts` finds them.
 */

/** A name in bold with the signs around it, as they stand in the text. */
export interface ItemName {
  /** The signs before it, an emoji among them: `**`. */
  readonly before: string;
  /** Without emphasis. */
  readonly name: string;
  /** The signs behind it, up to the text: `**: `; with a line break, where the text begins below. */
  readonly behind: string;
}

export interface NamedText {
  /** null, or left out, for an item that has none. */
  readonly name?: ItemName | null;
  /** What the item says behind its name. */
  readonly text: string;
}

/** The text of an item with this name; a blank name is none. */
export function wholeText({ name, text }: NamedText): string {
  if (!name || name.name.trim() === '') return text;
  const { before, behind } = name;
  const signs = text === '' ? behind.trimEnd() : withColon(behind);
  return before + name.name + signs + text;
}

/** Signs that text can follow: `**: ` for the `**` of a name that was all of its line. */
function withColon(behind: string): string {
  // Behind a wide colon nobody sets a space.
  if (/\s$|：/.test(behind)) return behind;
  return behind.includes(':') ? `${behind} ` : `${behind}: `;
}
