import { differenceCount, LineDifference } from '../../ui/line-difference.tsx';

interface ChangesProps {
  /** The name of the file; '' for a pasted text. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** How the export differs from the text that the plan was opened from, before it leaves. */
export function Changes({ name, before, after }: ChangesProps) {
  const count = differenceCount(before, after);
  const from = name === '' ? 'the text that you opened' : name;
  if (count === '') {
    return <p className="text-sm text-ink-soft">Just as {from}: nothing was edited.</p>;
  }
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-medium">
        Changes to {from}. {count}
      </summary>
      <div className="mt-2">
        <LineDifference label={`Changes to ${from}`} before={before} after={after} />
      </div>
    </details>
  );
}
