/**
 * A plan that is longer than a target takes, in numbered parts: the first goes into the ticket and
 * lists the others, which go into comments. A part begins with a step wherever steps fit.
 */
import {
  type Definitions,
  definitionsOf,
  missingDefinitions,
} from '../markdown/link-definitions.ts';
import { shortened } from '../plan/shortened.ts';
import { type Converted, type ConvertOptions, converted } from './converted.ts';
import type { SourcePlace, TextDocument } from './document.ts';
import { parsedDocument } from './parse.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { RENDERS_ALL, type Target } from './target.ts';
import { withoutTitle } from './title.ts';
import { writtenMarkdown } from './write-markdown.ts';

export interface TicketPart {
  /** What it is called in the list of parts: the steps that begin in it. */
  readonly name: string;
  /** Its lines of the whole text, which all parts together are. */
  readonly body: string;
  /** What is pasted. */
  readonly made: Converted;
  /** Whether it begins inside of a step, or of an item of it, that is too long for one part. */
  readonly isInside: boolean;
  /** Whether it is longer than the target takes all the same: a word, a line of code. */
  readonly isOver: boolean;
}

/** How many characters `target` takes of a text; null for any. */
export function roomOf({ body: { most, room } }: Target): number | null {
  return most === null ? null : most - room;
}

/** The parts of the Markdown `text` for a target that has a limit. */
export function splitText(
  text: string,
  target: Target,
  options: ConvertOptions,
): readonly TicketPart[] {
  const most = roomOf(target) ?? Number.POSITIVE_INFINITY;
  const whole = withHeadings(text, options, target);
  const split = { document: parsedDocument(whole, []), definitions: definitionsOf(whole) };
  let parts: readonly TicketPart[] = [];
  // Markup can be longer than its Markdown: then less of that is taken.
  for (const share of target.writes === 'wiki' ? [1, 0.9, 0.75, 0.5] : [1]) {
    parts = partsOf(split, target, Math.floor(most * share), most);
    if (!parts.some(({ isOver }) => isOver)) break;
  }
  return parts;
}

function partsOf(
  text: SplitText,
  target: Target,
  share: number,
  most: number,
): readonly TicketPart[] {
  // How long the list of parts is depends on how many there are; a long one is left out.
  let groups = packed(text, share, 0);
  let hasList = false;
  for (let listed = groups.length; listed > 1 && listed * LISTED < share / 4; listed++) {
    const withList = packed(text, share, listed);
    if (withList.length > listed) continue;
    groups = withList;
    hasList = true;
    break;
  }
  const names = namesOf(groups);
  return groups.map((group, at) => partOf({ group, at, names, hasList, text, target, most }));
}

/** Tags would be torn apart: what is split has headings already. */
function withHeadings(text: string, options: ConvertOptions, target: Target): string {
  const { tags, leaveOut = '' } = options;
  const below = leaveOut === '' ? null : withoutTitle(text, leaveOut, tags, target);
  if (target.renders.tags === 'kept' || tags.length === 0) return below ?? text;
  const onlyTags: Target = { ...target, renders: { ...RENDERS_ALL, tags: 'headings' } };
  const level = below === null ? 0 : 1;
  return writtenMarkdown(parsedDocument(below ?? text, tags), onlyTags, level);
}

/** The pieces of each part, where the first one lists so many. */
function packed(text: SplitText, most: number, listed: number): readonly Piece[][] {
  const ofFirst = most - HEAD - listed * LISTED;
  const groups: Piece[][] = [];
  let used = 0;
  for (const piece of piecesOf(text.document, ofFirst)) {
    const room = groups.length <= 1 ? ofFirst : most - HEAD;
    const last = groups.at(-1);
    const size = sizeOf(piece, text);
    if (last && used + size <= room) {
      last.push(piece);
      used += size;
    } else {
      groups.push([piece]);
      used = size;
    }
  }
  return groups;
}

/** Characters for the line above a part, and for a line of the list of parts. */
const HEAD = 60;
const LISTED = 100;

/** What is divided, with the definitions of all its links. */
interface SplitText {
  readonly document: TextDocument;
  readonly definitions: Definitions;
}

/** The characters of a piece, with what makes it whole where it stands alone. */
function sizeOf(piece: Piece, text: SplitText): number {
  const { above, below, lead } = piece;
  const said = lead + bodyOf([piece], text.document);
  const around = [...above, ...below, ...missingDefinitions(said, text.definitions)];
  return around.reduce((sum, line) => sum + line.length + 1, said.length + 1);
}

/** The lines of a part of these pieces: what they say, with what makes it whole. */
function linesOf(group: readonly Piece[], { document, definitions }: SplitText): readonly string[] {
  const { above = [], lead = '' } = group[0] ?? {};
  const { below = [] } = group.at(-1) ?? {};
  const said = lead + bodyOf(group, document).trimEnd();
  const links = missingDefinitions(said, definitions);
  return [...above, ...said.split('\n'), ...below, ...(links.length > 0 ? ['', ...links] : [])];
}

/** What of the text stands in these pieces. */
function bodyOf(group: readonly Piece[], { source }: TextDocument): string {
  const { start = NOWHERE } = group[0] ?? {};
  const { end = NOWHERE } = group.at(-1) ?? {};
  const lines = source.slice(start.line, end.line + 1);
  if (end.line < source.length) lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column) ?? '';
  return lines.join('\n').slice(start.column);
}

const NOWHERE: SourcePlace = { line: 0, column: 0 };

/**
 * What each part is called: by the steps that begin in it, or by the one that goes on in it. '' where
 * nothing of the text has a heading.
 */
function namesOf(groups: readonly (readonly Piece[])[]): readonly string[] {
  let last = '';
  return groups.map((group) => {
    const names = group.map(({ name }) => name).filter((name) => name !== '');
    if (names.length === 0) return last === '' ? '' : `${shortened(last)}, continued`;
    last = names.at(-1) ?? '';
    return shortened(names.join(', '));
  });
}

interface PartInMaking {
  readonly group: readonly Piece[];
  readonly at: number;
  readonly names: readonly string[];
  /** Whether the first one lists the others. */
  readonly hasList: boolean;
  readonly text: SplitText;
  readonly target: Target;
  readonly most: number;
}

function partOf(making: PartInMaking): TicketPart {
  const { group, at, names, hasList, text, target, most } = making;
  const lines = [...headOf(at, names, hasList), ...linesOf(group, text), ''];
  const made = converted(lines.join('\n'), target, { tags: [] });
  const isInside = at > 0 && group[0]?.name === '';
  const body = bodyOf(group, text.document);
  return { name: names[at] ?? '', body, made, isInside, isOver: made.text.length > most };
}

/** What stands above a part; nothing where it is the only one. */
function headOf(at: number, names: readonly string[], hasList: boolean): readonly string[] {
  const count = names.length;
  if (count === 1) return [];
  if (at > 0) return [`**Part ${at + 1} of ${count}**`, ''];
  const others = names.slice(1);
  if (!hasList || others.every((name) => name === ''))
    return [`**Part 1 of ${count}**. The others follow as comments.`, ''];
  const listed = others.map((name, i) => `${i + 2}. ${escapedName(name)}`);
  return [`**Part 1 of ${count}**. The others follow as comments:`, '', ...listed, ''];
}

/** Words of a heading that stand in an item: no sign of theirs marks anything. */
function escapedName(name: string): string {
  return name.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&');
}
