/** Pasted text that is code and nothing else: from editors, and from blocks of code on pages. */
import { printFence } from '../../../formats/kinds/fences.ts';
import { itemMark, pastedBox } from '../../../markdown/pasted-marks.ts';
import { withLf } from '../../../plan/text.ts';

/** The Markdown of what VS Code has copied, from a file of code; null for any other text. */
export function editorCode(data: DataTransfer): string | null {
  const said = data.getData(VS_CODE);
  const mode = MODE.exec(said)?.[1] ?? '';
  if (said === '' || TEXT_MODES.test(mode)) return null;
  return codeMarkdown(data.getData('text/plain'), mode);
}

/**
 * Code as Markdown: several lines in a fence, one as it is. Where nobody says its language and it
 * reads as a list, it was written as one, in an editor that calls all its text code.
 */
export function codeMarkdown(text: string, language: string): string {
  const code = withLf(text).replace(/^\n+|\n+$/g, '');
  if (!code.includes('\n')) return code.trim();
  if (language === '' && readsAsList(code)) return code;
  return printFence({ language, code });
}

function readsAsList(text: string): boolean {
  const lines = text.split('\n').filter((line) => /^\S/.test(line));
  const isItem = (line: string) => itemMark(line, []) !== null || pastedBox(line) !== null;
  return lines.some(isItem) && lines.every((line) => isItem(line) || /^#{1,6} /.test(line));
}

const VS_CODE = 'vscode-editor-data';
/** Its data is JSON, and among it the language of the file: `{"version":1,"mode":"typescript"}`. */
const MODE = /"mode":"([^"\\]*)"/;
const TEXT_MODES = /^(?:markdown|mdx|plaintext)$/;
