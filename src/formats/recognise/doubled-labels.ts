/** Labels of one field that a task or step has two of: they mean two things, and are two fields. */
import type { Source } from '../../markdown/blocks.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { Had } from '../../plan/own-format.ts';
import { keyOfField } from './hollow-headings.ts';
import type { Layout } from './layout.ts';
import { keyOfLabel } from './shared-labels.ts';

/**
 * The labels, by `keyOfLabel`, that took a field in a task or step which has the field's own label as
 * well, the one in `had`, below: `**Test cases**:` above `**Acceptance criteria**:`, where other steps have
 * the second alone.
 */
export function doubledLabels(
  { lines }: Source,
  { entries }: Layout,
  { fields }: Had,
): ReadonlySet<string> {
  const paths = new Map(
    fields.map(({ of, path, label }) => [keyOfLabel(of, label), keyOfField({ of, path })]),
  );
  const taken = new Map<string, string>();
  const doubled = new Set<string>();
  for (const entry of entries) {
    if (entry.as === 'task' || entry.as === 'step') taken.clear();
    else if (entry.as === 'field' && entry.name) {
      const { line, start, end } = entry.name;
      const words = (lines[line] ?? '').slice(start, end);
      taken.set(keyOfField(entry), keyOfLabel(entry.of, words));
    } else if (entry.as === 'other') {
      const text = lines[entry.lines.start] ?? '';
      const label = boldLabelIn(text);
      const name = label?.colon ? keyOfLabel(entry.of, sliceOf(text, label.name)) : '';
      const other = taken.get(paths.get(name) ?? '');
      if (other !== undefined && other !== name) doubled.add(other);
    }
  }
  return doubled;
}
