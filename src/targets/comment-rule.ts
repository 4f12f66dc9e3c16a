/** Comments within words, for the parser: it keeps where they stand, so that they can be taken out. */
import type { StateInline } from 'markdown-it';

/** The token of a comment; its `content` is all of it. */
export const COMMENT_TOKEN = 'html_comment';

/** What the token says of its place: offsets in the words that it stands in. */
export interface CommentMeta {
  readonly start: number;
  readonly end: number;
}

export function commentRule(state: StateInline, silent: boolean): boolean {
  const { pos: start, src } = state;
  COMMENT.lastIndex = start;
  const [text] = COMMENT.exec(src) ?? [];
  if (text === undefined) return false;
  state.pos += text.length;
  if (silent) return true;
  const token = state.push(COMMENT_TOKEN, '', 0);
  token.content = text;
  token.meta = { start, end: state.pos } satisfies CommentMeta;
  return true;
}

/** As CommonMark has it. */
const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/y;
