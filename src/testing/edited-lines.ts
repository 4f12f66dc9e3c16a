/**
 * Law 3 of docs/design.md, measured: the lines of a text that an edit of its plan may not touch,
 * and of these the ones that a text made from it lacks. For tests only.
 */
import { matches } from '../markdown/line-diff.ts';
import { linesOfText } from '../markdown/line-edits.ts';
import type { Plan } from '../plan/schema.ts';
import type { PlanEdit } from './plan-edits.ts';
import type { StyledLine } from './restyled.ts';

/** Lines of the text of `plan` that `result` lacks though `edit` is not about them. */
export function strayLines(
  lines: readonly StyledLine[],
  plan: Plan,
  edit: PlanEdit,
  result: string,
): string[] {
  const gone = goneOthers(plan, edit);
  const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  const texts = lines.map((line) => line.text.trim());
  const kept = lines.filter(({ text, path }) => {
    if (text.trim() === '' || mayChange(path, edit)) return false;
    return count(gone, text.trim()) < count(texts, text.trim());
  });
  const now = linesOfText(result).lines;
  const pairs = matches(
    kept.map((line) => line.text),
    now,
  );
  const found = new Set(pairs.map(([i]) => i));
  const lost = kept.filter((line, i) => {
    if (found.has(i)) return false;
    const at = gone.indexOf(line.text.trim());
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  return lost.map((line) => `${line.path} ${line.text}`);
}

/** Whether a line may change with an edit: it shows what was edited, or a number that follows. */
function mayChange(path: string, { paths, what }: PlanEdit): boolean {
  if (paths.some((edited) => path === edited || path.startsWith(`${edited}.`))) return true;
  const ofSteps =
    what.endsWith('step') ||
    what === 'write name' ||
    what === 'clear name' ||
    what.endsWith('estimate');
  if (ofSteps && /\.steps\.\d+\.(?:name|estimate|dependsOn\.\d+)$|\.timeline$/.test(path))
    return true;
  // Numbers of the entries of the same list.
  return paths.some((edited) => {
    const list = edited.replace(/\.(?:none|\d+)$/, '');
    return path.startsWith(`${list}.`) && !what.startsWith('write');
  });
}

/** The lines of other content that an edit took out of it, as often as it did. */
function goneOthers(plan: Plan, { plan: now, what }: PlanEdit): string[] {
  const linesIn = (each: Plan) => {
    const holders = [each, ...each.tasks, ...each.tasks.flatMap(({ steps }) => steps)];
    return holders
      .flatMap(({ other }) => other.flatMap(({ text }) => text.split('\n')))
      .map((line) => line.trim());
  };
  if (!/ other(?: into|$)/.test(what)) return [];
  const left = linesIn(now);
  return linesIn(plan).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
