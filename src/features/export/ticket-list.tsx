import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import { normalLine } from '../../plan/text.ts';
import type { Ticket } from '../../targets/tickets.ts';
import { Button } from '../../ui/button.tsx';
import { onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { TextInput } from '../../ui/text-input.tsx';
import type { Tickets } from './use-tickets.ts';

interface TicketListProps {
  readonly tickets: Tickets;
  /** Keeps in the plan what the tracker calls a ticket; null where the plan cannot be edited. */
  readonly onLink: ((ticket: Ticket, link: string) => void) | null;
}

/** The tickets of a plan in their order: which were copied, and what each is called in the tracker. */
export function TicketList({ tickets, onLink }: TicketListProps) {
  const { all, done, at } = tickets;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        Make a ticket of each, the parent first: copy its title and its text, and type in what the
        tracker calls it. The plan keeps that, and the parent lists it.
        {done.length === all.length ? ' All of them were copied.' : ''}
      </p>
      <ol aria-label="Tickets" className="flex max-h-60 flex-col gap-1 overflow-y-auto p-0.5">
        {all.map((ticket, turn) => {
          const name = numberedName(ticket, turn);
          return (
            <li key={`${ticket.task} ${ticket.step}`} className="flex items-center gap-2">
              <Button
                size="small"
                variant="quiet"
                aria-label={`${name}${done.includes(turn) ? ', copied' : ''}`}
                aria-pressed={turn === at}
                icon={done.includes(turn) ? <Check /> : <span className="size-4" />}
                onClick={() => tickets.choose(turn)}
                className="min-w-0 flex-1 justify-start! aria-pressed:bg-accent-soft aria-pressed:text-accent"
              >
                <span dir="auto" className="truncate">
                  {name}
                </span>
              </Button>
              {onLink ? (
                <div className="w-24 shrink-0 sm:w-56">
                  <LinkInput
                    label={`Ticket of ${name}`}
                    link={ticket.link}
                    onLink={(link) => onLink(ticket, link)}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {done.length > 0 ? (
        <div>
          <Button size="small" variant="quiet" onClick={tickets.beginAgain}>
            Begin again
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface LinkInputProps {
  readonly label: string;
  readonly link: string;
  readonly onLink: (link: string) => void;
}

/** What the tracker calls a ticket: Enter or leaving takes it, so that it is one edit of the plan. */
function LinkInput({ label, link, onLink }: LinkInputProps) {
  const [typed, setTyped] = useState(link);
  const take = () => {
    const taken = normalLine(typed);
    setTyped(taken);
    if (taken !== link) onLink(taken);
  };
  return (
    <TextInput
      aria-label={label}
      value={typed}
      placeholder="#123"
      spellCheck={false}
      autoCapitalize="off"
      onChange={({ target: { value } }) => setTyped(value)}
      onBlur={take}
      onKeyDown={onKeyPress((press) => {
        if (pressed(press, LATE_KEYS.ticketLink) === 'take') take();
      })}
    />
  );
}

/** Two steps of one name differ by their place. */
function numberedName({ name }: Ticket, turn: number): string {
  if (turn === 0) return `Parent: ${name}`;
  return `${turn}. ${name === '' ? 'Without a name' : name}`;
}
