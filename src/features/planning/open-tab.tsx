import CircleHelp from 'lucide-react/icons/circle-question-mark';
import { type RefObject, useMemo, useState } from 'react';
import {
  type AskedEnd,
  type OpenEnd,
  openEnds,
  type PlaceholderEnd,
} from '../../checks/open-ends.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { pathOf, spotAt } from '../../store/spot-at.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type PanelGroup, PanelList, type PanelRow } from '../../ui/panel-list.tsx';
import { AnswerForm } from './answer-form.tsx';
import { answerEnd, setBlocking } from './answers.ts';
import { type PlannedPlan, usePausedPlan } from './planned.ts';

interface OpenTabProps {
  readonly opened: PlannedPlan;
  readonly panel: RefObject<HTMLElement | null>;
}

/** What waits for somebody’s answer, in one list; an answer is put in its place. */
export function OpenTab({ opened, panel }: OpenTabProps) {
  const { store } = opened;
  const [plan, look] = usePausedPlan(store);
  const ends = useMemo(() => openEnds(plan, plan.format), [plan]);
  /** Which one is being answered, by its key. */
  const [answering, setAnswering] = useState<string | null>(null);

  const rowOf = (end: OpenEnd, key: string): PanelRow => ({
    key,
    content: <EndLine end={end} />,
    onPress: () => opened.show(spotOf(end, plan), 'open'),
    aside: ({ tabIndex }) => (
      <>
        {end.kind === 'placeholder' || end.answer !== '' ? null : (
          <Button
            size="small"
            variant="quiet"
            tabIndex={tabIndex}
            aria-label={`${end.isBlocking ? 'Not blocking' : 'Mark as blocking'}: ${end.text}`}
            onClick={() => {
              setBlocking(store, end);
              look();
            }}
          >
            {end.isBlocking ? 'Not blocking' : 'Mark as blocking'}
          </Button>
        )}
        <Button
          size="small"
          tabIndex={tabIndex}
          aria-expanded={answering === key}
          aria-label={`${isOpen(end) ? 'Answer' : 'Change the answer'}: ${end.text}`}
          onClick={() => setAnswering(answering === key ? null : key)}
        >
          {isOpen(end) ? 'Answer' : 'Change'}
        </Button>
      </>
    ),
    ...(answering === key
      ? {
          below: ({ settle }) => (
            <AnswerForm
              about={end.text}
              start={end.kind === 'placeholder' ? '' : end.answer}
              onCancel={() =>
                settle(
                  () => setAnswering(null),
                  () => 'Nothing was changed.',
                )
              }
              onAnswer={(answer) => {
                let isThere = false;
                settle(
                  () => {
                    isThere = answerEnd(store, end, answer);
                    if (isThere) setAnswering(null);
                    look();
                  },
                  () => (isThere ? ANSWERED : CHANGED),
                );
              }}
            />
          ),
        }
      : {}),
  });

  const groups = GROUPS.flatMap(({ name, holds }): readonly PanelGroup[] => {
    const rows = ends.filter(holds).map((end) => rowOf(end, keyOf(end)));
    return rows.length > 0 ? [{ key: name, name: `${name} · ${rows.length}`, rows }] : [];
  });
  return groups.length > 0 ? (
    <PanelList panel={panel} groups={groups} />
  ) : (
    <EmptyState icon={<CircleHelp />} title="Nothing is open">
      Questions, decisions, research and placeholders such as “[owner]” or “TBD” stand here until
      they are answered.
    </EmptyState>
  );
}

const ANSWERED = 'The answer is in its place. Undo takes it back.';
const CHANGED = 'What it answers was changed meanwhile: look again.';

function EndLine({ end }: { readonly end: OpenEnd }) {
  return (
    <>
      {end.text}
      {end.name === '' ? null : <span className="ms-2 text-xs text-ink-soft">{end.name}</span>}
      <span className="block text-xs text-ink-soft">
        {end.kind === 'placeholder' ? `${end.field.label}: ${excerpt(end)}` : end.answer}
      </span>
    </>
  );
}

/** What stands around a placeholder, in one line. */
function excerpt({ around, match: { start, end } }: PlaceholderEnd): string {
  const before = around.slice(Math.max(0, start - NEAR), start);
  const after = around.slice(end, end + NEAR);
  const text = `${start > NEAR ? '…' : ''}${before}${around.slice(start, end)}${after}`;
  return `${text.replace(/\s+/g, ' ')}${end + NEAR < around.length ? '…' : ''}`;
}
/** Characters on each side. */
const NEAR = 40;

interface Group {
  readonly name: string;
  readonly holds: (end: OpenEnd) => boolean;
}

const GROUPS: readonly Group[] = [
  { name: 'Blocking', holds: (end) => isAskedOpen(end) && end.isBlocking },
  { name: 'Questions', holds: isOf('question') },
  { name: 'Decisions', holds: isOf('decision') },
  { name: 'Research', holds: isOf('research') },
  { name: 'Placeholders', holds: (end) => end.kind === 'placeholder' },
  { name: 'Answered', holds: (end) => !isOpen(end) },
];

/** Open ones of a kind that do not block: those stand above. */
function isOf(kind: AskedEnd['kind']) {
  return (end: OpenEnd) => isAskedOpen(end) && end.kind === kind && !end.isBlocking;
}

function isAskedOpen(end: OpenEnd): end is AskedEnd {
  return end.kind !== 'placeholder' && end.answer === '';
}

function isOpen(end: OpenEnd): boolean {
  return end.kind === 'placeholder' || end.answer === '';
}

/** The same while it stands where it is, whatever comes and goes elsewhere. */
function keyOf(end: OpenEnd): string {
  const { task = '', step = '' } = end.place;
  const at = end.kind === 'placeholder' ? `${end.match.path} ${end.match.start}` : end.entry;
  return `${end.kind} ${task} ${step} ${end.field.path} ${at}`;
}

function spotOf(end: OpenEnd, plan: Plan): Spot {
  const { place, field } = end;
  if (end.kind !== 'placeholder') return { place, card: null, field: field.path, entry: end.entry };
  const above = pathOf(plan, { place, card: null, field: null }) ?? '';
  return spotAt(plan, above === '' ? end.match.path : `${above}.${end.match.path}`);
}
