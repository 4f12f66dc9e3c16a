import { fullTime, timeAgo } from '../../ui/when.ts';

interface ChangedAtProps {
  /** Both in milliseconds since 1970. */
  readonly then: number;
  readonly now: number;
}

/** How long ago a plan changed; pointing at it shows the full date. */
export function ChangedAt({ then, now }: ChangedAtProps) {
  return (
    <time dateTime={new Date(then).toISOString()} title={fullTime(then)}>
      {timeAgo(then, Math.max(now, then))}
    </time>
  );
}
