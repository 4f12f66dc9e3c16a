import { useMemo } from 'react';
import type { Format } from '../../formats/language/definition.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Target } from '../../targets/target.ts';
import { type Ticket, type TicketLevel, ticketsOf } from '../../targets/tickets.ts';
import { type Turns, useTurns } from './use-turns.ts';

export interface Tickets extends Turns {
  readonly all: readonly Ticket[];
  /** The one whose turn it is. */
  readonly ticket: Ticket;
  /** Under which what was copied of it is kept. */
  readonly ticketId: string;
}

/** The tickets of a plan, a parent and one for each task or step; null where it goes as one text. */
export function useTickets(
  planId: string,
  plan: Plan,
  format: Format,
  target: Target,
  level: TicketLevel | null,
): Tickets | null {
  const all = useMemo(
    () => (level === null ? [] : ticketsOf(plan, format, level)),
    [plan, format, level],
  );
  // By what they are of: a word that is changed does not make another ticket of one.
  const ids = all.map(({ task = '', step = '' }) => `${task} ${step}`);
  const turns = useTurns(planId, 'tickets', `${target.id} ${level} ${ids.join('\n')}`, all.length);
  const ticket = all[turns.at];
  const ticketId = `${planId} ${level} ${turns.at} ${ids[turns.at]}`;
  return ticket ? { all, ticket, ticketId, ...turns } : null;
}
