import type { Typist } from '../../../store/commits.ts';
import type { Edit } from '../../../store/history.ts';
import { type Caret, caretOf, type Selected, selectedNow } from './caret.ts';

/** Tells the history of a plan how its texts are typed in. */
export interface PageTypist extends Typist {
  /** Follows the keys until the returned function is called. */
  readonly watch: () => () => void;
}

/**
 * Looks at the selection before anything that may change a text, and at how the browser
 * calls the change. Each key passes here: it only remembers, and works things out once
 * an edit is recorded.
 */
export function createTypist(): PageTypist {
  let kind: string | null = null;
  /** By what the last change may have come: only a key or the like means the text in focus. */
  let isAimed = false;
  let isComposing = false;
  let before: Selected | null = null;
  /** Where the last input ended. */
  let ended: Selected | null = null;
  let isLeft = false;
  let left: Caret | null = null;

  const look = (event: Event) => {
    before = selectedNow();
    // At once: with the card closed, there would be no telling where it was.
    if (isLeft) left = before && caretOf(before);
    isLeft = false;
    isAimed = event.type !== 'pointerdown';
    kind = event instanceof InputEvent ? kindOf(event.inputType) : null;
    isComposing = event instanceof InputEvent && event.isComposing;
  };
  const lookAfter = () => {
    ended = selectedNow();
  };

  const caretFor = ({ place, field }: Edit): Caret | null => {
    const caret = field === null || !before ? null : caretOf(before);
    if (!caret || isAimed) return caret;
    const { spot } = caret;
    const isThere = spot?.field === field && spot.place.step === place.step;
    return isThere && spot?.place.task === place.task ? caret : null;
  };

  const takeLeft = () => {
    const taken = left;
    left = null;
    return taken;
  };

  return {
    causeOf(edit) {
      isLeft = edit.field !== null;
      return {
        kind,
        left: takeLeft,
        continues: isComposing || (before !== null && ended !== null && isSame(before, ended)),
        selection: () => caretFor(edit),
      };
    },
    takeLeft,
    watch() {
      for (const type of LOOKED_AT) document.addEventListener(type, look, { capture: true });
      document.addEventListener('input', lookAfter);
      return () => {
        for (const type of LOOKED_AT) document.removeEventListener(type, look, { capture: true });
        document.removeEventListener('input', lookAfter);
      };
    },
  };
}

const LOOKED_AT = ['keydown', 'beforeinput', 'pointerdown', 'paste', 'cut', 'drop'] as const;

function isSame(one: Selected, other: Selected): boolean {
  return one.control === other.control && one.start === other.start && one.end === other.end;
}

/** What goes together as one edit; null for what stands alone, such as a paste. */
function kindOf(inputType: string): string | null {
  if (/^insert(?:Text|LineBreak|Paragraph|CompositionText|FromComposition)$/.test(inputType)) {
    return 'typing';
  }
  if (inputType === 'deleteCompositionText') return 'typing';
  return /^delete(?!By)/.test(inputType) ? 'deleting' : null;
}
