/** Other content of a plan, task or step that changed: where it goes beside the fields. */
import { AHEAD_OF_STEPS, AHEAD_OF_TASKS, BETWEEN } from '../../plan/dividers.ts';
import { endWithTag } from './field-places.ts';
import { patchOthers } from './others.ts';
import type { HolderChange, Patch } from './patch.ts';

/** `column`: that of the fields of the holder; `start`: the line that the first of them follow. */
export function patchHolderOthers(
  patch: Patch,
  { old, now, span, path }: HolderChange,
  column: number,
  start: number,
): void {
  if (JSON.stringify(old.other) === JSON.stringify(now.other)) return;
  patch.changed(`${path}other`);
  const level = patch.level(`${path}other`);
  const lists = span.fields.filter(({ isList }) => isList);
  // Below a list, text is taken for no field.
  const last = lists.at(-1) ?? span.fields.at(-1);
  const behindField = (anchor: string): number => {
    const path = anchor.replace(/^</, '');
    if (anchor === AHEAD_OF_STEPS || anchor === AHEAD_OF_TASKS)
      return (span.inner[0]?.start ?? span.end) - 1;
    if (anchor === BETWEEN || path === 'steps' || path === 'tasks') return span.end - 1;
    const field = span.fields.find(({ part }) => part.path === path);
    return field ? endWithTag(patch.edits, field) - 1 : start;
  };
  patchOthers(patch.edits, {
    spans: span.others,
    old: old.other,
    now: now.other,
    column,
    heading: span.heading,
    extent: level === 'changes' ? 'lines' : level === 'first' ? 'all' : 'block',
    behind: (anchor, before) => {
      // Behind what is other content already, where that is more than words in a heading.
      const place = level === 'next' ? before?.places.at(-1) : undefined;
      if (place?.alone) return place.lines.end - 1;
      // Above all fields with a label, what looks like the value of one is taken for none.
      if (level === 'first') return start;
      if (level === 'field') return last ? endWithTag(patch.edits, last) - 1 : start;
      return behindField(anchor);
    },
  });
}
