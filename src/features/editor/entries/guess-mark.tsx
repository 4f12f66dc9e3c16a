import { fieldAtPath } from '../../../formats/built-in/all-fields.ts';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { fieldBelow, markedPart } from '../../../formats/built-in/marked-part.ts';
import { isGuessed } from '../../../formats/derived/guessed.ts';
import type { Plan } from '../../../plan/schema.ts';
import { kindOfPlace } from '../../../store/place.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import type { PartTarget } from '../context/opened-plan.ts';
import { focusPart } from './part-actions.ts';

interface GuessMarkProps {
  readonly target: PartTarget;
  /** What the form calls the heading or label. */
  readonly name: string;
}

/** Marks a heading or label that was taken for a field by a guess, and asks what it is. */
export function GuessMark({ target, name }: GuessMarkProps) {
  const editor = useEditor();
  const field = usePlan((plan) => guessedField(plan, target));
  if (field === null) return null;
  return (
    <IconButton
      label={`“${name}” is taken for “${field}”: a guess. Is it right?`}
      icon={<span aria-hidden="true">≈</span>}
      size="small"
      className="text-ink-faint"
      onClick={() => {
        const focus = (then: PartTarget) => focusPart(editor, then);
        editor.partQuestion.setState({ target, about: 'meaning', focus }, true);
      }}
    />
  );
}

/** The name of the field that a heading or label was taken for by a guess; null where it is none. */
function guessedField(plan: Plan, target: PartTarget): string | null {
  const part = isGuessAt(plan, target) && partIn(plan, target);
  const path = part ? fieldBelow(part)?.path : undefined;
  return path === undefined ? null : (fieldAtPath(path)?.label ?? path);
}

/** Whether a heading or label was taken for what it is by a guess: what a template says is none. */
export function isGuessAt(plan: Plan, target: PartTarget): boolean {
  const part = partIn(plan, target);
  const isOfTemplate = plan.template || plan.startedFrom !== null;
  return (
    !isOfTemplate && part !== null && isGuessed(formatOf(plan), kindOfPlace(target.place), part)
  );
}

function partIn(plan: Plan, { place, key }: PartTarget) {
  return markedPart(formatOf(plan), { of: kindOfPlace(place), key })?.part ?? null;
}
