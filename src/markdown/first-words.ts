import { fenceIn } from './marks/fence.ts';
import { textStartIn } from './marks/text-start.ts';

/**
 * What a piece of Markdown is called where there is no room for it: its first line that has
 * words, which may be a heading, without its marks, and cut after `most` characters. '' for a
 * text without words.
 */
export function firstWords(text: string, most = 40): string {
  // Between the dashes at the top of a document `#` begins a comment of YAML.
  let isYaml = /^---[ \t]*\n/.test(text);
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    if (start > 0 && YAML_END.test(line)) isYaml = false;
    start += line.length + 1;
    const isComment = isYaml && /^[ \t]*#/.test(line);
    const words = isComment || fenceIn(line) ? '' : plain(line.slice(0, LONGEST));
    if (WORD.test(words)) return cut(words, most);
  }
  return '';
}

/** A line without the marks of its block, and of what stands in it. */
function plain(line: string): string {
  return line
    .slice(textStartIn(line))
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*`~|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | ?[#:：]* ?$/g, '');
}

/** Whole words where there are any, never half a character. */
function cut(words: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  if (characters.length <= most) return words;
  const start = characters.slice(0, most);
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > most / 2 ? space : most).join('')}…`;
}

const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const YAML_END = /^(?:---|\.\.\.)[ \t]*$/;
/** Characters of a line that are looked at. */
const LONGEST = 400;
