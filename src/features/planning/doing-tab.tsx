import ListChecks from 'lucide-react/icons/list-checks';
import { type RefObject, useMemo } from 'react';
import {
  type DoBox,
  type Doing,
  type DoStep,
  doingOf,
  itemAt,
  withBox,
} from '../../checks/doing.ts';
import { fieldValue } from '../../formats/language/field-value.ts';
import { planName } from '../../plan/name.ts';
import type { Item } from '../../plan/values.ts';
import { holderAt } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { CodeWords } from '../../ui/code-words.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { fileName } from '../../ui/file-name.ts';
import { PanelTools } from '../../ui/lower-panel.tsx';
import { type PanelGroup, PanelList, type PanelRow } from '../../ui/panel-list.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { type PlannedPlan, usePausedPlan } from './planned.ts';
import { TickLogView } from './tick-log-view.tsx';

interface DoingTabProps {
  readonly planId: string;
  readonly opened: PlannedPlan;
  readonly panel: RefObject<HTMLElement | null>;
}

/** The work of a plan, box by box: what can be done now, with its step, and how far all of it is. */
export function DoingTab({ planId, opened, panel }: DoingTabProps) {
  const { store } = opened;
  const [plan, look] = usePausedPlan(store);
  const doing = useMemo(() => doingOf(plan, plan.format), [plan]);
  const { steps, boxes, ticked } = doing;

  if (boxes === 0) {
    return (
      <EmptyState icon={<ListChecks />} title="Nothing to tick">
        Items with a box, in the actions and the validation of steps, are gone through here.
      </EmptyState>
    );
  }

  /** Ticks a box, or opens it again; false, and nothing done, where it was changed since it was found. */
  const tick = ({ place }: DoStep, { field, at, text, isDone }: DoBox): boolean => {
    const holder = holderAt(store.state.getState().plan, place);
    const items = holder ? (fieldValue(holder, field) as readonly Item[]) : [];
    const item = itemAt(items, at);
    const isIt = item?.text === text && (item.box === 'done') === isDone;
    if (isIt) store.edit(place, field, withBox(items, at, !isDone));
    look();
    return isIt;
  };
  const rowOf = (step: DoStep, box: DoBox): PanelRow => ({
    key: keyOf(step, box),
    isTicked: box.isDone,
    content: (
      <span className="flex items-start gap-2">
        <span aria-hidden className={box.isDone ? TICKED : OPEN}>
          {box.isDone ? '✓' : ''}
        </span>
        <span className={box.isDone ? 'text-ink-soft line-through' : undefined}>
          <CodeWords text={box.text} />
          <span className="ms-2 text-xs text-ink-soft">{box.field.label}</span>
        </span>
      </span>
    ),
    onPress: ({ settle }) => {
      let isDone = false;
      settle(
        () => {
          isDone = tick(step, box);
        },
        () =>
          isDone ? said(step, box, doingOf(store.state.getState().plan, plan.format)) : CHANGED,
        () => (box.isDone || !isDone ? keyOf(step, box) : nextKey(doing, keyOf(step, box))),
      );
    },
    aside: ({ tabIndex }) => (
      <Button
        size="small"
        variant="quiet"
        tabIndex={tabIndex}
        aria-label={`Go to: ${box.text}`}
        onClick={() => {
          const { field, entry } = box;
          opened.show({ place: step.place, card: null, field: field.path, entry }, 'open');
        }}
      >
        Go to it
      </Button>
    ),
  });
  const groupOf = (step: DoStep): PanelGroup => ({
    key: `${step.place.task} ${step.place.step}`,
    name: `${step.name} · ${step.ticked} of ${step.boxes.length}`,
    note: <Context step={step} tasks={doing.tasks} />,
    rows: step.boxes.map((box) => rowOf(step, box)),
  });

  const now = steps.filter(({ state }) => state === 'now');
  const later = steps.filter(({ state }) => state === 'later');
  return (
    <>
      <PanelTools>
        <p className="flex items-center gap-1.5 pe-2 text-xs text-ink-soft tabular-nums">
          <ProgressRing part={ticked} whole={boxes} />
          {ticked} of {boxes} ticked
        </p>
      </PanelTools>
      {now.length > 1 ? (
        <p className="px-4 pt-2 text-sm text-ink-soft">
          {now.length} steps can be done at the same time: none of them says that it waits for
          another.
        </p>
      ) : null}
      {now.length === 0 && later.length === 0 ? (
        <EmptyState icon={<ListChecks />} title="All boxes are ticked" />
      ) : (
        <PanelList panel={panel} groups={now.slice(0, MOST).map(groupOf)} />
      )}
      {now.length > MOST ? (
        <p className="px-4 pb-2 text-sm text-ink-soft">
          {now.length - MOST} more can be done now, too: they come as these are done.
        </p>
      ) : null}
      {now.length === 0 && later.length > 0 ? (
        <p className="px-4 py-2 text-sm text-danger">
          The steps that are left wait for each other: none can begin.
        </p>
      ) : null}
      {later.length > 0 ? <Later steps={later} /> : null}
      <TickLogView planId={planId} fileName={fileName(planName(plan))} />
    </>
  );
}

