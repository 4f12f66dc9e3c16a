/** Steps on the clipboard: all of them for Planform, and Markdown for everything else. */
import * as z from 'zod/mini';
import { blankTask } from '../../../plan/blank.ts';
import { compactPart } from '../../../plan/compact.ts';
import { type Plan, partSchema, type Step } from '../../../plan/schema.ts';
import { late } from '../../../ui/late.ts';

/** A type of our own on the clipboard; other apps take the text. */
export const STEPS_TYPE = 'application/x-planform-steps+json';

const copiedSchema = z.array(partSchema);

/** What goes to the clipboard, by type; as Markdown the names alone where the printer is not loaded. */
export function copiedAs(steps: readonly Step[], plan: Plan): Readonly<Record<string, string>> {
  return {
    [STEPS_TYPE]: JSON.stringify(outsideInWords(steps, plan).map(compactPart)),
    'text/plain': markdownOf(steps, plan),
  };
}

/** The steps that were copied by Planform, this one or another tab's; null for anything else. */
export function copiedSteps(json: string): readonly Step[] | null {
  if (json === '') return null;
  const found = copiedSchema.safeParse(parsed(json));
  return found.success ? found.data : null;
}

/** The steps in a Markdown text, as the reader finds them. */
export async function stepsInMarkdown(text: string): Promise<readonly Step[]> {
  const { readPlan } = await import('../../../formats/read.ts');
  return readPlan(text).plan.tasks.flatMap(({ steps }) => steps);
}

/** While something is being copied there is no time to load it. */
export const latePrinter = late(
  'what copies steps as text',
  () => import('../../../formats/print.ts'),
);

function markdownOf(steps: readonly Step[], plan: Plan): string {
  const print = latePrinter.now();
  if (!print) return steps.map(({ name }) => `- ${name}`).join('\n');
  const only = { ...plan, tasks: [{ ...blankTask(), steps: [...steps] }] };
  const pieces = print.printPieces(only, plan.format);
  return pieces
    .filter(({ path }) => path.startsWith('tasks.0.steps.'))
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** What the steps wait for outside of those that are copied is not there where they go: its name is. */
function outsideInWords(steps: readonly Step[], plan: Plan): readonly Step[] {
  const copied = new Set(steps.map(({ id }) => id));
  const names = new Map(
    plan.tasks.flatMap((task) => task.steps.map(({ id, name }) => [id, name] as const)),
  );
  return steps.map((step) => ({
    ...step,
    dependsOn: step.dependsOn.map((each) =>
      'step' in each && !copied.has(each.step) ? { text: names.get(each.step) ?? '' } : each,
    ),
  }));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
