import type { UnprintedField } from '../../formats/derived/unprinted.ts';
import type { Format } from '../../formats/language/definition.ts';
import { isOwnPath } from '../../formats/language/field-value.ts';
import { Banner } from '../../ui/banner.tsx';

interface UnprintedNoticeProps {
  readonly fields: readonly UnprintedField[];
  /** The format that leaves them out. */
  readonly format: Format;
}

/** What the Markdown will not have, before it goes out, and what to send instead. */
export function UnprintedNotice({ fields, format }: UnprintedNoticeProps) {
  if (fields.length === 0) return null;
  const count = fields.length === 1 ? 'a field' : `${fields.length} fields`;
  return (
    <Banner tone="warning" title={`${format.name} leaves out ${count} that you filled in`}>
      <ul
        aria-label="Left out"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="max-h-36 overflow-y-auto"
      >
        {[...byOwner(fields)].map(([owner, left]) => (
          <li key={owner}>
            <span className="font-medium text-ink">{owner}:</span> {left.map(inWords).join(', ')}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        They stay in the plan. For someone who is to go on editing, send the .json: it has all of
        it.
      </p>
    </Banner>
  );
}

/** Under the name of the format that prints them, in the order that they come in. */
function byOwner(fields: readonly UnprintedField[]): Map<string, UnprintedField[]> {
  const groups = new Map<string, UnprintedField[]>();
  for (const field of fields) {
    const owner =
      field.format?.name ?? (isOwnPath(field.field.path) ? 'In no format' : 'Working notes');
    groups.set(owner, [...(groups.get(owner) ?? []), field]);
  }
  return groups;
}

function inWords({ field, section, of, count }: UnprintedField): string {
  const name = section === '' ? field.label : `${section} › ${field.label}`;
  return count > 1 ? `${name} (${count} ${of}s)` : name;
}
