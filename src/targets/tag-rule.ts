/** Tags of a format alone on their line, for the parser: blocks, as headings are. */
import type { StateBlock } from 'markdown-it';
import { tagIn } from '../markdown/marks/tag.ts';

/** The token of a tag: its name is its `content`, and `hidden` says that it closes. */
export const TAG_TOKEN = 'format_tag';

/** What the rule is told with each text: the names of tags that are the format's own. */
export interface TagsOfText {
  readonly tags: ReadonlySet<string>;
}

export function tagRule(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (state.src[at] !== '<') return false;
  const line = state.src.slice(at, state.eMarks[start]);
  const tag = tagIn(line);
  if (!tag) return false;
  const name = line.slice(tag.name.start, tag.name.end);
  if (!(state.env as unknown as TagsOfText).tags.has(name)) return false;
  if (silent) return true;
  state.line = start + 1;
  const token = state.push(TAG_TOKEN, '', 0);
  token.map = [start, state.line];
  token.content = name;
  token.hidden = tag.closes;
  return true;
}
