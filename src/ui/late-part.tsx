import type { ComponentType, ReactNode } from 'react';
import { Button } from './button.tsx';
import { type Late, missingText, useLate } from './late.ts';

export interface LatePartOptions<Props> {
  readonly of: Late<ComponentType<Props>>;
  /** Takes the room of the part until it is there, so that nothing jumps when it comes. */
  readonly until?: ReactNode;
}

/**
 * A component that loads late: `<LatePart of={latePreview} opened={opened} />`, with
 * `const latePreview = late('the preview', async () => (await import('./preview.tsx')).Preview)`.
 * Where it does not load, a message is in its place, with a way to try again.
 */
export function LatePart<Props extends object>(props: Props & LatePartOptions<Props>) {
  const { of: part, until = null, ...own } = props;
  const state = useLate(part);
  if (state.is === 'coming') return until;
  if (state.is === 'missing') {
    return <MissingPart name={part.name} onRetry={() => void part.load().catch(() => undefined)} />;
  }
  const { part: Part } = state;
  return <Part {...(own as unknown as Props)} />;
}

interface MissingPartProps {
  readonly name: string;
  readonly onRetry: () => void;
}

function MissingPart({ name, onRetry }: MissingPartProps) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 p-3 text-sm text-danger">
      <p>{missingText([name])}</p>
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
      <Button size="small" onClick={() => location.reload()}>
        Load the page again
      </Button>
    </div>
  );
}
