/** What rules ask of the words in a text. */
import { shortened } from '../plan/shortened.ts';

/**
 * A text with signs in the place of its code, addresses and comments, as many as these have: what is
 * left are words, each where it stands in the text.
 */
export function wordsIn(text: string): string {
  return withoutFences(text)
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, codeSigns)
    .replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length))
    .replace(/\bhttps?:\/\/\S+/g, codeSigns);
}
/** A text with signs in the place of its pieces of code in fences. */
export function withoutFences(text: string): string {
  return text.replace(/^ {0,3}(```+|~~~+)[\s\S]*?(?:^ {0,3}\1|(?![\s\S]))/gm, codeSigns);
}

/** Stands for a sign of code: nobody types it. */
export const CODE = '\uE000';

function codeSigns(code: string): string {
  return CODE.repeat(code.length);
}

/** The code in a text: what stands in spans and fences. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g)].map(([, , code = '']) =>
    code.trim(),
  );
}

/** Whether a text is in English, as far as its words tell: rules about words know no other language. */
export function isEnglish(text: string): boolean {
  const words = wordsIn(text).toLowerCase();
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const plain = words.match(/[a-z]/g)?.length ?? 0;
  return plain > 0 && plain >= letters * 0.9;
}

/** A text as it is quoted in a sentence: in one line, and not all of it where it is long. */
export function quoted(text: string): string {
  return `“${shortened(text.replace(/\s+/g, ' ').trim())}”`;
}

/** What may not stand right before and right behind a name, since it would be another one then. */
export interface NameEdges {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** Whether a text has `name` as a whole: `a.ts` is in `src/a.ts` and not in `data.ts`. */
export function hasName(text: string, name: string, { before, after }: NameEdges): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isOther =
      before.test(text.slice(Math.max(0, at - NEAR), at)) || after.test(text.slice(end, end + 2));
    if (!isOther) return true;
  }
  return false;
}
/** As many characters as the scope of a package may have: `@types/`. */
const NEAR = 50;
