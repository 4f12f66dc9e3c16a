import { readPlan } from '../../formats/read.ts';
import { formats } from '../../formats/registry.ts';
import { readPlanFile } from '../../plan/file.ts';
import type { Plan } from '../../plan/schema.ts';

export type InputResult =
  | { readonly ok: true; readonly plan: Plan }
  /** What is wrong, where, and what to do: a headline, and a line for each problem. */
  | { readonly ok: false; readonly message: string; readonly problems: readonly string[] };

/**
 * The plan in a text that somebody pasted or chose: Planform's .json, or Markdown.
 * `name` is the file's, where it came as one. Never throws.
 */
export function readInput(text: string, name = ''): InputResult {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') {
    return refused('There is nothing in it.', ['Paste the text of a plan, or choose its file.']);
  }
  if (content.includes('\u0000')) {
    return refused('This is not a text.', ['Choose the .md or .json file of a plan.']);
  }
  const isJson =
    /\.json$/i.test(name) || (!/\.(?:md|markdown)$/i.test(name) && /^\s*\{/.test(content));
  return isJson ? readJson(content) : readMarkdown(content);
}

function readJson(text: string): InputResult {
  const file = readPlanFile(text);
  if (!file.ok) return refused('It is not a plan of the shape that Planform knows:', file.problems);
  const { format } = file.plan;
  if (formats.some((each) => each.id === format)) return { ok: true, plan: file.plan };
  const ids = formats.map((each) => `"${each.id}"`).join(', ');
  return refused('This plan is in a format that this Planform does not know.', [
    `format: expected one of ${ids}, found "${format}"`,
  ]);
}

function readMarkdown(text: string): InputResult {
  try {
    return { ok: true, plan: readPlan(text).plan };
  } catch (error) {
    return refused('This Markdown could not be read.', [(error as Error).message]);
  }
}

function refused(message: string, problems: readonly string[]): InputResult {
  return { ok: false, message, problems };
}
