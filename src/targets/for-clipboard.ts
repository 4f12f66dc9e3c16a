/** A text on its way to the clipboard: what is put there for a target, and what is said of it. */
import type { Format } from '../formats/language/definition.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { type Converted, converted } from './converted.ts';
import { secretsIn } from './secrets.ts';
import { roomOf } from './split.ts';
import type { Target } from './target.ts';

export interface ForClipboard {
  readonly clipboard: Converted['clipboard'];
  /** Once it is there: for which target, and whether that takes all of it. */
  readonly said: string;
  /** Before it is there: what in it looks like a secret, with its place; '' for nothing. */
  readonly secret: string;
}

/** What the person presses who has read that. */
export const COPY_SECRET = 'Copy all the same';

/** The Markdown `text`, written in `format`, for `target`. */
export function forClipboard(text: string, target: Target, format: Format): ForClipboard {
  const made = converted(text, target, { tags: tagNamesIn(format.parts) });
  const room = roomOf(target);
  const [secret] = secretsIn(text);
  const said = [
    target.isFile ? 'Copied the Markdown.' : `Copied for ${target.name}.`,
    room !== null && made.text.length > room
      ? `It is longer than ${target.name} takes: Export copies it in parts.`
      : '',
  ];
  return {
    clipboard: made.clipboard,
    said: said.filter((each) => each !== '').join(' '),
    secret: secret
      ? `Not copied yet. ${secret.what} seems to be in line ${secret.line + 1} of it: ${secret.excerpt}`
      : '',
  };
}
