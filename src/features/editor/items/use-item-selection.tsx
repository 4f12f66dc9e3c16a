import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type KeyHandler, type KeyPress, onKeyPress } from '../../../ui/key-press.ts';
import { announce } from '../../../ui/live-region.tsx';
import { useStable } from '../../../ui/use-stable.ts';
import { BELOW_FORM } from '../context/below-form.ts';
import { copyAction } from '../context/copy-action.tsx';
import { useEditor } from '../context/editor-context.ts';
import {
  nextHead,
  type SpanEdit,
  spanBetween,
  spanFollowed,
  spanMarkdown,
} from '../rows/item-groups.ts';
import type { ListRow } from '../rows/list-rows.ts';
import { type ClipboardHandlers, itemClipboard } from './item-clipboard.ts';
import { type GroupCommand, groupEditFor, groupSaid, itemCount } from './item-commands.ts';
import { clickedRow, focusedRow, isInMenu, isInOtherRow } from './item-elements.ts';
import { itemsKey } from './item-keys.ts';
import type { SelectableList, Selecting, Selection } from './item-selection.ts';
import { ItemsBar } from './items-bar.tsx';

export interface ItemSelection extends Selection {
  /** Selects from the row with this key, or from where the selection began. */
  readonly select: (key: string, what: Selecting) => void;
  /** Ends the selection without a word: something else was begun. */
  readonly end: () => void;
  /** For the element around the rows. */
  readonly handlers: Handlers;
  /** Goes inside of that element. */
  readonly bar: ReactNode;
}

interface Handlers extends ClipboardHandlers {
  readonly onKeyDownCapture: KeyHandler;
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onMouseDownCapture: (event: MouseEvent) => void;
}

/** By the keys of rows: they stay theirs through edits, undo and changes from elsewhere. */
interface Picked {
  /** Where the selection began. */
  readonly anchor: string;
  /** Where it ends: the next key goes on from there. */
  readonly head: string;
}

/**
 * Selects several items of a list, and does things with all of them. Focus stays in one of
 * their rows, and so do the keys; the selection ends where focus goes elsewhere.
 */
