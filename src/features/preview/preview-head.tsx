import Copy from 'lucide-react/icons/copy';
import { setPreferences } from '../../storage/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { ShownAs } from './block-view.tsx';

interface PreviewHeadProps {
  readonly shownAs: ShownAs;
  /** The Markdown of the plan as it is now, or why there is none. */
  readonly markdown: () => string | Error;
}

/** At the top of the preview: how the plan is shown, and a way to take it along. */
export function PreviewHead({ shownAs, markdown }: PreviewHeadProps) {
  const copy = async () => {
    const text = markdown();
    if (text instanceof Error) showToast({ text: text.message, tone: 'danger' });
    else if (await copyText(text)) showToast({ text: 'Copied the Markdown.' });
    else showToast({ text: 'The browser did not let Planform copy. Use Export.', tone: 'danger' });
  };
  return (
    <div className="flex items-center gap-1 border-b border-line px-3 py-1.5">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label="Show the plan as" className="flex gap-1">
        {MODES.map(([as, label]) => (
          <Button
            key={as}
            size="small"
            variant="quiet"
            aria-pressed={shownAs === as}
            onClick={() => setPreferences({ previewAs: as })}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            {label}
          </Button>
        ))}
      </div>
      <IconButton
        size="small"
        label="Copy as Markdown"
        icon={<Copy />}
        onClick={copy}
        className="ms-auto"
      />
    </div>
  );
}

const MODES = [
  ['ticket', 'Ticket'],
  ['source', 'Markdown'],
] as const;
