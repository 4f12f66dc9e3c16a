import Check from 'lucide-react/icons/check';
import { roomOf } from '../../targets/split.ts';
import type { Target } from '../../targets/target.ts';
import { Button } from '../../ui/button.tsx';
import type { Parts } from './use-parts.ts';

interface SizeNoticeProps {
  readonly size: number;
  readonly target: Target;
  /** null where all of it fits. */
  readonly parts: Parts | null;
}

/** How long the text is beside what the target takes; where it is too long, its parts. */
export function SizeNotice({ size, target, parts }: SizeNoticeProps) {
  const room = roomOf(target);
  const length = size.toLocaleString('en');
  if (room === null) return <p className="text-xs text-ink-soft">{length} characters</p>;
  const most = room.toLocaleString('en');
  return (
    <div className="flex flex-col gap-2 text-sm">
      <div className="flex items-center gap-3 text-xs text-ink-soft">
        <meter
          aria-label="Length"
          min={0}
          max={room}
          high={room * 0.9}
          optimum={0}
          value={Math.min(size, room)}
          className="h-2 w-28 [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-line"
        />
        {size > room
          ? `${length} characters: ${target.name} takes ${most}`
          : `${length} of the ${most} characters that ${target.name} takes`}
      </div>
      {parts ? <PartList parts={parts} target={target} /> : null}
    </div>
  );
}

function PartList({ parts, target }: { readonly parts: Parts; readonly target: Target }) {
  const { all, done, at } = parts;
  const inside = all.some(({ isInside }) => isInside);
  const over = all.findIndex(({ isOver }) => isOver);
  return (
    <>
      <p>
        It goes in {all.length} parts: the first into the ticket, the rest into comments, in this
        order.
        {done.length === all.length ? ' All of them were copied.' : ''}
        {inside
          ? ' A step, or an item of it, that is too long for one part goes on in the next.'
          : ''}
      </p>
      {over < 0 ? null : (
        <p className="text-warning">
          Part {over + 1} is longer than {target.name} takes, and can’t be cut anywhere: shorten it,
          or attach it as a file.
        </p>
      )}
      <ol aria-label="Parts" className="flex flex-wrap gap-2">
        {all.map(({ name }, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its number is what a part is
          <li key={part}>
            <Button
              size="small"
              aria-label={`Part ${part + 1}${done.includes(part) ? ', copied' : ''}`}
              aria-pressed={part === at}
              title={name}
              icon={done.includes(part) ? <Check /> : undefined}
              onClick={() => parts.choose(part)}
              className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              Part {part + 1}
            </Button>
          </li>
        ))}
        {done.length > 0 ? (
          <li>
            <Button size="small" variant="quiet" onClick={parts.beginAgain}>
              Begin again
            </Button>
          </li>
        ) : null}
      </ol>
    </>
  );
}
