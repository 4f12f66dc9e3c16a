import type { Correction } from '../../formats/built-in/corrected.ts';
import { formatsOf } from '../../formats/built-in/format-of.ts';
import { formats } from '../../formats/built-in/registry.ts';
import { readAgain, readCorrected } from '../../formats/correct.ts';
import { readPlan } from '../../formats/read.ts';
import { readPlanFile } from '../../plan/file.ts';
import { OWN_FORMAT, type OwnFormat } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { type Recognised, recognised } from './recognised.ts';

export type InputResult =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** What became what; null for a .json, which is a plan through and through. */
      readonly parts: Parts | null;
      /** The corrections that it took. */
      readonly corrected: readonly Correction[];
    }
  | { readonly ok: false; readonly message: string; readonly problems: readonly string[] };

export interface Parts {
  readonly first: readonly Recognised[];
  /** How many there are after the first. */
  readonly more: number;
}

/** Nobody looks at more, and a table of 100,000 would freeze the page. */
const MOST = 2_000;

/**
 * The plan in a text that somebody pasted or chose: Planform's .json, or Markdown. `name` is the
 * file's, where it came as one; `format` the id of the format to read Markdown in, 'own' for that of
 * the text itself, which is the default; `corrections` say what is what in that, one after the other;
 * `before` is the format of the document when it was opened before.
 * Never throws.
 */
export function readInput(
  text: string,
  name = '',
  format?: string,
  corrections: readonly Correction[] = [],
  before: OwnFormat | null = null,
): InputResult {
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    return refused('There is nothing in it.', ['Paste the text of a plan, or choose its file.']);
  }
  if (text.includes('\u0000')) {
    return refused('This is not a text.', ['Choose the .md or .json file of a plan.']);
  }
  return isJson(text, name) ? readJson(text) : readMarkdown(text, format, corrections, before);
}

function isJson(text: string, name: string): boolean {
  if (/\.json$/i.test(name)) return true;
  return !/\.(?:md|markdown)$/i.test(name) && /^\uFEFF?\s*\{/.test(text);
}

function readJson(text: string): InputResult {
  const file = readPlanFile(text.replace(/^\uFEFF/, ''));
  if (!file.ok) return refused('It is not a plan of the shape that Planform knows:', file.problems);
  const { format } = file.plan;
  if (formatsOf(file.plan).some((each) => each.id === format))
    return { ok: true, plan: file.plan, parts: null, corrected: [] };
  const ids = formats.map((each) => `"${each.id}"`).join(', ');
  return refused('This plan is in a format that this Planform does not know.', [
    `format: expected one of ${ids}, found "${format}"`,
  ]);
}

function readMarkdown(
  text: string,
  format: string | undefined,
  corrections: readonly Correction[],
  before: OwnFormat | null,
): InputResult {
  try {
    const own = text.replace(/^\uFEFF/, '');
    const id = format ?? OWN_FORMAT;
    const first = before && id === OWN_FORMAT ? readAgain(own, before) : readPlan(own, id);
    const corrected: Correction[] = [];
    const read = corrections.reduce((now, each) => {
      const next = readCorrected(own, now.plan, each);
      if (next) corrected.push(each);
      return next ?? now;
    }, first);
    const all = recognised(text, read.plan, read.span);
    const parts = { first: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
    return { ok: true, plan: read.plan, parts, corrected };
  } catch (error) {
    return refused('This Markdown could not be read.', [(error as Error).message]);
  }
}

function refused(message: string, problems: readonly string[]): InputResult {
  return { ok: false, message, problems };
}
