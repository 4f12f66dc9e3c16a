import { classNames } from './class-names.ts';

interface ProgressRingProps {
  readonly part: number;
  readonly whole: number;
}

/** How much of something is done, at a glance: a ring that closes, with a tick once it has. */
export function ProgressRing({ part, whole }: ProgressRingProps) {
  const isWhole = whole > 0 && part === whole;
  // A little and almost all must not look like nothing and all.
  const share = part === 0 ? 0 : Math.min(92, Math.max(8, (100 * part) / whole));
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames('size-3.5 shrink-0', isWhole ? 'text-success' : 'text-accent')}
      fill="none"
    >
      <circle
        cx="8"
        cy="8"
        r="6"
        strokeWidth="2"
        className={isWhole ? 'stroke-current' : 'stroke-line'}
      />
      {isWhole ? (
        <path d="M5.4 8.2 7.2 10l3.4-3.8" stroke="currentColor" strokeWidth="1.6" />
      ) : null}
      {!isWhole && share > 0 ? (
        <circle
          cx="8"
          cy="8"
          r="6"
          stroke="currentColor"
          strokeWidth="2"
          pathLength="100"
          strokeDasharray={`${share} 100`}
          transform="rotate(-90 8 8)"
        />
      ) : null}
    </svg>
  );
}
