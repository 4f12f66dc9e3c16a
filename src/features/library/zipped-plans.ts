/** All plans as one file, to keep or to take to another browser. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { templateFileText } from '../../formats/template-file.ts';
import { planFileText } from '../../plan/file.ts';
import type { Plan } from '../../plan/schema.ts';
import { loadedPlan, type PlanSummary } from '../../storage/library.ts';
import { readOpenedText } from '../../storage/opened-texts.ts';
import { exportedBeside } from '../../store/exports.ts';
import { secretsIn } from '../../targets/secrets.ts';
import { fileName } from '../../ui/file-name.ts';

export interface ZippedPlans {
  /** null where there is nothing to pack. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** What is not in it, with why. */
  readonly missing: readonly string[];
  /** What in it looks like a secret, the first one of each plan, with its place. */
  readonly secrets: readonly string[];
}

/** Each plan as its Markdown and as the `.json` that has all of it, by its name. */
export async function zippedPlans(
  plans: readonly PlanSummary[],
  signal: AbortSignal,
): Promise<ZippedPlans> {
  const files: Zippable = {};
  const missing: string[] = [];
  const secrets: string[] = [];
  for (const { id, name, changedAt } of plans) {
    signal.throwIfAborted();
    const file = freeName(fileName(name), files);
    const put = (extension: string, text: string) => {
      files[`${file}.${extension}`] = [strToU8(text), { mtime: zipTime(changedAt) }];
    };
    try {
      const plan = await loadedPlan(id);
      const json = planFileText(plan);
      put('json', json);
      const markdown = await markdownOf(id, plan, signal);
      put('md', markdown);
      const [secret] = [secretIn(`${file}.md`, markdown), secretIn(`${file}.json`, json)].flat();
      if (secret !== undefined) secrets.push(secret);
    } catch (error) {
      signal.throwIfAborted();
      const what = `${file}.json` in files ? `the Markdown of “${name}”` : `“${name}”`;
      missing.push(`${what}: ${(error as Error).message}`);
    }
  }
  return { bytes: Object.keys(files).length === 0 ? null : zipSync(files), missing, secrets };
}

function secretIn(file: string, text: string): readonly string[] {
  return secretsIn(text).map(
    ({ what, line }) => `${what} seems to be in line ${line + 1} of ${file}.`,
  );
}

/** The nearest time that a .zip can have for a file; a clock may have been set to any. */
function zipTime(time: number): number {
  return Math.min(Math.max(time, FIRST_TIME), LAST_TIME);
}
const FIRST_TIME = new Date(1980, 0, 1).getTime();
const LAST_TIME = new Date(2099, 11, 31).getTime();

async function markdownOf(id: string, plan: Plan, signal: AbortSignal): Promise<string> {
  if (plan.template) return templateFileText(plan);
  const opened = (await readOpenedText(id)) ?? undefined;
  return (await exportedBeside(plan, plan.format, { opened }, signal)).text;
}

/** `plan`, or `plan-2` where there is one of that name. */
function freeName(name: string, files: Zippable): string {
  let free = name;
  for (let count = 2; `${free}.json` in files; count++) free = `${name}-${count}`;
  return free;
}
