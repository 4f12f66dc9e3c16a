/**
 * Edits of one text, each with the lines that it changes, as a file of cases holds them. For tests
 * only. Such a file is the text, and then each case behind a line of its own:
 *
 *     # Shed
 *
 *     **Goal**: Dry
 *     ===== set tasks.0.objective "Light"
 *     =
 *     -**Goal**: Dry
 *     +**Goal**: Light
 *
 * An edit is `set PATH VALUE`, `add PATH AT VALUE`, `remove PATH AT`, `move PATH FROM TO` or
 * `copy PATH FROM TO`, the value as JSON; those of steps are made as the form makes them, and those of
 * tasks but for the numbers of their steps. A case has the lines that go (`-`)
 * and come (`+`), and the ones right above and below (`=`); `?` before a path that reads as something
 * else than the plan, `!` before a line that the person is told of. `* 2 texts` says that the first
 * text did not read back.
 */
import { formatOf } from '../formats/built-in/format-of.ts';
import { exportedPlan } from '../formats/export.ts';
import { openedSource } from '../formats/patch/opened.ts';
import { patchedText } from '../formats/patch/patched-text.ts';
import { readPlan } from '../formats/read.ts';
import { type Plan, partSchema, planSchema, type Step } from '../plan/schema.ts';
import { withoutCleared } from '../plan/without-cleared.ts';
import { withTasksInPlace } from '../store/dividers.ts';
import { hunksOf } from './line-matches.ts';
import { withSteps } from './step-edits.ts';

export interface EditCase {
  readonly edit: string;
  /** The lines of the case. */
  readonly lines: string;
}

const MARK = '===== ';

/** The text of a file of cases, and the cases. */
export function editCases(file: string): { text: string; cases: EditCase[] } {
  const [text = '', ...cases] = file.split(/^(?====== )/m);
  return {
    text,
    cases: cases.map((each) => {
      const [edit = '', ...lines] = each.slice(MARK.length).replace(/\n$/, '').split('\n');
      return { edit, lines: lines.join('\n') };
    }),
  };
}

/** What an edit changes in a text: the lines of its case. */
export function editedLines(text: string, edit: string, format?: string): string {
  const { plan, format: id } = readPlan(text, format);
  const now = planSchema.parse(edited(plan, edit));
  const opened = { text, plan };
  const { text: result, differing, beside } = exportedPlan(now, id, { opened });
  const definition = formatOf(plan);
  const source = openedSource(opened, definition);
  const { tries } = patchedText(source, withoutCleared(now), definition.keepsEmpty);
  return [
    ...changedLines(text, result),
    ...(tries > 1 ? [`* ${tries} texts`] : []),
    ...differing.map((path) => `? ${path}`),
    ...beside.map((line) => `! ${line.text}`),
  ].join('\n');
}

function edited(plan: Plan, edit: string): Plan {
  const [, act, path, numbers, value] =
    /^(set|add|remove|move|copy) (\S+)((?: \d+)*)(?: (.+))?$/.exec(edit) ?? [];
  if (!act || !path) throw new Error(`This is no edit: ${edit}`);
  const [from = 0, to = 0] = (numbers ?? '').trim().split(' ').map(Number);
  const made: unknown = value === undefined ? undefined : JSON.parse(value);
  const inList = <E>(list: readonly E[], own: (value: unknown) => E): E[] => {
    if (act === 'add') return list.toSpliced(from, 0, own(made));
    if (act === 'copy') return list.toSpliced(to, 0, own({ ...list[from], id: 'copy' }));
    const rest = list.toSpliced(from, 1);
    return act === 'remove' ? rest : rest.toSpliced(to, 0, ...list.slice(from, from + 1));
  };
  const own = (part: unknown) => partSchema.parse(part);
  if (path === 'tasks' && act !== 'set') {
    const moved = act === 'move' ? [plan.tasks[from]?.id ?? ''] : [];
    return withTasksInPlace(plan, inList(plan.tasks, own), new Set(moved));
  }
  if (path === 'tasks.0.steps' && act !== 'set') {
    const change = (steps: readonly Step[]) => inList(steps, own);
    return withSteps(plan, change, act === 'move' ? from : undefined);
  }
  // Without what two values share: each is edited by itself.
  const copy: Plan = JSON.parse(JSON.stringify(plan));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  const fields = holder as Record<string, unknown>;
  if (!Object.hasOwn(fields, last)) throw new Error(`The plan has nothing at ${path}.`);
  fields[last] = act === 'set' ? made : inList(fields[last] as unknown[], (entry) => entry);
  return copy;
}

/** The lines that went and came, each run with the line above and the one below it. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return hunksOf(old.length, now.length, (i, j) => old[i] === now[j]).flatMap((hunk, at) => [
    ...(at > 0 ? ['…'] : []),
    ...old.slice(Math.max(0, hunk.old[0] - 1), hunk.old[0]).map((line) => `=${line}`),
    ...old.slice(...hunk.old).map((line) => `-${line}`),
    ...now.slice(...hunk.now).map((line) => `+${line}`),
    ...old.slice(hunk.old[1], hunk.old[1] + 1).map((line) => `=${line}`),
  ]);
}
