/** What in a template can't be told apart, or is not there at all, and where. */
import '../../markdown/markdown-it.ts';
import { parseDocument } from '../../markdown/front-matter.ts';
import { withLf } from '../../plan/text.ts';
import { headingContent, normalName } from '../language/marks.ts';
import { templateWords } from '../recognise/template-words.ts';

export interface TemplateProblem {
  /** A sentence for the person. */
  readonly text: string;
  /** The line that it is about, from 1; null for the whole text. */
  readonly line: number | null;
}

/** What a person may want to know of a template, in the order of its lines. */
export function templateProblems(text: string): readonly TemplateProblem[] {
  const { blocks, lines } = parseDocument(withLf(text));
  if (text.trim() === '') return [{ text: EMPTY, line: null }];
  const headings = blocks.filter((block) => block.type === 'heading');
  if (headings.length === 0) return [{ text: NO_HEADING, line: null }];
  const found: TemplateProblem[] = [];
  /** The lines of the headings below each that is open, by name; the outermost first. */
  let open: { readonly level: number; readonly below: Map<string, number> }[] = [
    { level: 0, below: new Map() },
  ];
  for (const { start, level } of headings) {
    open = open.filter((outer) => outer.level < level);
    const { label: words, slot } = templateWords(headingContent(lines[start] ?? ''));
    // `### [Name]` again and again is a part that repeats.
    const name = slot ? `${start}` : normalName(words);
    const beside = open.at(-1)?.below;
    const before = beside?.get(name);
    if (name === '') found.push({ text: NAMELESS, line: start + 1 });
    else if (before !== undefined) found.push({ text: twice(words, before), line: start + 1 });
    else beside?.set(name, start + 1);
    open.push({ level, below: new Map() });
  }
  return found;
}

const EMPTY = 'There is nothing in it yet. Begin with a heading for each field.';
const NO_HEADING = 'There is no heading in it: a plan from it has one text and nothing to fill in.';
const NAMELESS = 'This heading has no words, and is no field.';

function twice(words: string, before: number): string {
  return `“${words}” stands in line ${before} already. Call one of them otherwise, or a plan can’t tell them apart.`;
}
