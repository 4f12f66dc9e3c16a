/** What the front matter of a template says: what it is called, and keys that are fields. */
import type { Source } from '../../markdown/blocks.ts';
import { type FrontMatterEntry, frontMatterIn } from '../../markdown/front-matter.ts';
import { restBehindKey, valueAt } from '../../markdown/front-matter-value.ts';
import { writtenYamlText } from '../../markdown/yaml-text.ts';
import { NEW_PART, type Need, type OwnPart } from '../../plan/own-format.ts';
import { FRONT_MATTER } from './own-keys.ts';
import { linesOf } from './template-cuts.ts';
import type { TemplateCut } from './template-names.ts';
import { noteInComment, type TemplateNote } from './template-notes.ts';
import type { TemplatePaths } from './template-paths.ts';
import { choicesIn, slotHelp } from './template-slots.ts';

/** The front matter of a template as a part of its format. */
export interface TemplateFront {
  /** Null where no plan has any of it. */
  readonly part: OwnPart | null;
  readonly cuts: readonly TemplateCut[];
}

/** Keys with which a site configures a template; no plan has them, but where the template says so. */
const CONFIGURATION: ReadonlySet<string> = new Set([
  'name',
  'about',
  'title',
  'labels',
  'assignees',
  'projects',
]);

/** Whether a key is no field by itself. */
export function isConfiguration(key: string): boolean {
  return CONFIGURATION.has(key);
}

/** A key with what its line and the comments around it say. */
interface Entry extends FrontMatterEntry {
  /** What stands behind it on its line, without a comment. */
  readonly written: string;
  /** What comments tell: above it, behind it, and further in below it. */
  readonly told: readonly string[];
  readonly note: TemplateNote | null;
  /** The items of a list below it that are slots, where all are. */
  readonly slotItems: readonly { readonly line: number; readonly help: string }[];
  /** Characters of all those comments. */
  readonly comments: readonly TemplateCut[];
}

