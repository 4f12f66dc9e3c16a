/** A text at a length that fits a message or a list, at most 60 characters; names may have 10,000. */
export function shortened(text: string): string {
  // Half an emoji is none: characters are no UTF-16 units, of which each has at most two.
  const characters = [...text.slice(0, 2 * MOST + 1)];
  if (characters.length <= MOST) return text;
  const kept = characters.slice(0, MOST - 1).join('');
  return `${kept.trimEnd()}…`;
}

const MOST = 60;
