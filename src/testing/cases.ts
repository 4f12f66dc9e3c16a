/** Texts and what is said of each, as files hold them for people to read. For tests only. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Case {
  readonly name: string;
  readonly text: string;
  /** What stands behind each `=>`. */
  readonly said: readonly string[];
}

/** The files of a folder, each with its texts behind `===== name`, and behind `=>` what is said of them. */
export function caseFiles(folder: URL): readonly { file: string; cases: readonly Case[] }[] {
  return readdirSync(folder).map((file) => {
    const all = readFileSync(new URL(file, folder), 'utf8')
      .split(/^===== /m)
      .slice(1);
    return { file, cases: all.map(caseOf) };
  });
}

function caseOf(all: string): Case {
  const [head = '', ...said] = all.split(/^=>\n/m);
  const [name = '', ...lines] = head.split('\n');
  return { name, text: lines.join('\n'), said: said.map((each) => each.trimEnd()) };
}
