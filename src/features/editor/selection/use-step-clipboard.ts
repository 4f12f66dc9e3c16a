import { useEffect } from 'react';
import { stepsIn } from '../../../store/place.ts';
import { announce } from '../../../ui/live-region.tsx';
import { hasOwnClipboard } from '../../../ui/own-clipboard.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { spotOf } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';
import type { ReadableSpot } from '../context/opened-plan.ts';
import type { StepSelection } from '../context/step-selection.ts';
import { copiedAs, copiedSteps, latePrinter, STEPS_TYPE, stepsInMarkdown } from './copied-steps.ts';
import { countOf, insertSteps, placeToInsert, removeSelected } from './selection-actions.ts';

/**
 * Copies, cuts and pastes steps with the browser's own keys and menus, wherever the target is
 * not a text: the selected steps, else the one whose heading has the focus.
 */
export function useStepClipboard(editor: Editor, focused: ReadableSpot): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): StepSelection | null => {
      const group = chosen(editor, event);
      if (!group) return null;
      const { plan } = editor.store.state.getState();
      const steps = stepsIn(plan, group);
      for (const [type, text] of Object.entries(copiedAs(steps, plan))) {
        event.clipboardData?.setData(type, text);
      }
      event.preventDefault();
      if (latePrinter.now() === null) void tellOfNames();
      return group;
    };
    const handleCopy = (event: ClipboardEvent) => {
      const group = copy(event);
      if (group) announce(`${countOf(editor, group.steps.size)} copied.`);
    };
    const handleCut = (event: ClipboardEvent) => {
      const group = copy(event);
      if (group) removeSelected(editor, group);
    };
    const handlePaste = (event: ClipboardEvent) => {
      if (hasOwnClipboard(event) || !event.clipboardData) return;
      const json = event.clipboardData.getData(STEPS_TYPE);
      const text = event.clipboardData.getData('text/plain');
      if (json === '' && text.trim() === '') return;
      event.preventDefault();
      const place = placeToInsert(editor, focused.getState()?.place);
      if (place) void insertCopied(editor, place, json, text);
    };
    document.addEventListener('copy', handleCopy);
    document.addEventListener('cut', handleCut);
    document.addEventListener('paste', handlePaste);
    return () => {
      document.removeEventListener('copy', handleCopy);
      document.removeEventListener('cut', handleCut);
      document.removeEventListener('paste', handlePaste);
    };
  }, [editor, focused]);
}

/** Says that a copy has less for other apps than it should, and what to do. */
async function tellOfNames(): Promise<void> {
  const less = 'Planform has all of what was copied; other apps get the names alone.';
  try {
    await latePrinter.load();
    showToast({ text: `${less} Copy once more, and they get the rest, too.` });
  } catch (error) {
    showToast({
      text: `${less} What writes the rest did not load: ${(error as Error).message}`,
      tone: 'danger',
    });
  }
}

async function insertCopied(
  editor: Editor,
  { task, after }: NonNullable<ReturnType<typeof placeToInsert>>,
  json: string,
  text: string,
): Promise<void> {
  try {
    const steps = copiedSteps(json) ?? (await stepsInMarkdown(text));
    if (insertSteps(editor, task, after, steps) > 0) return;
    showToast({
      text: `There are no ${countOf(editor, 2).slice(2)} in what was pasted. To paste text, click into a field first.`,
    });
  } catch (error) {
    showToast({ text: `It could not be pasted: ${(error as Error).message}`, tone: 'danger' });
  }
}

/** What a copy is about; null where it is about text. */
function chosen({ store, selection }: Editor, event: ClipboardEvent): StepSelection | null {
  if (hasOwnClipboard(event) || getSelection()?.isCollapsed === false) return null;
  const selected = selection.getState();
  if (selected) return selected;
  const { task, step } = spotOf(document.activeElement)?.place ?? {};
  if (task === undefined || step === undefined) return null;
  const group = { task, steps: new Set([step]), anchor: step };
  return stepsIn(store.state.getState().plan, group).length === 0 ? null : group;
}
