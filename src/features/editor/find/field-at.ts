import { fieldsIn } from '../../../formats/form.ts';
import { formats } from '../../../formats/registry.ts';
import type { Match } from '../../../plan/search.ts';

/** The path of the field that a match is in; null where no format has a field there (other content). */
export function fieldAt({ task, step, path }: Match): string | null {
  const of = step === undefined ? (task === undefined ? 'plan' : 'task') : 'step';
  return [...paths()[of]].find((field) => path === field || path.startsWith(`${field}.`)) ?? null;
}

type Paths = Record<'plan' | 'task' | 'step', ReadonlySet<string>>;
let known: Paths | undefined;

function paths(): Paths {
  const all = formats.map(fieldsIn);
  const of = (holder: keyof Paths) =>
    new Set(all.flatMap((fields) => fields[holder].map(({ path }) => path)));
  known ??= { plan: of('plan'), task: of('task'), step: of('step') };
  return known;
}
