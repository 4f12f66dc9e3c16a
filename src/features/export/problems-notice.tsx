import type { Problem } from '../../checks/check.ts';

interface ProblemsNoticeProps {
  readonly problems: readonly Problem[];
}

/** What the plan lacks, as advice: folded away, and in nobody's way. */
export function ProblemsNotice({ problems }: ProblemsNoticeProps) {
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
  return (
    <details className="rounded-lg bg-sunken px-4 py-2 text-sm">
      <summary className="cursor-pointer font-medium">{count} worth a look first</summary>
      <ul
        aria-label="Worth a look"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="mt-1 max-h-36 list-disc overflow-y-auto ps-5 text-ink-soft"
      >
        {problems.map(({ rule, name, path, entry, message }) => (
          <li
            key={`${rule.id} ${path} ${entry ?? ''} ${message}`}
            dir="auto"
            className="break-words"
          >
            {name === '' ? message : `${name}. ${message}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
