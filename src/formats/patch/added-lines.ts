/**
 * Lines that come with an export beside the edit: a label without which the text below would be
 * read as something else, a placeholder in another field; what was edited, where it is written in
 * another place than it has in the plan.
 */
import { thematicBreakIn } from '../../markdown/marks/thematic-break.ts';
import type { Holder, Plan } from '../../plan/schema.ts';
import { fieldsOf } from '../language/parts.ts';
import { under } from '../language/pieces.ts';
import { type Owner, ownersOf } from '../read/owners.ts';
import type { ReadText } from '../read/read-text.ts';
import type { HolderSpan, SectionSpan } from '../read/spans.ts';
import { keyOf, type LineBeside, lineCounts, linesOf, ownersIn, takeFrom } from './beside.ts';
import { editedPaths, isIn, pathIn, sharedLines } from './edited-paths.ts';
import type { OpenedSource } from './opened.ts';

/**
 * The lines of `text`, read as `read`, that come beside the edit which made `plan` of the one of
 * `source`. Not what stands in the place of another line, nor what reads as something else than the
 * plan at a path of `differing`: those are told by themselves. `old` has paths in the plan as it was:
 * of what was `edited`, and of the lines in whose place others stand, `changed`.
 */
export function addedLines(
  source: OpenedSource,
  plan: Plan,
  { text, read, differing }: { text: string; read: ReadText; differing: readonly string[] },
  old: { readonly edited: ReadonlySet<string>; readonly changed: readonly string[] },
): LineBeside[] {
  const lines = linesOf(text);
  const edited = editedPaths(plan, source.plan, source.format);
  const said = new Set([
    ...old.changed.filter(isOfField).flatMap((path) => pathIn(plan, source.plan, path) ?? []),
    ...differing.map((path) => path.replace(/\.$/, '')),
  ]);
  const before = { lines: linesOf(source.text), owners: ownersIn(source) };
  /** What the lines of the opened text say. */
  const known = new Set(before.owners.map(({ path }) => path));
  const places = new Set(otherPlaces(before, old.edited));
  const shared = new Set(sharedLines(read.span, '', edited));
  const sections = new Map(sectionLines(read.span, ''));
  const owners = ownersOf(read.span, lines.length);
  const othersWith = othersByLine(plan);
  const above = linesAbove({ lines, owners });
  const isExpected = (at: number) => {
    const { path = '', role } = owners[at] ?? {};
    if (role === 'gap') return true;
    if (role === 'other') {
      const texts = othersWith(holderOf(path), lines[at] ?? '');
      // Content that the plan has there stands somewhere else, though it reads in another way, too.
      if (isIn(texts.length > 0 ? holderOf(path) : path, said)) return true;
      const anchor = otherAt(read.plan, path)?.after;
      return places.has(keyOf(above[at] ?? '')) || texts.some((each) => each.after === anchor);
    }
    if (isIn(path, said)) return true;
    if (shared.has(at)) return true;
    const section = sections.get(at);
    if (section) return frames(section, path, edited);
    return isIn(path, edited) || (isNamed(path) && !known.has(path) && leadsTo(path, edited));
  };
  // A line that was there is no new one, wherever it stands now.
  const left = new Map(lineCounts(source));
  return lines.flatMap((line, at): LineBeside[] => {
    if (line.trim() === '' || thematicBreakIn(line) || isExpected(at)) return [];
    if (takeFrom(left, keyOf(line))) return [];
    return [{ line: at, text: line, path: owners[at]?.path ?? '', isNew: true }];
  });
}

/** The lines of the headings and tags of sections. */
function* sectionLines(span: HolderSpan, path: string): Generator<[number, SectionSpan]> {
  for (const section of span.sections) {
    yield [section.line, section];
    if (section.close !== null) yield [section.close, section];
  }
  const key = path === '' ? 'tasks' : 'steps';
  for (const [at, inner] of span.inner.entries()) {
    yield* sectionLines(inner, under(path, `${key}.${at}`));
  }
}

/** Whether something that was edited stands in a section: its heading comes with the first that does. */
function frames({ part }: SectionSpan, path: string, edited: ReadonlySet<string>): boolean {
  const fields = fieldsOf([part]).map((field) => under(path, field.path));
  const inner = part.parts.flatMap((each) => ('of' in each ? [under(path, each.of)] : []));
  return (
    isIn(path, edited) ||
    fields.some((field) => edited.has(field)) ||
    inner.some((list) => leadsTo(`${list}.`, edited))
  );
}

interface OwnedLines {
  readonly lines: readonly string[];
  readonly owners: readonly Owner[];
}

/** Where other content stood that was edited: the line above each of its lines, without its figures. */
function* otherPlaces(text: OwnedLines, edited: ReadonlySet<string>): Generator<string> {
  const above = linesAbove(text);
  for (const [at, { path, role }] of text.owners.entries()) {
    if (role === 'other' && edited.has(path)) yield keyOf(above[at] ?? '');
  }
}

/** Of each line, the nearest one above that says something and is no other content; '' for none. */
function linesAbove({ lines, owners }: OwnedLines): string[] {
  let last = '';
  return lines.map((line, at) => {
    const above = last;
    const role = owners[at]?.role;
    if (role !== 'other' && role !== 'gap') last = line;
    return above;
  });
}

/** The plan, task or step that other content at `path` is of. */
function holderOf(path: string): string {
  return path.replace(/\.?other\.\d+$/, '');
}

/** Whether a path is that of more than a plan, task or step. */
function isOfField(path: string): boolean {
  return !/^(?:tasks\.\d+(?:\.steps\.\d+)?)?$/.test(path);
}

/** Whether a path is that of a name or of the title. */
function isNamed(path: string): boolean {
  return /(?:^|\.)(?:name|title)$/.test(path);
}

/** Whether something that was edited is in what has the field, or the list, at `path`. */
function leadsTo(path: string, edited: ReadonlySet<string>): boolean {
  const holder = path.slice(0, path.lastIndexOf('.') + 1);
  return [...edited].some((each) => each.startsWith(holder));
}

type Others = Holder['other'];

/** Finds the other content of a plan, task or step that has a line, by its path; each is split once. */
function othersByLine(plan: Plan): (path: string, line: string) => Others {
  const known = new Map<string, ReadonlyMap<string, Others>>();
  return (path, line) => {
    const byLine = known.get(path) ?? linesOfOthers(othersAt(plan, path));
    known.set(path, byLine);
    return byLine.get(line.trim()) ?? [];
  };
}

function linesOfOthers(others: Others): ReadonlyMap<string, Others> {
  const byLine = new Map<string, Others>();
  for (const other of others) {
    for (const line of new Set(other.text.split('\n').map((each) => each.trim()))) {
      const same = byLine.get(line);
      if (same) same.push(other);
      else byLine.set(line, [other]);
    }
  }
  return byLine;
}

function otherAt(plan: Plan, path: string): Others[number] | undefined {
  return othersAt(plan, holderOf(path))[Number(path.slice(path.lastIndexOf('.') + 1))];
}

function othersAt(plan: Plan, path: string): Others {
  const [, task, step] = /^tasks\.(\d+)(?:\.steps\.(\d+))?$/.exec(path) ?? [];
  const inTask = plan.tasks[Number(task)];
  const holder = step === undefined ? inTask : inTask?.steps[Number(step)];
  return (path === '' ? plan : holder)?.other ?? [];
}
