import type { UnprintedField } from '../../formats/derived/unprinted.ts';
import type { Format } from '../../formats/language/definition.ts';
import { isOwnPath } from '../../formats/language/field-value.ts';
import { type Loss, lossInWords } from '../../targets/losses.ts';
import type { Target } from '../../targets/target.ts';

interface LeftOutNoticeProps {
  /** What the format does not print. */
  readonly fields: readonly UnprintedField[];
  readonly format: Format;
  /** What the target does not take as it was written. */
  readonly losses: readonly Loss[];
  readonly target: Target;
  /** What Planform reads otherwise in the text that goes out; null for nothing. */
  readonly readOtherwise: string | null;
}

/** What will not be in the ticket as it is in the plan: one line, which opens. */
export function LeftOutNotice(props: LeftOutNoticeProps) {
  const { fields, format, losses, target, readOtherwise } = props;
  const changes = losses.map((loss) => lossInWords(loss, target));
  if (readOtherwise !== null) changes.push(readOtherwise);
  if (fields.length === 0 && changes.length === 0) return null;
  const sides = [
    fields.length > 0 ? `${format.name} leaves out ${counted(fields.length, 'field')}` : null,
    changes.length > 0 ? `${target.name} changes ${counted(changes.length, 'thing')}` : null,
  ];
  return (
    <details className="rounded-lg bg-sunken px-4 py-2 text-sm">
      <summary className="cursor-pointer font-medium">
        {sides.filter((side) => side !== null).join(', ')}
      </summary>
      <div className="mt-1 flex flex-col gap-2 text-ink-soft">
        {changes.length > 0 ? (
          <ul aria-label={`Changed for ${target.name}`} className="list-disc ps-5">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        ) : null}
        {fields.length > 0 ? (
          <>
            {changes.length > 0 ? <p>Left out, by where they are printed:</p> : null}
            <ul
              aria-label="Left out"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
              tabIndex={0}
              className="max-h-36 overflow-y-auto"
            >
              {[...byOwner(fields)].map(([owner, left]) => (
                <li key={owner}>
                  <span className="font-medium text-ink">{owner}:</span>{' '}
                  {left.map(inWords).join(', ')}
                </li>
              ))}
            </ul>
            <p>
              They stay in the plan. For someone who is to go on editing, send the .json: it has all
              of it.
            </p>
          </>
        ) : null}
      </div>
    </details>
  );
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
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
