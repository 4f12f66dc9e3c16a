/** Emoji that decorate the start of a heading, a label or an item. */
import { afterSpace } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** Where the text starts behind the emoji at `at`, with the spaces among and after them; `at` for none. */
export function afterEmoji(text: string, at = 0): number {
  // Most texts begin with a letter or a sign of ASCII.
  if (!(text.charCodeAt(at) > 127)) return at;
  EMOJI.lastIndex = at;
  const match = EMOJI.exec(text);
  return match ? afterSpace(text, at + match[0].length) : at;
}

const EMOJI =
  /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|[ \t]+(?=\p{Extended_Pictographic}))*/uy;

function emojiIn(line: string): { start: number; end: number; rest: number } | null {
  const rest = afterEmoji(line);
  return rest === 0 ? null : { start: 0, end: line.slice(0, rest).trimEnd().length, rest };
}

export const emojiRow: MarkRow = {
  name: 'emoji',
  grammar: 'one or more, before the text',
  why: 'They decorate headings, labels and items, and are no part of a name.',
  parse: emojiIn,
  examples: [
    ['🎯 Goal', { mark: '🎯', rest: 3 }],
    ['⚠️ 🔥 Risks', { mark: '⚠️ 🔥' }],
    ['👩‍💻 Team', { mark: '👩‍💻' }],
  ],
  nearMisses: [
    ['Goal 🎯', 'it stands behind the text'],
    ['1️⃣ Goal', 'a number'],
    ['目标', 'letters'],
  ],
};
