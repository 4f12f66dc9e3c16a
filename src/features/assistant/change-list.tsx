import { useId } from 'react';
import type { Change } from '../../formats/derived/answer/changes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FeltWait } from '../../ui/felt-wait.tsx';
import { DifferenceLines, useDifference } from '../../ui/line-difference.tsx';

interface ChangeListProps {
  readonly title: string;
  /** What it means that they are in this list. */
  readonly help: string;
  readonly changes: readonly Change[];
  /** The keys of those that are taken. */
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (keys: readonly string[], isTaken: boolean) => void;
  /** Attributes of the box for all of them. */
  readonly first?: Readonly<Record<string, string>>;
}

/** Changes of an answer, each to be taken or refused, or all at once. */
export function ChangeList(props: ChangeListProps) {
  const { title, help, changes, taken, onTaken, first } = props;
  const titleId = useId();
  const count = changes.filter(({ key }) => taken.has(key)).length;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={titleId} className="font-semibold">
          {title} <span className="font-normal text-ink-soft">({changes.length})</span>
        </h3>
        <Checkbox
          {...first}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < changes.length;
          }}
          label={'Take all of them'}
          checked={count === changes.length}
          onChange={({ target: { checked } }) =>
            onTaken(
              changes.map(({ key }) => key),
              checked,
            )
          }
        />
      </div>
      <p className="text-sm text-ink-soft">{help}</p>
      <ul className="flex flex-col gap-3">
        {changes.map((change) => (
          <ChangeRow
            key={change.key}
            change={change}
            isTaken={taken.has(change.key)}
            onTaken={(isTaken) => onTaken([change.key], isTaken)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ChangeRowProps {
  readonly change: Change;
  readonly isTaken: boolean;
  readonly onTaken: (isTaken: boolean) => void;
}

function ChangeRow({ change, isTaken, onTaken }: ChangeRowProps) {
  const { kind, where, what } = change;
  return (
    <li className="rounded-md border border-line [contain-intrinsic-block-size:auto_6rem] [content-visibility:auto]">
      <Checkbox
        className="w-full px-3 py-1.5"
        checked={isTaken}
        onChange={({ target: { checked } }) => onTaken(checked)}
        label={
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0 wrap-anywhere" dir="auto">
              {where === '' ? null : <span className="text-ink-soft">{where} </span>}
              <span className="font-medium">{what}</span>
            </span>{' '}
            <span className="text-xs text-ink-soft">{KINDS[kind]}</span>
          </span>
        }
      />
      <ChangeText change={change} />
    </li>
  );
}

const KINDS: Readonly<Record<Change['kind'], string>> = {
  changed: 'Changed',
  emptied: 'Left out',
  new: 'New',
  gone: 'Left out',
  moved: 'Moved',
};

/** Before and after, line by line. */
function ChangeText({ change: { before, after } }: { readonly change: Change }) {
  const difference = useDifference(before, after);
  if (!difference) return <FeltWait className="px-3 py-1">Comparing…</FeltWait>;
  // A text that is not there has no line.
  const rows = difference.rows.filter(
    ({ sign }) => !(before === '' && sign === '−') && !(after === '' && sign === '+'),
  );
  return (
    <div className="border-t border-line bg-sunken py-1 font-mono text-sm">
      <DifferenceLines rows={rows} more={difference.more} />
    </div>
  );
}
