import Plus from 'lucide-react/icons/plus';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { stepName } from '../../../formats/kinds/step-names.ts';
import type { Step } from '../../../plan/schema.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import { idsOf, taskOf } from '../../../store/place.ts';
import { announce } from '../../../ui/live-region.tsx';
import { ROWS } from '../../../ui/screen-address.ts';
import { Select } from '../../../ui/select.tsx';
import { usePlan } from '../context/editor-context.ts';
import { usePlanList } from '../context/use-plan-list.ts';
import { type DependencyRow, dependencyRow } from '../rows/dependency-rows.ts';
import { type FocusTarget, useRowFocus } from '../rows/use-row-focus.ts';
import { DependencyRowView } from './dependency-row-view.tsx';
import type { InputProps } from './kind-input.ts';
import { withoutRow, withRow, withRowAfter, withRowMoved } from './row-edits.ts';
import { StarterButton } from './starter-button.tsx';

/** Other steps of the task, picked by name, or anything else in words. */
export function DependenciesInput({
  label,
  draft: rows,
  onDraft,
  place,
}: InputProps<'dependencies'>) {
  const { container, focusNext } = useRowFocus(rows);
  const noun = usePlan((plan) => formModel(formatOf(plan)).stepNoun);
  // By their names: most key presses leave these as they are, and a plan may have 1,000 steps.
  const ids = usePlan((plan) => idsOf(taskOf(plan, place.task ?? '')?.steps ?? NONE));
  const called = usePlanList((plan) =>
    (taskOf(plan, place.task ?? '')?.steps ?? NONE).map((step, at) =>
      stepName(noun, shownNumber(step, at), step.name),
    ),
  );
  const chosen = new Set(rows.map(({ step }) => step));
  const names = ids.map((id, at) => ({ id, name: called[at] ?? '' }));
  const others = names.filter(({ id }) => id !== place.step && !chosen.has(id));

  const setRows = (next: readonly DependencyRow[], target?: FocusTarget) => {
    if (target) focusNext(target);
    onDraft(next);
  };

  const addText = (after?: string) => {
    const row = dependencyRow(null);
    const next = after === undefined ? [...rows, row] : withRowAfter(rows, after, row);
    setRows(next, { key: row.key, at: 0 });
  };

  const remove = (row: DependencyRow, backwards: boolean) => {
    const at = rows.indexOf(row);
    const { rows: rest, next } = withoutRow(rows, row.key);
    const to = backwards ? (rows[at - 1]?.key ?? next) : next;
    if (to !== undefined) setRows(rest, { key: to, at: Number.POSITIVE_INFINITY });
    else {
      container.current?.querySelector('select')?.focus();
      setRows(rest);
    }
    announce('Removed.');
  };

  const move = (row: DependencyRow, by: -1 | 1) => {
    const moved = withRowMoved(rows, row.key, by);
    if (!moved) return;
    setRows(moved, { key: row.key, at: null });
    announce(
      `Moved to place ${moved.findIndex(({ key }) => key === row.key) + 1} of ${moved.length}.`,
    );
  };

  return (
    <div ref={container} {...ROWS.attributes()} className="flex flex-col gap-1">
      <ul className="flex flex-col">
        {rows.map((row, at) => (
          <DependencyRowView
            key={row.key}
            name={`${label}, item ${at + 1}`}
            row={row}
            stepName={names.find(({ id }) => id === row.step)?.name ?? null}
            onText={(text) => setRows(withRow(rows, row.key, { text }))}
            onNext={() => addText(row.key)}
            onMove={(by) => move(row, by)}
            onRemove={(backwards) => remove(row, backwards)}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-1">
        <Select
          aria-label={`Add to ${label}: a ${noun.toLowerCase()}`}
          className="max-w-full"
          value=""
          disabled={others.length === 0}
          onChange={(event) => {
            const row = dependencyRow(event.target.value);
            onDraft([...rows, row]);
            announce('Added.');
          }}
        >
          <option value="">
            {others.length === 0
              ? `No other ${noun.toLowerCase()}`
              : `Add a ${noun.toLowerCase()}…`}
          </option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <StarterButton
          icon={<Plus />}
          label={`Add to ${label}: something else`}
          onClick={() => addText()}
        >
          Something else
        </StarterButton>
      </div>
    </div>
  );
}

const NONE: readonly Step[] = [];
