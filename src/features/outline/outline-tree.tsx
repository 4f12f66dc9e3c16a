import {
  type MouseEvent,
  memo,
  useDeferredValue,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { STEPS_CARD } from '../../formats/derived/form.ts';
import type { OutlineEntry } from '../../formats/derived/outline.ts';
import { findingsKey, findingsOf } from '../../store/findings.ts';
import { type KeyPress, onKeyPress, pressed, signTyped } from '../../ui/key-press.ts';
import { KEYS } from '../../ui/keys.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { DRAGGABLE_ROW, FOLD, OUTLINE_ROW } from '../../ui/screen-address.ts';
import { entryPlace, partTarget, Row } from './outline-row.tsx';
import type { OutlinedPlan } from './outlined-plan.ts';
import { type OutlineRow, rowOfSpot, rowsOf } from './rows.ts';
import { treeMove, typedRow } from './tree-keys.ts';
import { useDragging } from './use-dragging.ts';
import { useFollow } from './use-follow.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTyped } from './use-typed.ts';

interface OutlineTreeProps {
  readonly opened: OutlinedPlan;
  readonly entries: readonly OutlineEntry[];
  /** The keys of the rows whose children are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
  /** Says whether the person works in here. */
  readonly onHere: (isHere: boolean) => void;
}

/**
 * A tree after the ARIA practices: one tab stop, arrow keys in it. Its rows are equally
 * high, and only those in sight are in the page, since a plan may have thousands.
 */
export const OutlineTree = memo(function OutlineTree(props: OutlineTreeProps) {
  const { opened, entries, folded, onFold, onHere } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(entries, folded), [entries, folded]);
  const { list } = rows;
  const findings = findingsOf(opened.store);
  const byCard = useDeferredValue(
    useSyncExternalStore(findings.subscribe, () => findings.getState().byCard),
  );

  const [from, to] = useRowWindow(scroller, tree, list.length === 0);
  // The form has the focus and its window already: what is marked here need not hold it up.
  const focused = rowOfSpot(rows, useDeferredValue(useStore(opened.focused)));
  const inView = rowOfSpot(rows, useDeferredValue(useStore(opened.inView)));
  useFollow(scroller, tree, focused, list.length);
  useFollow(scroller, tree, inView, list.length);

  const { active, setActive, focusRow, focusEntry, focusPart } = useRowFocus(
    opened,
    tree,
    rows,
    onHere,
  );
  const typed = useTyped();
  const drag = useDragging(scroller, tree, rows, ({ entry }, { task, at }) => {
    const place = entryPlace(entry);
    if (place) opened.moveTo(place, task === undefined ? { at } : { task, at }, focusEntry);
  });

  const indexOf = (element: Element) =>
    rows.indexByKey.get(OUTLINE_ROW.of(OUTLINE_ROW.around(element)) ?? '') ?? -1;

  const toggle = (index: number) => {
    const row = list[index];
    if (!row || row.isOpen === null) return;
    const next = new Set(folded);
    if (!next.delete(row.key)) next.add(row.key);
    onFold(next);
  };

  const show = (index: number, how: 'open' | 'reveal') => {
    const entry = list[index]?.entry;
    if (!entry) return;
    const { task, step, card } = entry;
    const place = { ...(task && { task }), ...(step && { step }) };
    opened.show({ place, card, field: null }, card === STEPS_CARD ? 'reveal' : how);
  };

  const handleKey = (press: KeyPress) => {
    const target = press.target as HTMLElement;
    const index = indexOf(target);
    const row = list[index];
    // The buttons in a row have keys of their own.
    if (!row || press.defaultPrevented || OUTLINE_ROW.of(target) === null) return;
    const sign = signTyped(press);
    const text = sign === null ? '' : typed(sign);
    // A space goes to the row, unless it goes on with a name that is being typed.
    const found = text.trim() === '' ? -1 : typedRow(rows, index, text);
    const key = text.trim() === '' ? pressed(press, LATE_KEYS.outline) : null;
    const entryKey = pressed(press, LATE_KEYS.outlineEntry);
    const place = entryPlace(row.entry);
    const partKey = pressed(press, KEYS.part);
    const part = opened.canChange() ? partTarget(row.entry) : null;
    if (found >= 0) focusRow(found);
    else if (key === 'menu') openMenu(target);
    else if (key === 'open') show(index, 'open');
    else if (key === 'show') show(index, 'reveal');
    else if (key !== null) {
      const move = treeMove(rows, index, key, isRightToLeft(target));
      if (!move) return;
      if ('toggle' in move) toggle(move.toggle);
      else focusRow(move.to);
    } else if (entryKey !== null && place) opened.entryKey(place, entryKey, focusEntry);
    else if (partKey !== null && part) opened.partKey(part, partKey, focusPart);
    else return;
    press.preventDefault();
  };

  const handleClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element;
    if (target.closest('button, [popover]')) return;
    const index = indexOf(target);
    if (FOLD.around(target) && list[index]?.isOpen !== null) toggle(index);
    else show(index, event.detail === 2 ? 'open' : 'reveal');
  };

  const handleContextMenu = (event: MouseEvent<HTMLElement>) => {
    // A long press of a finger takes hold of the row.
    if ((event.nativeEvent as PointerEvent).pointerType === 'touch') return;
    const row = DRAGGABLE_ROW.around(event.target as Element);
    if (!row) return;
    event.preventDefault();
    if (!(event.target as Element).closest('[popover]')) openMenu(row);
  };

  const tabbable = active >= 0 ? active : Math.max(0, inView);
  const dragged = drag ? (rows.indexByKey.get(drag.key) ?? -1) : -1;
  const end = Math.min(to, list.length);
  const start = Math.min(from, end);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-1.5">
      <div
        ref={tree}
        role="tree"
        aria-label="Parts of the plan"
        style={{ height: rowsHigh(list.length), paddingTop: rowsHigh(start) }}
        className="relative"
        onKeyDown={onKeyPress(handleKey)}
        onClick={handleClick}
        onContextMenu={handleContextMenu}
        onFocus={({ target }) => {
          setActive(list[indexOf(target)]?.key ?? null);
          onHere(true);
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          setActive(null);
          onHere(false);
        }}
      >
        {indexesIn(start, end, [tabbable, dragged]).map((index) => {
          const row = list[index];
          if (!row) return null;
          const { key, ...rest } = row;
          return (
            <Row
              key={key}
              id={key}
              {...rest}
              top={index >= start && index < end ? null : rowsHigh(index)}
              remarks={remarksOn(row, byCard)}
              isTabbable={index === tabbable}
              isInView={index === inView}
              isFocused={index === focused}
              isDragged={index === dragged}
              opened={opened}
              focusEntry={focusEntry}
              focusPart={focusPart}
            />
          );
        })}
        {drag?.place ? <DropLine line={drag.place.line} level={drag.place.level} /> : null}
      </div>
    </div>
  );
});

