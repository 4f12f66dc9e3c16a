/** A text on its way to the clipboard: what is put there for a target, and what is said of it. */
import type { Format } from '../formats/language/definition.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { type Converted, converted } from './converted.ts';
import { secretsIn } from './secrets.ts';
import { roomOf } from './split.ts';
import type { Target } from './target.ts';

export interface ForClipboard {
  readonly clipboard: Converted['clipboard'];
  /** Once it is there: for which target, and what the person may not have seen. */
  readonly said: string;
}

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
    secret ? `${secret.what} seems to be in it: ${secret.excerpt}` : '',
  ];
  return { clipboard: made.clipboard, said: said.filter((each) => each !== '').join(' ') };
}
