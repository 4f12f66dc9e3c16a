import { useEffect, useRef } from 'react';
import type { PlanChange } from '../../formats/derived/plan-changes.ts';
import type { DifferenceRow } from '../../markdown/difference.ts';
import { Button } from '../../ui/button.tsx';
import { FeltWait } from '../../ui/felt-wait.tsx';
import { LineDifference, useDifference } from '../../ui/line-difference.tsx';
import { changesInWords } from './event-words.ts';

interface ChangeListProps {
  readonly changes: readonly PlanChange[];
  readonly onBack: (change: PlanChange) => void;
}

/** What differs between a version and the plan as it is now, each with the way back. */
export function ChangeList({ changes, onBack }: ChangeListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  /** Which button was pressed: it is about to go, and the next one has the focus then. */
  const pressed = useRef<number | null>(null);
  useEffect(() => {
    const at = pressed.current;
    pressed.current = null;
    if (at === null || changes.length === 0 || !list.current) {
      if (at !== null) heading.current?.focus();
      return;
    }
    const buttons = list.current.querySelectorAll('button');
    (buttons[Math.min(at, buttons.length - 1)] ?? heading.current)?.focus();
  }, [changes]);
  const shown = changes.slice(0, MOST);
  return (
    <section className="flex flex-col gap-3">
      <h4 ref={heading} tabIndex={-1} className="text-sm font-semibold">
        {changes.length === 0
          ? 'It says what the plan says now'
          : `Since then: ${changesInWords(changes.length)}`}
      </h4>
      <ol ref={list} aria-label="What changed since" className="flex flex-col gap-4">
        {shown.map((change, at) => (
          <li key={change.key} className="flex flex-col gap-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p dir="auto" className="min-w-0 flex-1 text-sm break-words">
                <span className="text-ink-soft">{change.of} › </span>
                <span className="font-medium">{change.label}</span>
              </p>
              <Button
                size="small"
                aria-label={`Bring back: ${change.of}, ${change.label}`}
                onClick={() => {
                  pressed.current = at;
                  onBack(change);
                }}
              >
                Bring back
              </Button>
            </div>
            <ThenAndNow change={change} />
          </li>
        ))}
      </ol>
      {changes.length > MOST ? (
        <p className="text-sm text-ink-soft">
          {changes.length - MOST} more are not shown here. “Bring all of it back” has them, too.
        </p>
      ) : null}
    </section>
  );
}

/** More than anybody reads one by one. */
const MOST = 100;

function ThenAndNow({ change: { of, label, before, after } }: { readonly change: PlanChange }) {
  const difference = useDifference(before, after);
  if (before === after) {
    return <p className="text-sm text-ink-soft">It differs in what no text says.</p>;
  }
  if (!difference) return <FeltWait>Comparing…</FeltWait>;
  // Nothing is no line.
  const isNothing = ({ sign, text }: DifferenceRow) =>
    text === '' && (sign === '+' ? after === '' : sign === '−' && before === '');
  const rows = difference.rows.filter((row) => !isNothing(row));
  return (
    <LineDifference label={`${of}, ${label}: then and now`} difference={{ ...difference, rows }} />
  );
}