/** How many remarks the checks have about a row; where it is folded, with all that is below it. */
function remarksOn({ entry, isOpen }: OutlineRow, byCard: ReadonlyMap<string, number>): number {
  const own = byCard.get(findingsKey(entry, entry.card)) ?? 0;
  return isOpen === false ? own + remarksBelow(entry, byCard) : own;
}

function remarksBelow({ children }: OutlineEntry, byCard: ReadonlyMap<string, number>): number {
  return children.reduce(
    (sum, child) =>
      sum + (byCard.get(findingsKey(child, child.card)) ?? 0) + remarksBelow(child, byCard),
    0,
  );
}

/** Where what is dragged would go. */
function DropLine({ line, level }: { readonly line: number; readonly level: number }) {
  return (
    <div
      aria-hidden="true"
      data-drop-line=""
      style={{
        top: `calc(${rowsHigh(line)} - 1px)`,
        insetInlineStart: `${(level - 1) * 0.625 + 1.75}rem`,
      }}
      className="pointer-events-none absolute end-2 z-10 h-0.5 rounded-full bg-accent before:absolute before:-start-1 before:-top-[3px] before:size-2 before:rounded-full before:border-2 before:border-accent before:bg-canvas"
    />
  );
}

/** From `start` up to `end`, and those of `also` that are beside them, in their order. */
function indexesIn(start: number, end: number, also: readonly number[]): number[] {
  const inside = Array.from({ length: end - start }, (_, at) => start + at);
  const outside = [...new Set(also)].filter((at) => at >= 0 && (at < start || at >= end));
  return [...inside, ...outside].sort((one, other) => one - other);
}

/** The height of so many rows. */
function rowsHigh(count: number): string {
  return `calc(var(--spacing-control-sm) * ${count})`;
}

function openMenu(row: HTMLElement): void {
  row.querySelector('button')?.click();
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
