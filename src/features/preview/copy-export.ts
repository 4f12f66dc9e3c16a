import { formatOf } from '../../formats/built-in/format-of.ts';
import { inexactInShort } from '../../formats/derived/export-place.ts';
import { placedInShort } from '../../formats/derived/placed-lines.ts';
import type { Exported, ExportOptions } from '../../formats/export.ts';
import type { Plan } from '../../plan/schema.ts';
import { exportedBeside } from '../../store/exports.ts';
import type { Spot } from '../../store/place.ts';
import { isSomewhere, spotAt } from '../../store/spot-at.ts';
import { COPY_SECRET, forClipboard } from '../../targets/for-clipboard.ts';
import type { Target } from '../../targets/target.ts';
import { copyClip } from '../../ui/copy-text.ts';
import { cancellable } from '../../ui/felt-wait.tsx';
import { showToast } from '../../ui/toast-queue.ts';

/** What leads to a part of the form. */
interface Form {
  readonly show: (spot: Spot, how: 'open') => void;
}

/** Copies what goes out of a plan, for where plans are pasted, and says how that went. */
export async function copyExport(
  plan: Plan,
  options: ExportOptions,
  target: Target,
  form: Form,
): Promise<void> {
  try {
    const exported = await cancellable('Making the text…', (signal) =>
      exportedBeside(plan, plan.format, options, signal),
    );
    if (exported) await copied(exported, plan, target, form);
  } catch (error) {
    showToast({ text: `Nothing was copied: ${(error as Error).message}`, tone: 'danger' });
  }
}

async function copied(
  exported: Exported,
  plan: Plan,
  target: Target,
  form: Form,
  isSecretSaid = false,
): Promise<void> {
  const { text, differing, beside } = exported;
  const { clipboard, said, secret } = forClipboard(text, target, formatOf(plan));
  if (secret !== '' && !isSecretSaid) {
    const onAction = () => void copied(exported, plan, target, form, true);
    showToast({ text: secret, action: { label: COPY_SECRET, onAction } });
    return;
  }
  if (!(await copyClip(clipboard))) {
    // A text that took its time comes too late for the click; it is there for the next one.
    const again = {
      label: 'Copy again',
      onAction: () => void copied(exported, plan, target, form, true),
    };
    const refused = 'The browser did not let Planform copy. Copy again, or use Export.';
    showToast({ text: refused, tone: 'danger', action: again });
    return;
  }
  const inexact = inexactInShort(plan, formatOf(plan), differing);
  const spot = spotAt(plan, inexact?.path ?? '');
  const show = () => form.show(spot, 'open');
  showToast({
    text: [said, inexact?.words, placedInShort(beside)].filter(Boolean).join(' '),
    action: inexact && isSomewhere(spot) ? { label: 'Show', onAction: show } : null,
  });
}
