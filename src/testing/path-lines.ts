/**
 * Which lines of a text say what is at a path of its plan: what reading it recorded, and nothing
 * that patching makes of that. For tests only.
 */
import type { FieldSpan, HolderSpan } from '../formats/read/spans.ts';

/** Lines of the text, counted from 0, without repetition. */
export type LineSet = ReadonlySet<number>;

/**
 * The lines of the text with `span` that say what is at `path`. With `alone`, those of an entry
 * are without what is nested in it.
 */
export function linesAt(span: HolderSpan, path: string, alone = false): LineSet {
  const { holder, rest, step } = holderAt(span, path);
  const lines = new Set<number>();
  const add = (start: number, end: number) => {
    for (let line = start; line < end; line++) lines.add(line);
  };
  const other = /^other\.(\d+)$/.exec(rest)?.[1];
  if (rest === '') add(holder.start, holder.end);
  else if (other !== undefined) {
    for (const place of holder.others[Number(other)]?.places ?? []) {
      add(place.lines.start, place.lines.end);
    }
  } else if (rest === (holder === span ? 'title' : 'name') && holder.heading !== null) {
    lines.add(holder.heading);
  } else {
    // The title of the plan may be among the keys at the top.
    for (const field of fieldsAt(span, path)) {
      for (const line of fieldLines(field, rest, alone)) lines.add(line);
    }
  }
  if (step && (rest === '' || rest === 'name' || rest === 'estimate')) {
    for (const line of namesElsewhere(step.task, step.at, rest)) lines.add(line);
  }
  return lines;
}

/** The lines that speak of steps elsewhere: those of an index, a timeline, a dependency. */
export function referenceLines(span: HolderSpan): LineSet {
  const holders = [span, ...span.inner, ...span.inner.flatMap(({ inner }) => inner)];
  const fields = holders.flatMap(({ fields }) => fields);
  return new Set(
    fields.flatMap((field) => {
      const { part, lines } = field;
      const speaksOfSteps =
        part.part === 'index' || part.kind.id === 'timeline' || part.kind.id === 'dependencies';
      return speaksOfSteps ? range(field.mark ?? lines.start, lines.end) : [];
    }),
  );
}

/** Where the field stands whose value, or an entry of it, is at `path`. */
export function fieldsAt(span: HolderSpan, path: string): readonly FieldSpan[] {
  const { holder, rest } = holderAt(span, path);
  return holder.fields.filter(
    ({ part }) => part.part === 'field' && (rest === part.path || rest.startsWith(`${part.path}.`)),
  );
}

/** The plan, task or step that a path is in, and the rest of the path. */
function holderAt(span: HolderSpan, path: string) {
  const [whole = '', t, s] = /^(?:tasks\.(\d+)(?:\.steps\.(\d+))?(?:\.|$))?/.exec(path) ?? [];
  // A plan has a task, also where its text has none.
  const none = {
    ...span,
    start: 0,
    end: 0,
    fields: [],
    sections: [],
    others: [],
    inner: [],
    gaps: [],
  };
  const task =
    t === undefined ? undefined : (span.inner[Number(t)] ?? (t === '0' ? none : undefined));
  const step = s === undefined ? undefined : task?.inner[Number(s)];
  const holder = s !== undefined ? step : t !== undefined ? task : span;
  if (!holder) throw new Error(`Reading recorded no place of "${path}".`);
  return {
    holder,
    rest: path.slice(whole.length),
    step: task && s !== undefined ? { task, at: s } : null,
  };
}

/** The lines of what is at `path` of a holder, as far as they are the field's. */
function fieldLines(field: FieldSpan, path: string, alone: boolean): number[] {
  const { part, mark, lines, entries } = field;
  if (part.part === 'index') return [];
  const own = [...(mark === null ? [] : [mark]), ...range(lines.start, lines.end)];
  if (path === part.path) return own;
  const at = path.slice(part.path.length + 1).replace(/\.children$/, '');
  const isNested = (inner: string) => !alone && inner.startsWith(`${at}.`);
  const found = entries.filter((entry) => entry.path === at || isNested(entry.path));
  // A kind that cannot tell where its entries stand is one piece.
  return found.length === 0 ? own : found.flatMap(({ start, end }) => range(start, end));
}

/** The lines that name a step in the index or the timeline of its task. */
function namesElsewhere(task: HolderSpan, at: string, rest: string): number[] {
  return task.fields.flatMap(({ part, entries }) => {
    const wanted = part.part === 'index' ? [at] : [`^steps.${at}.estimate`];
    if (part.part === 'index' && rest === 'estimate') return [];
    const found = entries.filter(({ path }) => wanted.includes(path));
    return found.flatMap(({ start, end }) => range(start, end));
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}
