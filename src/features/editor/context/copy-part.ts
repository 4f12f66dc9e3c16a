/** Copies tasks, steps, sections and items by themselves, for where plans are pasted. */
import { formatOf } from '../../../formats/built-in/format-of.ts';
import type { MarkedPart } from '../../../formats/built-in/marked-part.ts';
import { partText, printedPlan, sectionText } from '../../../formats/derived/part-text.ts';
import { withDefinitions } from '../../../markdown/link-definitions.ts';
import type { Plan } from '../../../plan/schema.ts';
import { getPreferences } from '../../../storage/preferences.ts';
import { type EntryPlace, indexOfId, type Place, taskOf } from '../../../store/place.ts';
import { COPY_SECRET, forClipboard } from '../../../targets/for-clipboard.ts';
import { targetOf } from '../../../targets/targets.ts';
import { copyClip } from '../../../ui/copy-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Editor } from './editor-context.ts';

/** Puts tasks or steps onto the clipboard, in this order, and says how that went. */
export async function copyEntries(editor: Editor, places: readonly EntryPlace[]): Promise<void> {
  const { plan } = editor.store.state.getState();
  const print = printedPlan(plan, formatOf(plan));
  const texts = places.map((place) => partText(print, pathOf(plan, place)));
  await copyText(plan, texts.filter((text) => text !== '').join('\n'));
}

/** The same for a section of what is at a place, or a field of it. */
export async function copySection(editor: Editor, place: Place, part: MarkedPart): Promise<void> {
  const { plan } = editor.store.state.getState();
  const path = pathOf(plan, place);
  await copyText(plan, sectionText(printedPlan(plan, formatOf(plan)), path, part));
}

/** The same for items of a list, which are Markdown already; the plan has the definitions of its links. */
export async function copyItems(editor: Editor, markdown: string): Promise<void> {
  const { plan } = editor.store.state.getState();
  const { definitions } = printedPlan(plan, formatOf(plan));
  await copyText(plan, withDefinitions(`${markdown}\n`, definitions));
}

async function copyText(plan: Plan, text: string): Promise<void> {
  const format = formatOf(plan);
  if (text === '') {
    showToast({ text: `Nothing was copied: ${format.name} prints nothing of it.` });
    return;
  }
  const { clipboard, said, secret } = forClipboard(text, targetOf(getPreferences().target), format);
  const copy = async () => {
    if (await copyClip(clipboard)) showToast({ text: said });
    else {
      const refused = 'The browser did not let Planform copy. Try again, or use Export.';
      showToast({ text: refused, tone: 'danger' });
    }
  };
  if (secret === '') await copy();
  else showToast({ text: secret, action: { label: COPY_SECRET, onAction: () => void copy() } });
}

function pathOf(plan: Plan, { task, step }: Place): string {
  if (task === undefined) return '';
  const path = `tasks.${indexOfId(plan.tasks, task)}`;
  return step === undefined
    ? path
    : `${path}.steps.${indexOfId(taskOf(plan, task)?.steps ?? [], step)}`;
}
