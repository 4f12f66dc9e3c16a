import { type RefObject, useState } from 'react';
import type { Converted } from '../../targets/converted.ts';
import type { Target } from '../../targets/target.ts';
import { Button } from '../../ui/button.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { TargetPreview } from './target-preview.tsx';

interface TextOutProps {
  readonly made: Converted | null;
  readonly target: Target;
  /** Whether the text itself has to be there, to be copied by hand. */
  readonly needsText: boolean;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** What goes out: as the target shows it, or as the text that is pasted. */
export function TextOut({ made, target, needsText, box }: TextOutProps) {
  const [as, setAs] = useState<'shown' | 'text'>('shown');
  const isRich = target.clipboard.includes('text/html');
  const isText = target.isFile || (!isRich && (needsText || as === 'text'));
  return (
    <div ref={box} className="flex flex-col gap-2">
      {target.isFile || isRich ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div role="group" aria-label="Show it" className="flex gap-1">
          {MODES.map(([mode, label]) => (
            <Button
              key={mode}
              size="small"
              variant="quiet"
              aria-pressed={isText === (mode === 'text')}
              onClick={() => setAs(mode)}
              className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {isText || !made ? (
        <MarkdownView
          text={made?.text ?? null}
          label={target.writes === 'markdown' ? 'Markdown' : 'Text'}
        />
      ) : (
        <TargetPreview of={target.name} blocks={made.shown} />
      )}
    </div>
  );
}

const MODES = [
  ['shown', 'As it shows'],
  ['text', 'What is pasted'],
] as const;

/** Selects what is shown of the text, to be copied by hand. */
export function selectText(box: Element | null): void {
  const area = box?.querySelector('textarea');
  if (area) {
    area.focus();
    area.select();
    return;
  }
  const shown = box?.querySelector<HTMLElement>('[role="textbox"], section');
  shown?.focus();
  if (shown) getSelection()?.selectAllChildren(shown);
}