function entriesIn(source: Source): readonly Entry[] {
  const front = frontMatterIn(source);
  if (!front) return [];
  // A comment that is further in says something of the key above it, and is no part of its value.
  const lines = source.lines.map((line) => (isInner(line) ? '' : line));
  return front.entries.map((entry, at) => {
    const { line } = entry;
    const next = front.entries[at + 1]?.line ?? front.end - 1;
    const from = front.entries[at - 1]?.line ?? front.start;
    const rest = restBehindKey(lines[line] ?? '');
    const text = rest ? (lines[line] ?? '').slice(rest.start, rest.end) : '';
    const hash = /^["']/.test(text) ? -1 : text.search(/(?:^|[ \t])#(?:[ \t]|$)/);
    const value = valueAt(lines, line, endOf(lines, next));
    const behind = value.comment?.start ?? (hash < 0 ? null : (rest?.start ?? 0) + hash);
    const written = behind === null ? text : (lines[line] ?? '').slice(rest?.start, behind).trim();
    const own = source.lines;
    const above = rangeOf(from + 1, line).filter((each) => own[each]?.startsWith('#'));
    const inner = rangeOf(line + 1, next).filter((each) => isInner(own[each] ?? ''));
    const tail = behind === null ? [] : [{ line, start: behind, end: (own[line] ?? '').length }];
    const comments = [
      ...above.flatMap((each) => linesOf({ start: each, end: each + 1 }, source)),
      ...tail,
      ...inner.flatMap((each) => linesOf({ start: each, end: each + 1 }, source)),
    ];
    const said = comments.map((cut) => {
      return (own[cut.line] ?? '').slice(cut.start, cut.end).replace(/^[ \t]*#[ \t]?/, '');
    });
    const notes = said.flatMap((words) => noteInComment(words) ?? []);
    const told = said.filter((words) => noteInComment(words) === null);
    const slotItems = written === '' ? slotItemsIn(lines, line + 1, value.end) : [];
    return { ...entry, value, written, told, note: notes[0] ?? null, slotItems, comments };
  });
}

function slotItemsIn(lines: readonly string[], start: number, end: number): Entry['slotItems'] {
  const filled = rangeOf(start, end).filter((line) => lines[line]?.trim() !== '');
  const items = filled.flatMap((line) => {
    const [, text] = /^[ ]*-[ ]+(.*)$/.exec(lines[line] ?? '') ?? [];
    const help = text === undefined ? null : slotHelp(text);
    return help === null ? [] : [{ line, help }];
  });
  return items.length === filled.length ? items : [];
}

function isInner(line: string): boolean {
  return /^[ \t]+#/.test(line);
}

function rangeOf(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

/** The line after the last one of a value: blank lines and comments behind it are not. */
function endOf(lines: readonly string[], next: number): number {
  let end = next;
  while (/^(?:[ \t]*$|#)/.test(lines[end - 1] ?? '')) end--;
  return end;
}

/** Of each key that a plan has: whether it has nothing, or a slot. */
export function keysAsking(source: Source): readonly boolean[] {
  return entriesIn(source)
    .filter(({ key, note }) => note !== null || !isConfiguration(key))
    .map((entry) => slotIn(entry) !== null || entry.slotItems.length > 0);
}

/** What a template calls itself: `name:` or `title:`; '' for nothing, or for a slot. */
export function frontName(source: Source): string {
  return nameEntry(entriesIn(source))?.text ?? '';
}

function nameEntry(
  entries: readonly Entry[],
): { readonly key: string; readonly text: string } | null {
  for (const wanted of ['name', 'title']) {
    const found = entries.find(({ key, note }) => key === wanted && note === null);
    if (found?.value.as === 'text' && slotHelp(found.value.text) === null) {
      return { key: wanted, text: found.value.text };
    }
  }
  return null;
}

/** The keys of a template that plans made of it have; `paths` gives them their fields. */
export function frontIn(source: Source, paths: TemplatePaths): TemplateFront {
  const entries = entriesIn(source);
  const areFields = entries.some(({ key, note }) => note !== null || !isConfiguration(key));
  if (!areFields) {
    const front = source.blocks.slice(0, entries.length === 0 ? 0 : 1);
    return { part: null, cuts: front.flatMap((block) => linesOf(block, source)) };
  }
  const name = nameEntry(entries);
  const own = entries.filter(({ key }) => key !== name?.key);
  const named = entries.filter(({ key }) => key === name?.key);
  const cuts = [
    ...named.flatMap(({ line, end }) => linesOf({ start: line, end }, source)),
    ...entries.flatMap(({ comments }) => comments),
    ...own.flatMap((entry) => slotsOf(entry, source)),
  ];
  const parts = own.map((entry) => partOf(entry, paths));
  return { part: { ...FRONT_MATTER, parts }, cuts };
}

function partOf(entry: Entry, paths: TemplatePaths): OwnPart {
  const { key, value, written, note } = entry;
  const slot = slotIn(entry);
  const shape = shapeOf(entry);
  const isRaw = shape === 'raw';
  const isFlow = value.as === 'list' && value.inline !== null && slot === null;
  const choices = note?.choices ?? (slot === null ? [] : choicesIn(slot));
  const kind = note?.kind ?? (isRaw ? 'prose' : choices.length > 0 ? 'choice' : shape);
  const words = key.replaceAll(/[_.-]+/g, ' ');
  const told = entry.told.join('\n').trim();
  const asked = slotsIn(entry).join('\n');
  const help = told === '' && asked !== key ? asked : told;
  const isWritten = slot && kind !== 'choice' && written !== `[${key}]`;
  return {
    ...NEW_PART,
    label: key,
    mark: { as: 'key', style: isRaw ? 'raw' : isFlow ? 'flow' : 'plain' },
    path: isRaw ? paths.new(words) : paths.for('plan', words, kind, note?.field),
    kind,
    choices: [...choices],
    help: kind === 'choice' && told === '' ? '' : help,
    placeholder: isWritten ? written : '',
    need: note?.need ?? needOf(told),
  };
}

/** What the value of a key is; 'raw' where it is more YAML than texts. */
function shapeOf(entry: Entry): 'line' | 'list' | 'prose' | 'raw' {
  const { value } = entry;
  if (slotIn(entry) !== null) return 'line';
  if (entry.slotItems.length > 0) return 'list';
  if (isOpened(entry)) return 'prose';
  if (value.as === 'raw') return 'raw';
  return value.as === 'list' ? 'list' : value.as === 'block' ? 'prose' : 'line';
}

/** Whether a key begins a text of several lines, `|`, none of which is there. */
function isOpened({ value, written }: Entry): boolean {
  return value.as !== 'block' && /^[|>][-+]?$/.test(written);
}

function needOf(told: string): Need {
  const isOptional = /\b(?:only (?:required|when|if)|optional|otherwise,? remove)\b/i.test(told);
  return isOptional ? 'optional' : 'none';
}

/** What stands in the place of a value on the line of the key; null for a value, and for more lines. */
function slotIn({ value, line, written }: Entry): string | null {
  return value.end > line + 1 ? null : slotHelp(written);
}

/** What slots say, those of the items of a list as well. */
function slotsIn(entry: Entry): readonly string[] {
  const slot = slotIn(entry);
  if (slot !== null) return [slot];
  return entry.slotItems.flatMap(({ help }) => help || []);
}

/** What is no value of a plan. */
function slotsOf(entry: Entry, source: Source): readonly TemplateCut[] {
  const { line, written } = entry;
  const at = (source.lines[line] ?? '').indexOf(written, entry.name.end + 1);
  const inline = { line, start: at, end: at + written.length };
  if (slotIn(entry) !== null || written === '{}' || isOpened(entry)) return [inline];
  return entry.slotItems.flatMap((item) => {
    return linesOf({ start: item.line, end: item.line + 1 }, source);
  });
}

/** What a template calls itself, as the front matter of its text says it; '' where it has no name. */
export function nameLine(name: string, keys: readonly string[]): string {
  const key = ['name', 'title'].find((each) => !keys.includes(each));
  if (name === '' || key === undefined) return '';
  return `${key}: ${writtenYamlText(name)}\n`;
}
