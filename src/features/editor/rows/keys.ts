/**
 * Rows of an open form: entries with a key that stays theirs while they are typed
 * in, moved and nested, so that React keeps their element and its caret.
 */

export interface Keyed {
  readonly key: string;
}

let last = 0;

/** A key that no other row on this page has. */
export function newKey(): string {
  last += 1;
  return `r${last}`;
}

export interface Alignment<Value, Row extends Keyed> {
  /** Whether the row says what the value says, once tidied. */
  readonly same: (row: Row, value: Value) => boolean;
  /** Whether the plan leaves this row out because there is nothing in it. */
  readonly isBlank: (row: Row, at: number) => boolean;
  /** What a row and a value have in common that were moved, or changed but for this. */
  readonly text?: {
    readonly ofRow: (row: Row) => string;
    readonly ofValue: (value: Value) => string;
  };
  /** The row of a value; `old` is the row that it takes over from, if any. */
  readonly make: (value: Value, key: string, old: Row | undefined) => Row;
}

/**
 * The rows of `values`, after they changed elsewhere (undo, another tab): rows that
 * still say the same are kept as they are, changed ones keep their key, and blank
 * ones stay behind the row that they followed.
 */
export function aligned<Value, Row extends Keyed>(
  values: readonly Value[],
  old: readonly Row[],
  { same, isBlank, text, make }: Alignment<Value, Row>,
): Row[] {
  const written = old.filter((row, at) => !isBlank(row, at));
  // Where nothing was written yet, the blank rows are there to be filled.
  const filled = written.length > 0 || values.length === 0 ? written : old;
  const shorter = Math.min(values.length, filled.length);
  const agree = (row: number, value: number) => {
    const [one, other] = [filled[row], values[value]];
    return one !== undefined && other !== undefined && same(one, other);
  };
  let head = 0;
  while (head < shorter && agree(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && agree(filled.length - 1 - tail, values.length - 1 - tail)) tail++;
  const between = heirs(
    values.slice(head, values.length - tail),
    filled.slice(head, filled.length - tail),
    text,
  );
  const rows = values.map((value, at): Row => {
    const fromEnd = values.length - at;
    const kept = at < head ? filled[at] : fromEnd <= tail ? filled.at(-fromEnd) : undefined;
    if (kept) return kept;
    const was = between[at - head];
    return make(value, was?.key ?? newKey(), was);
  });
  return filled === written ? withBlanks(rows, old, isBlank) : rows;
}

/** The row that each value takes over from: the one with its text, else the one in its place. */
function heirs<Value, Row extends Keyed>(
  values: readonly Value[],
  old: readonly Row[],
  text: Alignment<Value, Row>['text'],
): readonly (Row | undefined)[] {
  if (!text) return values.map((_, at) => old[at]);
  const byText = new Map<string, Row[]>();
  for (const row of old) {
    const alike = byText.get(text.ofRow(row));
    if (alike) alike.push(row);
    else byText.set(text.ofRow(row), [row]);
  }
  const found = values.map((value) => byText.get(text.ofValue(value))?.shift());
  const taken = new Set(found);
  return found.map((row, at) => row ?? (taken.has(old[at]) ? undefined : old[at]));
}

function withBlanks<Row extends Keyed>(
  rows: Row[],
  old: readonly Row[],
  isBlank: (row: Row, at: number) => boolean,
): Row[] {
  const result = rows.slice();
  old.forEach((row, at) => {
    if (!isBlank(row, at)) return;
    const before = old[at - 1]?.key;
    const found = result.findIndex(({ key }) => key === before);
    const to = at === 0 ? 0 : found < 0 ? Math.min(at, result.length) : found + 1;
    result.splice(to, 0, row);
  });
  return result;
}
