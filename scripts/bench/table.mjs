// Figures as text in columns.

/** @typedef {string | number | undefined} Cell */

/** Prints a heading for what follows. */
export function heading(/** @type {string} */ text) {
  process.stdout.write(`\n── ${text}\n\n`);
}

/** Prints a line of words below or above a table. */
export function note(/** @type {string} */ text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Prints rows in columns: the first one to the left, as it names the row, the others to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly Cell[])[]} rows
 */
export function table(head, rows) {
  const texts = rows.map((row) => row.map(shown));
  const widths = head.map((name, column) =>
    Math.max(name.length, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const lines = [line(head), widths.map((width) => '─'.repeat(width)).join('  ')];
  process.stdout.write(`${[...lines, ...texts.map(line), ''].join('\n')}\n`);
}

/** A number with about three digits that count; 1,234 from there on. */
function shown(/** @type {Cell} */ cell) {
  if (typeof cell !== 'number') return cell ?? '';
  if (!Number.isFinite(cell)) return '–';
  const size = Math.abs(cell);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return cell.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
