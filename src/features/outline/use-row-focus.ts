import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Spot } from '../../store/place.ts';
import { OUTLINE_ROW } from '../../ui/screen-address.ts';
import type { FocusEntry, FocusPart, OutlinedPlan } from './outlined-plan.ts';
import { type OutlineRows, rowOfSpot } from './rows.ts';

interface RowFocus {
  /** The index of the row that has focus, or whose menu has it; -1 while focus is elsewhere. */
  readonly active: number;
  /** Says where focus went: to the row with this key, or (null) out of the outline. */
  readonly setActive: (key: string | null) => void;
  readonly focusRow: (index: number) => void;
  readonly focusEntry: FocusEntry;
  readonly focusPart: FocusPart;
}

/** Focus among rows of which only those in sight are in the page, and of which any may go. */
export function useRowFocus(
  opened: OutlinedPlan,
  tree: RefObject<HTMLElement | null>,
  rows: OutlineRows,
  onHere: (isHere: boolean) => void,
): RowFocus {
  const [key, setActive] = useState<string | null>(null);
  const active = key === null ? -1 : (rows.indexByKey.get(key) ?? -1);
  const latest = useRef(rows);
  /** Where focus was last, for when its row goes. */
  const before = useRef(0);
  /** Whether the active row gets focus once it is in the page. */
  const wantsFocus = useRef(false);

  const focusRow = useCallback(
    (index: number) => {
      const next = latest.current.list[index]?.key;
      if (next === undefined) return;
      const element = elementOf(tree.current, next);
      if (element) element.focus();
      else {
        wantsFocus.current = true;
        setActive(next);
      }
    },
    [tree],
  );

  const focusSpot = useCallback(
    (spot: Spot) => {
      // What was just done has to have come to the rows.
      flushSync(() => onHere(true));
      if (tree.current) focusRow(rowOfSpot(latest.current, spot));
      else opened.show(spot, 'reveal');
    },
    [opened, tree, focusRow, onHere],
  );
  const focusEntry = useCallback<FocusEntry>(
    (place) => focusSpot({ place, card: null, field: null }),
    [focusSpot],
  );
  const focusPart = useCallback<FocusPart>(
    ({ place, key }) => focusSpot({ place, card: `section:${key}`, field: null }),
    [focusSpot],
  );

  useLayoutEffect(() => {
    latest.current = rows;
    if (key === null) return;
    if (active >= 0) {
      before.current = active;
      if (wantsFocus.current) elementOf(tree.current, key)?.focus();
      wantsFocus.current = false;
    } else if (document.activeElement === document.body) {
      focusRow(Math.min(before.current, rows.list.length - 1));
    } else setActive(null);
  }, [rows, key, active, tree, focusRow]);

  return { active, setActive, focusRow, focusEntry, focusPart };
}

function elementOf(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree && OUTLINE_ROW.find(tree, key);
}
