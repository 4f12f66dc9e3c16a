import CircleHelp from 'lucide-react/icons/circle-question-mark';
import { type RefObject, useMemo } from 'react';
import {
  type AskedEnd,
  keysOf,
  type OpenEnd,
  openEnds,
  type PlaceholderEnd,
} from '../../checks/open-ends.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { pathOf, spotAt } from '../../store/spot-at.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import {
  type PanelGroup,
  PanelList,
  type PanelRow,
  type RowControls,
} from '../../ui/panel-list.tsx';
import { AnswerForm } from './answer-form.tsx';
import { answerEnd, setBlocking } from './answers.ts';
import { type PlannedPlan, usePausedPlan } from './planned.ts';

/** What is being answered, and what was typed for it. */
export interface Answering {
  /** The key of the one whose form is open; null for none. */
  readonly open: string | null;
  /** By key, also of those whose form was left. */
  readonly drafts: ReadonlyMap<string, AnswerDraft>;
}

interface AnswerDraft {
  /** What it answers, in words. */
  readonly about: string;
  readonly answer: string;
}

export const NOT_ANSWERING: Answering = { open: null, drafts: new Map() };

interface OpenTabProps {
  readonly opened: PlannedPlan;
  readonly panel: RefObject<HTMLElement | null>;
  readonly answering: Answering;
  readonly onAnswering: (now: Answering) => void;
}

/** What waits for somebody’s answer, in one list; an answer is put in its place. */
export function OpenTab({ opened, panel, answering, onAnswering }: OpenTabProps) {
  const { store } = opened;
  const [plan, look] = usePausedPlan(store);
  const ends = useMemo(() => openEnds(plan, plan.format), [plan]);
  const keys = useMemo(() => keysOf(ends), [ends]);
  const { open, drafts } = answering;

  const without = (key: string): Answering => {
    const rest = new Map(drafts);
    rest.delete(key);
    return { open: null, drafts: rest };
  };
  const rowOf = (end: OpenEnd, key: string): PanelRow => {
    const answer = drafts.get(key)?.answer ?? (end.kind === 'placeholder' ? '' : end.answer);
    const give = (settle: RowControls['settle']) => {
      let isThere = false;
      settle(
        () => {
          isThere = answerEnd(store, end, answer.trim());
          if (isThere) onAnswering(without(key));
          look();
        },
        () => (isThere ? ANSWERED : CHANGED),
      );
    };
    return {
      key,
      content: <EndLine end={end} />,
      onPress: () => opened.show(spotOf(end, plan), 'open'),
      aside: ({ tabIndex, settle }) => (
        <>
          {end.kind === 'placeholder' || end.answer !== '' ? null : (
            <Button
              size="small"
              variant="quiet"
              tabIndex={tabIndex}
              aria-label={`${end.isBlocking ? 'Not blocking' : 'Mark as blocking'}: ${end.text}`}
              onClick={() =>
                settle(
                  () => {
                    setBlocking(store, end);
                    look();
                  },
                  () => (end.isBlocking ? 'It does not block any more.' : 'It blocks.'),
                  () => key,
                )
              }
            >
              {end.isBlocking ? 'Not blocking' : 'Mark as blocking'}
            </Button>
          )}
          <Button
            size="small"
            tabIndex={tabIndex}
            aria-expanded={open === key}
            aria-label={`${isOpen(end) ? 'Answer' : 'Change the answer'}: ${end.text}`}
            onClick={() => onAnswering({ open: open === key ? null : key, drafts })}
          >
            {isOpen(end) ? 'Answer' : 'Change'}
          </Button>
        </>
      ),
      ...(open === key
        ? {
            below: ({ settle }) => (
              <AnswerForm
                about={end.text}
                answer={answer}
                onChange={(typed) =>
                  onAnswering({
                    open,
                    drafts: new Map(drafts).set(key, { about: end.text, answer: typed }),
                  })
                }
                canGive={answer.trim() !== '' || !isOpen(end)}
                onGive={() => give(settle)}
                onLeave={() =>
                  settle(
                    () => onAnswering({ open: null, drafts }),
                    () => 'Nothing was changed.',
                    () => key,
                  )
                }
              />
            ),
          }
        : {}),
    };
  };

  const rows = ends.map((end, at) => ({ end, key: keys[at] ?? '' }));
  const groups = GROUPS.flatMap(({ name, holds }): readonly PanelGroup[] => {
    const own = rows.filter(({ end }) => holds(end)).map(({ end, key }) => rowOf(end, key));
    return own.length > 0 ? [{ key: name, name: `${name} · ${own.length}`, rows: own }] : [];
  });
  const left = [...drafts].filter(([key, { answer }]) => answer !== '' && !keys.includes(key));
  return (
    <>
      {left.map(([key, draft]) => (
        <LeftDraft key={key} draft={draft} onDismiss={() => onAnswering(without(key))} />
      ))}
      {groups.length > 0 ? (
        <PanelList panel={panel} groups={groups} />
      ) : (
        <EmptyState icon={<CircleHelp />} title="Nothing is open">
          Questions, decisions, research and placeholders such as “[owner]” or “TBD” stand here
          until they are answered.
        </EmptyState>
      )}
    </>
  );
}

interface LeftDraftProps {
  readonly draft: AnswerDraft;
  readonly onDismiss: () => void;
}

/** What was typed for something that is not there any more, to be copied. */
function LeftDraft({ draft: { about, answer }, onDismiss }: LeftDraftProps) {
  return (
    <div className="flex flex-wrap items-start gap-2 border-b border-line px-4 py-2 text-sm">
      <p className="min-w-48 flex-1 break-words whitespace-pre-wrap">
        <span className="text-ink-soft">“{about}” was changed while you answered: </span>
        {answer}
      </p>
      <Button size="small" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
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

function spotOf(end: OpenEnd, plan: Plan): Spot {
  const { place, field } = end;
  if (end.kind !== 'placeholder') return { place, card: null, field: field.path, entry: end.entry };
  const above = pathOf(plan, { place, card: null, field: null }) ?? '';
  return spotAt(plan, above === '' ? end.match.path : `${above}.${end.match.path}`);
}
