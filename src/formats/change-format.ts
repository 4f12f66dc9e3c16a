/**
 * Changing the format of an open plan: its headings and labels are called otherwise, stand elsewhere, are
 * gone, or are something else than they were taken for. The text that the plan was opened from follows.
 */
import { headingsOf } from '../markdown/blocks.ts';
import { holdersOf } from '../plan/holders.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Holder, Plan } from '../plan/schema.ts';
import { readsBack } from './add-field.ts';
import { type PartChange, withPartChanged } from './built-in/changed-parts.ts';
import type { Correction } from './built-in/corrected.ts';
import { formatOf } from './built-in/format-of.ts';
import { type LevelOf, partsWith } from './built-in/heading-blocks.ts';
import { markedPart, type PartAddress } from './built-in/marked-part.ts';
import { spelledOut } from './built-in/spelled-out.ts';
import { readCorrected } from './correct.ts';
import { updatedPlan } from './derived/updated.ts';
import { exportedPlan, exportPlan } from './export.ts';
import { withBoldHeadings } from './language/bold-headings.ts';
import type { FieldPart } from './language/definition.ts';
import { ownPath, withFieldValue } from './language/field-value.ts';
import { fieldsIn, fieldsOf, keyOfPart, type Level } from './language/parts.ts';
import { differences } from './patch/compare.ts';
import type { Opened } from './patch/opened.ts';
import { restructured } from './patch/restructured.ts';
import { readText, sourceOf } from './read/read-text.ts';
import { readPlan } from './read.ts';

/**
 * `plan` after a change of a heading or label; `opened` is the text that it was opened from, null for
 * none. Null where it can't be: see `withPartChanged`; or its text would read as something else then.
 */
export function changedPlan(
  plan: Plan,
  opened: Opened | null,
  address: PartAddress,
  change: PartChange,
): Plan | null {
  const format = formatOf(plan);
  const levelOf = levelsIn(plan, opened, address.of);
  const ownFormat = withPartChanged(format, address, change, levelOf);
  const found = markedPart(format, address);
  if (!ownFormat || !found) return null;
  const next = { ...plan, format: OWN_FORMAT, ownFormat };
  const fields = fieldsOf(partsWith(found, levelOf));
  const after = valuesAfter(plan, next, opened, address, change, fields);
  if (!hasSameParts(after, plan)) return null;
  const isSaid =
    saysAsMuch(after, plan, opened) && (change.as !== 'renamed' || canBeSaid(after, address));
  return isSaid ? after : null;
}

/** How deep the headings of the plan, of its tasks or of its steps are in its text. */
function levelsIn(plan: Plan, opened: Opened | null, of: Level): LevelOf {
  const text = exportPlan(plan, plan.format, { opened: opened ?? undefined });
  const source = sourceOf(text);
  const format = formatOf(plan);
  const headings = headingsOf(withBoldHeadings(source.blocks, source.lines, format));
  const { span } = readText(source, format);
  const tasks = of === 'plan' ? [] : span.inner;
  const spans =
    of === 'plan' ? [span] : of === 'task' ? tasks : tasks.flatMap(({ inner }) => inner);
  const levels = new Map<string, number>();
  for (const { fields, sections } of spans) {
    for (const { part, name } of [...fields, ...sections]) {
      const level = headings.get(name?.line ?? -1)?.level;
      if (part.part !== 'index' && level) levels.set(keyOfPart(part), level);
    }
  }
  return (part) =>
    levels.get(keyOfPart(part)) ?? (part.mark?.as === 'heading' ? part.mark.level : 0);
}

/**
 * `plan` after a person said what a heading or label is. No byte of its text changes. Null where it can't
 * be: see `readCorrected`; or an edit that was made before can't be said in the text then.
 */
export function correctedPlan(
  plan: Plan,
  opened: Opened | null,
  correction: Correction,
): Plan | null {
  const own = { ...plan, format: OWN_FORMAT, ownFormat: spelledOut(formatOf(plan)) };
  const options = { opened: opened ?? undefined };
  const text = exportPlan(own, OWN_FORMAT, options);
  const read = readCorrected(text.replace(/^\uFEFF/, ''), own, correction);
  if (!read) return null;
  const next = updatedPlan(read.plan, own);
  return !opened || exportPlan(next, OWN_FORMAT, options) === text ? next : null;
}

