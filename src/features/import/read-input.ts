import type { Correction } from '../../formats/built-in/corrected.ts';
import { readAgain, readCorrected } from '../../formats/correct.ts';
import { differenceText } from '../../formats/derived/format-difference.ts';
import { readPlan } from '../../formats/read.ts';
import { readInTemplate } from '../../formats/read-in-template.ts';
import { templateFrom } from '../../formats/template-file.ts';
import { readPlanFile } from '../../plan/file.ts';
import type { Template } from '../../plan/format-origin.ts';
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
      /** The template of the person whose format it is in; null for none. */
      readonly inTemplate: InTemplate | null;
    }
  | { readonly ok: false; readonly message: string; readonly problems: readonly string[] };

export interface InTemplate {
  readonly name: string;
  /** `Security is missing, Costs is new`; '' where it differs in nothing. */
  readonly differs: string;
}

export interface Parts {
  readonly first: readonly Recognised[];
  /** How many there are after the first. */
  readonly more: number;
}

/** Nobody looks at more, and a table of 100,000 would freeze the page. */
const MOST = 2_000;

/** How to read a text. */
export interface ReadAs {
  /** The file's name, where it came as one. */
  readonly name?: string | undefined;
  /** The id of the format to read Markdown in; 'own', the default, for that of the text itself. */
  readonly format?: string | undefined;
  /** What is what in that, one after the other. */
  readonly corrections?: readonly Correction[];
  /** The format of the document when it was opened before. */
  readonly formatBefore?: OwnFormat | null;
  /** Those of the person, any of which it may be in the format of. */
  readonly templates?: readonly Template[];
  /** Whether it is to be a template, and no plan. */
  readonly isTemplate?: boolean;
}

/**
 * The plan in a text that somebody pasted or chose: Planform's .json, or Markdown. Never throws.
 */
export function readInput(text: string, how: ReadAs = {}): InputResult {
  const { name = '', isTemplate = false } = how;
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    return refused('There is nothing in it.', ['Paste the text of a plan, or choose its file.']);
  }
  if (text.includes('\u0000')) {
    return refused('This is not a text.', ['Choose the .md or .json file of a plan.']);
  }
  if (isJson(text, name)) return readJson(text, isTemplate);
  return isTemplate ? readTemplate(text, name) : readMarkdown(text, how);
}

/** Any Markdown is a template. It goes by its file's name where it says no other. */
function readTemplate(text: string, name: string): InputResult {
  try {
    return whole(templateFrom(text, templateName(text, name)));
  } catch (error) {
    return refused('This Markdown could not be read.', [(error as Error).message]);
  }
}

/** `team-plan.md` is called "Team plan"; a pasted text, as its first heading. */
function templateName(text: string, file: string): string {
  const words = file
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  const [, heading = ''] = /^#+[ \t]+(.*?)[ \t#]*$/m.exec(text) ?? [];
  const name = words || heading.replaceAll(/[[<{][^\n]*[\]>}]/g, '').replace(/[\s:–—-]+$/, '');
  return name === '' ? 'Template' : name.charAt(0).toUpperCase() + name.slice(1);
}

function whole(plan: Plan): InputResult {
  return { ok: true, plan, parts: null, corrected: [], inTemplate: null };
}

function isJson(text: string, name: string): boolean {
  if (/\.json$/i.test(name)) return true;
  return !/\.(?:md|markdown)$/i.test(name) && /^\uFEFF?\s*\{/.test(text);
}

function readJson(text: string, isTemplate: boolean): InputResult {
  const file = readPlanFile(text.replace(/^\uFEFF/, ''));
  if (!file.ok) return refused('It is not a plan of the shape that Planform knows:', file.problems);
  return whole(isTemplate ? { ...file.plan, template: true } : file.plan);
}

function readMarkdown(text: string, how: ReadAs): InputResult {
  const { format, corrections = [], formatBefore = null, templates = [] } = how;
  try {
    const own = text.replace(/^\uFEFF/, '');
    const id = format ?? OWN_FORMAT;
    const isAgain = formatBefore !== null && id === OWN_FORMAT;
    const first = isAgain ? readAgain(own, formatBefore) : readPlan(own, id);
    const found = isAgain || format !== undefined ? null : readInTemplate(own, first, templates);
    const corrected: Correction[] = [];
    const read = corrections.reduce((now, each) => {
      const next = readCorrected(own, now.plan, each);
      if (next) corrected.push(each);
      return next ?? now;
    }, found ?? first);
    const all = recognised(text, read.plan, read.span);
    const parts = { first: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
    const { startedFrom } = (found ?? first).plan;
    const inTemplate = found && {
      name: found.template.name,
      differs: differenceText(found.differs, 'missing'),
    };
    return { ok: true, plan: { ...read.plan, startedFrom }, parts, corrected, inTemplate };
  } catch (error) {
    return refused('This Markdown could not be read.', [(error as Error).message]);
  }
}

function refused(message: string, problems: readonly string[]): InputResult {
  return { ok: false, message, problems };
}
