import { type ClipboardEvent, useMemo } from 'react';
import { isPressed, type KeyPress, onKeyPress } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';

interface LongTextProps {
  readonly label: string;
  readonly text: string;
  readonly className: string;
}

/**
 * A long text to look at and to select, as a text area that cannot be typed in. It is laid out
 * where it is in sight: a text area freezes the page for seconds a megabyte.
 */
export function LongText({ label, text, className }: LongTextProps) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyPress(selectAll)}
      onCopy={(event) => copy(event, text)}
      className={`${className} overflow-y-auto`}
    >
      {pieces.map(({ line, lines }) => (
        <div
          key={line}
          style={{ containIntrinsicBlockSize: `auto ${lines.length}lh` }}
          className="[content-visibility:auto] [unicode-bidi:plaintext] wrap-anywhere whitespace-pre-wrap"
        >
          {/* The last line break shows no line of its own. */}
          {`${lines.join('\n')}\n`}
        </div>
      ))}
    </div>
  );
}

interface Piece {
  /** Its first line, from 0. */
  readonly line: number;
  readonly lines: readonly string[];
}

function piecesOf(text: string): readonly Piece[] {
  const lines = text.split(/\r?\n/);
  const count = Math.ceil(lines.length / LINES);
  return Array.from({ length: count }, (_, at) => ({
    line: at * LINES,
    lines: lines.slice(at * LINES, (at + 1) * LINES),
  }));
}

/** A piece. */
const LINES = 200;

/** Of the text, and not of the page around it. */
function selectAll(press: KeyPress): void {
  if (!isPressed(press, LATE_KEYS.longText.all)) return;
  press.preventDefault();
  getSelection()?.selectAllChildren(press.currentTarget);
}

/** As plain text alone, as from a text area; all of it with the line breaks that it has. */
function copy(event: ClipboardEvent, text: string): void {
  const selected = String(getSelection());
  const isAll = withoutSpace(selected) === withoutSpace(text);
  event.clipboardData.setData('text/plain', isAll ? text : selected);
  event.preventDefault();
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
