import Plus from 'lucide-react/icons/plus';
import type { ClipboardEvent } from 'react';
import { useId } from 'react';
import { type KeyPress, onKeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW, ROWS } from '../../../ui/screen-address.ts';
import { type NameRow, nameRow } from '../rows/name-rows.ts';
import { namesIn } from '../rows/pasted.ts';
import { type FocusTarget, useRowFocus } from '../rows/use-row-focus.ts';
import { withRow, withRowAfter, withRowMoved } from './row-edits.ts';
import { StarterButton } from './starter-button.tsx';

interface NamesEditorProps {
  readonly title: string;
  /** What one of them is called: `Variable`. */
  readonly noun: string;
  readonly rows: readonly NameRow[];
  readonly onRows: (rows: readonly NameRow[]) => void;
}

/**
 * Short names one beside the other. Enter or a comma starts the next, Backspace in a
 * blank one removes it, Alt with the arrows moves it.
 */
export function NamesEditor({ title, noun, rows, onRows }: NamesEditorProps) {
  const { container, focusNext } = useRowFocus(rows);
  const titleId = useId();

  const setRows = (next: readonly NameRow[], target: FocusTarget) => {
    focusNext(target);
    onRows(next);
  };

  const add = (after: NameRow) => {
    const row = nameRow('');
    setRows(withRowAfter(rows, after.key, row), { key: row.key, at: 0 });
  };

  const handleKey = (row: NameRow, at: number) => (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.row) ?? pressed(press, LATE_KEYS.names);
    if (key === null || (key === 'drop' && (row.text !== '' || rows.length === 1))) return;
    press.preventDefault();
    if (key === 'next') {
      if (row.text.trim() !== '') add(row);
    } else if (key === 'drop') {
      const to = rows[at - 1] ?? rows[at + 1];
      if (to) setRows(rows.toSpliced(at, 1), { key: to.key, at: Number.POSITIVE_INFINITY });
    } else {
      const moved = withRowMoved(rows, row.key, key === 'up' ? -1 : 1);
      if (moved) setRows(moved, { key: row.key, at: null });
    }
  };

  const handlePaste = (row: NameRow, at: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const [first, ...more] = namesIn(event.clipboardData.getData('text/plain'));
    if (first === undefined || more.length === 0) return;
    event.preventDefault();
    const added = more.map(nameRow);
    const last = added.at(-1) ?? row;
    const next = rows.toSpliced(at, 1, { ...row, text: row.text + first }, ...added);
    setRows(next, { key: last.key, at: Number.POSITIVE_INFINITY });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can't be laid out beside what it names
    <div
      ref={container}
      {...ROWS.attributes()}
      role="group"
      aria-labelledby={titleId}
      className="flex flex-col gap-1"
    >
      <span id={titleId} className="text-xs text-ink-faint">
        {title}
      </span>
      <div className="flex flex-wrap items-center gap-1">
        {rows.map((row, at) => (
          <input
            key={row.key}
            type="text"
            dir="ltr"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-label={`${noun} ${at + 1}`}
            {...ROW.attributes(row.key)}
            size={Math.min(Math.max(row.text.length + 1, 10), 60)}
            value={row.text}
            onChange={(event) => onRows(withRow(rows, row.key, { text: event.target.value }))}
            onKeyDown={onKeyPress(handleKey(row, at))}
            onPaste={handlePaste(row, at)}
            className="h-control max-w-full rounded-md border border-line-strong bg-surface px-2 font-mono text-sm hover:border-ink-faint focus:border-accent focus-visible:outline-offset-0"
          />
        ))}
        <StarterButton
          icon={<Plus />}
          label={`Add to ${title}`}
          onClick={() => {
            const last = rows.at(-1);
            if (last?.text.trim() === '') setRows([...rows], { key: last.key, at: 0 });
            else if (last) add(last);
          }}
        >
          {noun}
        </StarterButton>
      </div>
    </div>
  );
}