export function useItemSelection(list: SelectableList): ItemSelection {
  const { rows, box, container, focusNext, onRows } = list;
  const editor = useEditor();
  const { selection: selectedSteps } = editor;
  const [picked, setPicked] = useState<Picked | null>(null);
  /** With a finger, focus in a text would bring up the keyboard, on top of the bar. */
  const isTouch = useRef(false);
  const ends = picked && endsOf(rows, picked);
  const span = ends && spanBetween(rows, ends.anchor, ends.head);
  const selected = span ? rows.slice(span.start, span.end) : [];

  const focusRow = (key: string) => {
    const part = isTouch.current ? { part: 'menu' } : {};
    focusNext({ key, at: Number.POSITIVE_INFINITY, ...part });
  };

  const pick = (anchor: number, head: number, focused: number) => {
    const [first, last, row] = [rows[anchor], rows[head], rows[focused]];
    if (!first || !last || !row) return;
    const { start, end } = spanBetween(rows, anchor, head);
    selectedSteps.setState(null, true);
    setPicked({ anchor: first.key, head: last.key });
    focusRow(row.key);
    announce(`${itemCount(end - start)} selected.`);
  };

  const select = useStable((key: string, what: Selecting) => {
    const at = rows.findIndex((row) => row.key === key);
    const { anchor, head } = ends ?? { anchor: at, head: at };
    if (what === 'all') pick(0, rows.length - 1, at);
    else if (what === 'here') pick(anchor, at, at);
    else {
      const to = nextHead(rows, anchor, head, what) ?? head;
      pick(anchor, to, to);
    }
  });

  const clear = () => {
    const focused = focusedRow(container.current);
    if (focused === null && ends) focusRow(rows[ends.head]?.key ?? '');
    setPicked(null);
    announce('Nothing is selected.');
  };

  /** Shows edited rows, some of them selected. */
  const showEdit = (edit: SpanEdit) => {
    const [first, last] = [edit.rows[edit.span.start], edit.rows[edit.span.end - 1]];
    if (!first || !last) return;
    setPicked({ anchor: first.key, head: last.key });
    focusRow(last.key);
    onRows(edit.rows);
  };

  const run = (command: GroupCommand) => {
    if (!span) return;
    const edit = groupEditFor(command, rows, span, box);
    announce(groupSaid(command, edit, selected.length));
    if (!edit) return;
    if (command === 'duplicate') return showEdit(edit);
    const focused = focusedRow(container.current);
    if (command === 'remove') {
      setPicked(null);
      focusRow((edit.rows[span.start] ?? edit.rows.at(-1))?.key ?? '');
    } else if (focused) {
      // Moving an element in the page takes its focus away.
      focusNext({ ...focused, at: null });
    }
    onRows(edit.rows);
  };

  const insertBehind = useStable((key: string, added: readonly ListRow[]) => {
    if (added.length === 0) return;
    const found = rows.findIndex((row) => row.key === key);
    const at = found < 0 ? rows.length - 1 : found;
    showEdit(spanFollowed(rows, { start: at, end: at + 1 }, added));
    announce(`${itemCount(added.length)} pasted.`);
  });

  const isActive = span !== null;
  useEffect(() => {
    if (!isActive) return;
    const handleElsewhere = ({ target }: Event) => {
      const isHere = container.current?.contains(target as Node);
      if (!isHere && !(target as Element).closest(`#${BELOW_FORM}`)) setPicked(null);
    };
    const handleFocus = (event: Event) => {
      handleElsewhere(event);
      // Its keys would act on rows that the person has left.
      if (isInOtherRow(event.target as Element)) setPicked(null);
    };
    document.addEventListener('focusin', handleFocus);
    document.addEventListener('pointerdown', handleElsewhere);
    return () => {
      document.removeEventListener('focusin', handleFocus);
      document.removeEventListener('pointerdown', handleElsewhere);
    };
  }, [isActive, container]);

  const handleKey = (press: KeyPress) => {
    isTouch.current = false;
    if (!ends || isInMenu(press)) return;
    const key = itemsKey(press);
    if (key === null) return;
    if (key === 'types') return setPicked(null);
    press.preventDefault();
    press.stopPropagation();
    if ('command' in key) run(key.command);
    else if (key.select === 'none') clear();
    else select(focusedRow(container.current)?.key ?? rows[ends.head]?.key ?? '', key.select);
  };

  const handleMouseDown = (event: MouseEvent) => {
    const key = clickedRow(event);
    if (key === null || event.button !== 0) return;
    const from = focusedRow(container.current)?.key;
    const isMore = event.shiftKey || (isTouch.current && span !== null);
    if (!isMore) return setPicked(null);
    // With nothing selected, Shift and a click select in the text that has the focus.
    if (!ends && (from === undefined || from === key)) return;
    event.preventDefault();
    const anchor = ends?.anchor ?? rows.findIndex((row) => row.key === from);
    const at = rows.findIndex((row) => row.key === key);
    pick(anchor, at, at);
  };

  return {
    span,
    select,
    run,
    insertBehind,
    end: () => setPicked(null),
    handlers: {
      onKeyDownCapture: onKeyPress(handleKey),
      onPointerDownCapture: ({ pointerType }) => {
        isTouch.current = pointerType === 'touch';
      },
      onMouseDownCapture: handleMouseDown,
      ...itemClipboard(list, { span, run, insertBehind }),
    },
    bar: span ? (
      <ItemsBar
        count={selected.length}
        hasBoxes={selected.some((row) => row.box !== 'none')}
        run={run}
        copy={copyAction(({ copyItems }) => void copyItems(editor, spanMarkdown(rows, span)))}
        onClear={clear}
      />
    ) : null,
  };
}

/** Where the picked rows are; where one is gone, the other stands for both. */
function endsOf(
  rows: readonly ListRow[],
  picked: Picked,
): { readonly anchor: number; readonly head: number } | null {
  const anchor = rows.findIndex(({ key }) => key === picked.anchor);
  const head = rows.findIndex(({ key }) => key === picked.head);
  if (anchor < 0 && head < 0) return null;
  return { anchor: anchor < 0 ? head : anchor, head: head < 0 ? anchor : head };
}