/** The values of `next` after the change: what is gone from the format is gone from the plan. */
function valuesAfter(
  plan: Plan,
  next: Plan,
  opened: Opened | null,
  { of }: PartAddress,
  change: PartChange,
  fields: readonly FieldPart[],
): Plan {
  switch (change.as) {
    case 'moved':
      return next;
    case 'removed':
      return withHolders(next, of, (holder) => withoutFields(holder, fields));
    case 'renamed':
      return withHolders(next, of, (holder) => withLabels(holder, next, of));
    case 'nested': {
      // Headings in a text go along with the one above them.
      const text = exportPlan(plan, plan.format, { opened: opened ?? undefined });
      const now = restructured(text, formatOf(plan), formatOf(next));
      return updatedPlan(readPlan(now, formatOf(next)).plan, next);
    }
  }
}

function withHolders(plan: Plan, of: Level, change: <H extends Holder>(holder: H) => H): Plan {
  if (of === 'plan') return change(plan);
  const tasks = plan.tasks.map((task) =>
    of === 'task' ? change(task) : { ...task, steps: task.steps.map(change) },
  );
  return { ...plan, tasks };
}

function withoutFields<H extends Holder>(holder: H, fields: readonly FieldPart[]): H {
  const paths = new Set(fields.map(({ path }) => path));
  const left = fields.reduce((now, part) => withFieldValue(now, part, part.kind.blank), holder);
  const own = left.own.filter(({ key }) => !paths.has(ownPath(key)));
  const other = left.other.filter(({ after }) => !paths.has(after.replace(/^</, '')));
  return { ...left, own, other };
}

/** With what the format calls the fields of one's own. */
function withLabels<H extends Holder>(holder: H, plan: Plan, of: Level): H {
  const labels = new Map(fieldsIn(formatOf(plan))[of].map(({ path, label }) => [path, label]));
  const own = holder.own.map((each) => {
    const label = labels.get(ownPath(each.key)) ?? each.label;
    return label === each.label ? each : { ...each, label };
  });
  return { ...holder, own };
}

/** Whether what was read anew has the tasks and steps that it had, and as much of it in fields. */
function hasSameParts(after: Plan, before: Plan): boolean {
  const countsIn = ({ tasks }: Plan) => tasks.map(({ steps }) => steps.length).join();
  return countsIn(after) === countsIn(before) && othersIn(after) <= othersIn(before);
}

function othersIn(plan: Plan): number {
  return holdersOf(plan).reduce((sum, { other }) => sum + other.length, 0);
}

/**
 * Whether a text of the plan reads as it as far as one of the plan `before` did, and whether only the
 * lines of what was changed are others than before.
 */
function saysAsMuch(plan: Plan, before: Plan, opened: Opened | null): boolean {
  if (differing(plan, opened) > differing(before, opened)) return false;
  if (!opened) return true;
  const text = exportPlan(before, before.format, { opened });
  const wanted = restructured(text, formatOf(before), formatOf(plan));
  return isSameButBlank(wanted, exportPlan(plan, plan.format, { opened }));
}

/** Whether two texts have the same lines, but for blank ones. */
function isSameButBlank(one: string, other: string): boolean {
  const lines = (text: string) => text.split(/\s*\n/).filter((line) => line.trim() !== '');
  return lines(one).join('\n') === lines(other).join('\n');
}

/** Whether a value below the heading or label would be read as that; there may be none yet. */
function canBeSaid(plan: Plan, { of, key }: PartAddress): boolean {
  const found = markedPart(formatOf(plan), { of, key });
  const [field] = found ? fieldsOf([found.part]) : [];
  return of === 'plan' || !field || readsBack(plan, of, field);
}

function differing(plan: Plan, opened: Opened | null): number {
  const options = { opened: opened ?? undefined };
  const { text, differing: known } = exportedPlan(plan, plan.format, options);
  if (opened) return known.length;
  const { plan: read } = readPlan(text, formatOf(plan));
  return differences(read, plan, formatOf(plan)).length;
}
