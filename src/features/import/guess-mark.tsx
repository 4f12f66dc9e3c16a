const GUESS = 'a guess';

/** Tells what was guessed from what the text says for certain. */
export function GuessMark() {
  return (
    <span title={GUESS} className="text-xs text-ink-faint">
      <span aria-hidden="true">≈</span>
      <span className="sr-only">, {GUESS}</span>
    </span>
  );
}
