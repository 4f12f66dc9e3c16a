/** Names in code spans, separated by commas: `DATABASE_URL`, `SECRET_KEY`. */

/** `names` as code spans; what stands in one may have backticks of its own. */
export function codeSpans(names: readonly string[]): string {
  return names.map(codeSpan).join(', ');
}

function codeSpan(name: string): string {
  const runs = new Set((name.match(/`+/g) ?? []).map((run) => run.length));
  if (runs.size === 0) return `\`${name}\``;
  let length = 1;
  while (runs.has(length)) length++;
  const ticks = '`'.repeat(length);
  return `${ticks} ${name} ${ticks}`;
}

/**
 * The names in a text of code spans or plain words, separated by commas; null
 * where it says anything else.
 */
export function readCodeSpans(text: string): string[] | null {
  if (text !== '' && !text.includes('`') && /^[\w./@-]+(?:, *[\w./@-]+)*$/.test(text)) {
    return text.split(/, */);
  }
  const names: string[] = [];
  let at = 0;
  while (at < text.length) {
    const ticks = /^`+/.exec(text.slice(at))?.[0];
    if (!ticks) return null;
    const end = closingTicks(text, at + ticks.length, ticks.length);
    if (end < 0) return null;
    const inner = text.slice(at + ticks.length, end);
    const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.includes('`');
    names.push(padded ? inner.slice(1, -1) : inner);
    at = end + ticks.length;
    const comma = /^, */.exec(text.slice(at));
    if (!comma && at < text.length) return null;
    at += comma?.[0].length ?? 0;
  }
  return names.length > 0 ? names : null;
}

function closingTicks(text: string, from: number, length: number): number {
  for (const match of text.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index;
  }
  return -1;
}
