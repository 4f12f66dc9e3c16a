/** Code in fences: printing and reading, side by side. */
import type { Fence } from '../../markdown/blocks.ts';
import { outdented } from '../../markdown/lines.ts';
import { fenceIn } from '../../markdown/marks/fence.ts';
import { afterMarkers } from '../../markdown/marks/list-marker.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { Snippet } from '../../plan/values.ts';
import type { Region } from '../language/region.ts';

/** A snippet in a fence that is longer than any in its code. */
export function printFence({ language, code }: Snippet): string {
  // An info string after backticks must not have any.
  const char = language.includes('`') ? '~' : '`';
  const runs = code.match(char === '`' ? /`{3,}/g : /~{3,}/g) ?? [];
  const fence = char.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const info = language.startsWith(char) ? ` ${language}` : language;
  const body = code === '' ? '' : `${code}\n`;
  return `${fence}${info}\n${body}${fence}`;
}

/** The snippet of a fence that starts at `column`. */
export function readFence(fence: Fence, region: Region): Snippet {
  const open = region.lines[fence.start] ?? '';
  const mark = fenceIn(open, afterMarkers(open));
  const column = mark?.start ?? 0;
  const end = fence.closed ? fence.end - 1 : fence.end;
  const code = region.lines.slice(fence.start + 1, end).map((line) => outdented(line, column));
  return { language: mark ? sliceOf(open, mark.info) : '', code: code.join('\n') };
}
