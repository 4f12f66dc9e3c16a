import { checksum } from '../storage/checksum.ts';
import { headOf, sealed, valueIn } from '../storage/envelope.ts';

interface Newer {
  /** How many versions newer. None: a build that changed the shape and not the version. */
  readonly by?: number;
  /** The next revision of another tab; the same one for a value that was only brought up. */
  readonly revision?: string;
  /** What the newer version made of the value. */
  readonly change?: (value: Record<string, unknown>) => unknown;
}

/** A stored text as a newer Planform writes it, whole and with the checksum that fits. */
export function newerText(
  text: string,
  { by = 1, revision, change = withOwner }: Newer = {},
): string {
  const head = headOf(text);
  if (!head) throw new Error('This is no stored text.');
  const json = JSON.stringify(change(valueIn(text) as Record<string, unknown>));
  const lineage =
    revision === undefined ? {} : { revision, supersedes: [head.revision, ...head.supersedes] };
  const { version } = head;
  return sealed({ ...head, ...lineage, version: version + by, checksum: checksum(json) }, [json]);
}

/** A field that this version does not know. */
export function withOwner(value: Record<string, unknown>): unknown {
  return { ...value, owner: 'Ada' };
}
