/**
 * What a template says of a heading that its shape does not: one comment below it,
 * `<!-- planform: checklist, required -->`.
 */
import type { Block, Source } from '../../markdown/blocks.ts';
import type { Need, OwnKind } from '../../plan/own-format.ts';

/** What a comment says; what it leaves out is as the shape has it. */
export interface TemplateNote {
  readonly kind?: OwnKind;
  /** The words of a choice. */
  readonly choices?: readonly string[];
  /** Path of the field that any plan may have; '' for one of one's own. */
  readonly field?: string;
  /** Kind of the list that ends the text; '' for none. */
  readonly ending?: OwnKind | '';
  readonly need?: Need;
  /** Words with which it repeats; '' for a part that does not. */
  readonly series?: string;
  /** Whether nothing but other parts stands below it. */
  readonly isSection?: boolean;
}

/** Words for kinds of field in a template, each with the kind. */
const KIND_WORDS: ReadonlyMap<string, OwnKind> = new Map([
  ['text', 'prose'],
  ['line', 'line'],
  ['list', 'list'],
  ['checklist', 'checklist'],
  ['numbered', 'numbered'],
  ['table', 'table'],
  ['choice', 'choice'],
  ['pairs', 'pairs'],
  ['pairs inside', 'pairs-inside'],
  ['pairs plain', 'pairs-plain'],
  ['code', 'snippets'],
]);

const WORD_OF = new Map([...KIND_WORDS].map(([word, kind]) => [kind, word]));

/** The note among blocks that stand below a heading or label, and the others. */
export function noteIn(
  blocks: readonly Block[],
  { lines }: Source,
): { readonly note: TemplateNote; readonly others: readonly Block[]; readonly at: Block | null } {
  const at = blocks.find((block) => {
    return block.type === 'comment' && NOTE.test(lines.slice(block.start, block.end).join('\n'));
  });
  if (!at) return { note: {}, others: blocks, at: null };
  const [, words = ''] = NOTE.exec(lines.slice(at.start, at.end).join('\n')) ?? [];
  return { note: noteOf(words), others: blocks.filter((block) => block !== at), at };
}

const NOTE = /^\s*<!--\s*planform:([\s\S]*?)-->\s*$/;

/** The same in a comment of front matter, without its sign: `planform: list`; null for other words. */
export function noteInComment(text: string): TemplateNote | null {
  const [, words] = /^planform:(.*)$/.exec(text) ?? [];
  return words === undefined ? null : noteOf(words);
}

function noteOf(text: string): TemplateNote {
  const entries = text.split(';').map((entry) => ENTRY.exec(entry) ?? []);
  return Object.assign({}, ...entries.map(([, word = '', value = '']) => said(word, value)));
}

const ENTRY = /^\s*([a-z][a-z ]*?)(?:\s*=\s*([\s\S]*?))?\s*$/;

/** What one word of a note says; nothing for a word that there is not. */
function said(word: string, value: string): TemplateNote {
  const kind = KIND_WORDS.get(word);
  if (kind && value === '') return { kind };
  if (kind) return { kind, choices: value.split('|').map((choice) => choice.trim()) };
  if (word === 'field') return { field: value };
  if (word === 'then') return { ending: KIND_WORDS.get(value) ?? '' };
  if (word === 'required' || word === 'optional') return { need: word };
  if (word === 'repeats') return { series: value };
  if (word === 'once') return { series: '' };
  return word === 'section' ? { isSection: true } : {};
}

/** The comment that says `note`; '' for a note that says nothing. */
export function noteText(note: TemplateNote): string {
  const words = noteWords(note);
  return words === '' ? '' : `<!-- ${words} -->`;
}

/** What a comment says, `planform: checklist; required`; '' for a note that says nothing. */
export function noteWords(note: TemplateNote): string {
  const { kind, choices, field, ending, need, series, isSection } = note;
  const words = [
    kind && `${WORD_OF.get(kind)}${choices ? `=${choices.join(' | ')}` : ''}`,
    field !== undefined && `field=${field}`,
    ending !== undefined && `then=${ending === '' ? '' : WORD_OF.get(ending)}`,
    need,
    series !== undefined && (series === '' ? 'once' : `repeats=${series}`),
    isSection && 'section',
  ].filter((word) => typeof word === 'string');
  return words.length === 0 ? '' : `planform: ${words.join('; ')}`;
}