interface ContextProps {
  readonly step: DoStep;
  readonly tasks: Doing['tasks'];
}

/** What a step is for, and, where there are several tasks, which one it is of, and how far that is. */
function Context({ step: { place, objective }, tasks }: ContextProps) {
  const task = tasks.length > 1 ? tasks.find(({ id }) => id === place.task) : undefined;
  return (
    <>
      {task ? (
        <p className="text-xs text-ink-soft">
          {task.name} · {task.ticked} of {task.boxes}
        </p>
      ) : null}
      {objective === '' ? null : (
        <p className="line-clamp-3">
          <CodeWords text={objective} />
        </p>
      )}
    </>
  );
}

/** Steps that are shown with all their boxes. */
const MOST = 20;

/** The steps whose time has not come, each with what it waits for. */
function Later({ steps }: { readonly steps: readonly DoStep[] }) {
  return (
    <section aria-label="Later" className="px-4 pb-3">
      <h3 className="pt-1.5 text-xs font-medium text-ink-soft">Later · {steps.length}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none */}
      <ul role="list" className="text-sm">
        {steps.map(({ place, name, waitsFor, boxes, ticked }) => (
          <li key={`${place.task} ${place.step}`} className="py-0.5 break-words">
            {name}
            <span className="ms-2 text-xs text-ink-soft">
              {ticked} of {boxes.length}
              {waitsFor.length > 0 ? ` · waits for ${waitsFor.join(', ')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ place }: DoStep, { field, at }: DoBox): string {
  return `${place.task} ${place.step} ${field.path} ${at.join('.')}`;
}

/** The open box behind the one with this key, else the first one; null where none is left. */
function nextKey({ steps }: Doing, key: string): string | null {
  const all = steps
    .filter(({ state }) => state === 'now')
    .flatMap((step) => step.boxes.map((box) => ({ key: keyOf(step, box), isDone: box.isDone })));
  const at = all.findIndex((each) => each.key === key);
  const isOpen = (each: (typeof all)[number]) => !each.isDone && each.key !== key;
  return (all.slice(at + 1).find(isOpen) ?? all.find(isOpen))?.key ?? null;
}

const CHANGED = 'That list was changed meanwhile: look again.';

function said({ name, place }: DoStep, { isDone }: DoBox, { boxes, ticked, steps }: Doing): string {
  const now = steps.find(
    (each) => each.place.task === place.task && each.place.step === place.step,
  );
  const step = now?.state === 'done' ? ` ${name} is done.` : '';
  return `${isDone ? 'Open again' : 'Ticked'}.${step} ${ticked} of ${boxes}.`;
}

const BOX = 'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border text-xs ';
const OPEN = `${BOX}border-line-strong`;
const TICKED = `${BOX}border-transparent bg-accent-fill text-on-accent`;
