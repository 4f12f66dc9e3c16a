import Copy from 'lucide-react/icons/copy';
import { setPreferences } from '../../storage/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ShownAs } from './block-view.tsx';

interface PreviewHeadProps {
  readonly shownAs: ShownAs;
  /** What the button says that copies. */
  readonly copyLabel: string;
  /** Copies the plan as it is now, and says how that went. */
  readonly copy: () => Promise<void>;
}

/** At the top of the preview: how the plan is shown, and a way to take it along. */
export function PreviewHead({ shownAs, copyLabel, copy }: PreviewHeadProps) {
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
        label={copyLabel}
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
