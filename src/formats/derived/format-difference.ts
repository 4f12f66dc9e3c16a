/** What one format has and another has not, by the names of their headings and labels. */
import type { Format, Mark, Part } from '../language/definition.ts';
import { normalName } from '../language/marks.ts';
import { LEVELS, type Level } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';

/** A heading or label of a format. */
export interface NamedPart {
  readonly of: Level;
  /** Its words, as the form shows them. */
  readonly label: string;
  /** Its words as they are compared. */
  readonly name: string;
  /** Of a heading; null for a label or a tag. */
  readonly level: number | null;
  /** What stands right below it: a kind with its options, `steps` or `tasks`; '' for other parts. */
  readonly kind: string;
}

/** The headings and labels of a format, those of tasks and steps behind those of the plan. */
export function namedParts(format: Format): readonly NamedPart[] {
  const known = found.get(format);
  if (known) return known;
  const all = LEVELS.flatMap((of) => namedIn(partsAt(format, of), of));
  found.set(format, all);
  return all;
}

const found = new WeakMap<Format, readonly NamedPart[]>();

/** The headings and labels of `parts`, outermost first. */
export function namedIn(parts: readonly Part[], of: Level): NamedPart[] {
  return parts.flatMap((part): NamedPart[] => {
    if (part.part !== 'field' && part.part !== 'section') return [];
    const { mark } = part;
    const label = part.part === 'field' ? part.label : part.title;
    const inner = part.part === 'section' ? namedIn(part.parts, of) : [];
    if (mark === null) return inner;
    return [{ of, label, ...markOf(mark), kind: kindOf(part) }, ...inner];
  });
}

function markOf(mark: Mark): Pick<NamedPart, 'name' | 'level'> {
  const name = normalName(mark.as === 'tag' ? mark.name : mark.text);
  return { name, level: mark.as === 'heading' ? mark.level : null };
}

function kindOf(part: Part): string {
  const first = part.part === 'section' ? part.parts.find(isNoIndex) : part;
  if (first?.part === 'each') return first.of;
  if (first?.part !== 'field' || (first !== part && first.mark !== null)) return '';
  return first.kind.id + JSON.stringify(first.kind.options);
}

function isNoIndex({ part }: Part): boolean {
  return part !== 'index';
}

export interface FormatDifference {
  /** Labels of what only the later one has. */
  readonly added: readonly string[];
  /** Labels of what only the earlier one has. */
  readonly gone: readonly string[];
  /** Labels of what holds something else in the later one. */
  readonly changed: readonly string[];
}

/** What is other in `after` than in `before`: names, and kinds of fields; not order, nor help. */
export function formatDifference(before: Format, after: Format): FormatDifference {
  const old = byName(namedParts(before));
  const now = byName(namedParts(after));
  const labels = (of: typeof old, isIn: (key: string, part: NamedPart) => boolean) =>
    [...of].flatMap(([key, part]) => (isIn(key, part) ? [part.label] : []));
  return {
    added: labels(now, (key) => !old.has(key)),
    gone: labels(old, (key) => !now.has(key)),
    changed: labels(now, (key, { kind }) => (old.get(key)?.kind ?? kind) !== kind),
  };
}

/** Those of the same name at one level are one. */
function byName(parts: readonly NamedPart[]): ReadonlyMap<string, NamedPart> {
  return new Map(parts.map((part) => [`${part.of} ${part.name}`, part]));
}

/**
 * `Security is new, Costs is gone`; '' for no difference. `words` for what is gone: a text that
 * lacks it says `missing`.
 */
export function differenceText(
  { added, gone, changed }: FormatDifference,
  goneIs: 'gone' | 'missing',
): string {
  const parts =
    goneIs === 'gone'
      ? [told(added, 'new'), told(gone, 'gone')]
      : [told(gone, goneIs), told(added, 'new')];
  return [...parts, told(changed, 'of another kind')].filter(Boolean).join(', ');
}

function told(labels: readonly string[], what: string): string {
  if (labels.length === 0) return '';
  const shown = labels.slice(0, MOST);
  const more = labels.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  const last = all.at(-1) ?? '';
  const names = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
  return `${names} ${all.length > 1 ? 'are' : 'is'} ${what}`;
}

/** A sentence with more names says nothing. */
const MOST = 3;
