import { useMemo } from 'react';
import type { Format } from '../../formats/language/definition.ts';
import { tagNamesIn } from '../../formats/language/marks.ts';
import { checksum } from '../../storage/checksum.ts';
import type { Converted } from '../../targets/converted.ts';
import { roomOf, splitText, type TicketPart } from '../../targets/split.ts';
import type { Target } from '../../targets/target.ts';
import { type Turns, useTurns } from './use-turns.ts';

export interface Parts extends Turns {
  readonly all: readonly TicketPart[];
}

interface PartsOf {
  /** Of the plan, or of a ticket of it: what was copied of each is kept by itself. */
  readonly id: string;
  readonly markdown: string | null;
  readonly made: Converted | null;
  readonly format: Format;
  readonly target: Target;
  /** The title that is left out; '' for none. */
  readonly leaveOut: string;
}

/** The parts of what goes out where it is longer than the target takes; null where it fits. */
export function useParts(of: PartsOf): Parts | null {
  const { id, markdown, made, format, target, leaveOut } = of;
  const room = roomOf(target);
  const isLong = made !== null && room !== null && made.text.length > room;
  const all = useMemo(
    () =>
      markdown !== null && isLong
        ? splitText(markdown, target, { tags: tagNamesIn(format.parts), leaveOut })
        : null,
    [markdown, isLong, target, format, leaveOut],
  );
  const parts = useMemo(
    () => (all ? `${target.id} ${checksum(all.map(({ body }) => body).join('\f'))}` : ''),
    [all, target],
  );
  const turns = useTurns(id, 'parts', parts, all?.length ?? 0);
  return all && { all, ...turns };
}
