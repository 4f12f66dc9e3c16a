/** The templates of the person that have a format of their own. */
import type { Template } from '../plan/format-origin.ts';
import { planName } from '../plan/name.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { listPlans, onLibraryChange, type PlanSummary } from './library.ts';
import { readPlan } from './load-plan.ts';
import { StorageError } from './storage-error.ts';

/** Those that a plan can be shown in, by name; without what they say. */
export function ownTemplates(plans: readonly PlanSummary[]): readonly PlanSummary[] {
  return plans
    .filter(({ template, format }) => template && format === OWN_FORMAT)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** The templates that can be had, and what is to be said of the others. */
export interface StoredTemplates {
  readonly templates: readonly Template[];
  /** A sentence for the person; '' where each could be read. */
  readonly unread: string;
}

/**
 * All of them, by name, with what they say. Never rejects: a text is read without those that are not to
 * be had, and `unread` says which these are.
 */
export async function storedTemplates(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<StoredTemplates> {
  const list = await listPlans(environment).catch((error: Error) => error);
  if (list instanceof Error) {
    return { templates: [], unread: `Your templates could not be read: ${list.message}` };
  }
  const own = ownTemplates(list.plans);
  const all = await Promise.all(
    own.map(({ id }) => storedTemplate(id, environment).catch((error: Error) => error)),
  );
  const names = own.flatMap(({ name }, at) => (all[at] instanceof Error ? [`“${name}”`] : []));
  const templates = all.flatMap((each) => (each === null || each instanceof Error ? [] : [each]));
  return { templates, unread: unreadText(names) };
}

function unreadText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const which = names.length === 1 ? 'The template' : 'The templates';
  return `${which} ${names.join(', ')} could not be read. Open the list of templates for more.`;
}

/**
 * The template with this id; null where it is gone or is none. Throws, with a sentence for the person,
 * where it can't be read.
 */
export async function storedTemplate(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Template | null> {
  const found = await readPlan(id, environment);
  if (found.state === 'unreadable') throw new StorageError(found.reason);
  if (found.state === 'newer') throw new StorageError('A newer Planform saved it.');
  if (found.state !== 'ready' || !found.plan.template) return null;
  const { format, ownFormat } = found.plan;
  const name = planName(found.plan);
  return { id, name, format, ownFormat: ownFormat && { ...ownFormat, name } };
}

/**
 * Calls with all of them, now and after changes of one, by this tab or another. Returns what ends that.
 */
export function watchTemplates(
  listener: (stored: StoredTemplates) => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Plans: what is typed in these changes no template. */
  let plans: ReadonlySet<string> = new Set();
  const ask = async () => {
    const list = await listPlans(environment).catch(() => null);
    plans = new Set(list?.plans.filter(({ template }) => !template).map(({ id }) => id));
    const stored = await storedTemplates(environment);
    if (!isOver) listener(stored);
  };
  const stop = onLibraryChange(({ id }) => {
    if (plans.has(id)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  }, environment);
  void ask();
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}

/** Milliseconds: a template that is typed in is saved again and again. */
const PAUSE = 300;
