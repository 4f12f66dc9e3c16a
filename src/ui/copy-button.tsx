import Check from 'lucide-react/icons/check';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { type Clip, copyClip } from './copy-text.ts';
import { announce } from './live-region.tsx';

interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'disabled'> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly clip: Clip;
  /** Called after the try, with whether it worked. */
  readonly onCopied: (worked: boolean) => void;
}

/** Puts something onto the clipboard, and says for a moment that it did. */
export function CopyButton({ label, icon, clip, onCopied, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const worked = await copyClip(clip);
    setCopied(worked);
    if (worked) announce('Copied');
    onCopied(worked);
  };

  return (
    <Button {...rest} aria-label={label} onClick={copy} icon={copied ? <Check /> : icon}>
      {/* Both texts share one place, so that the buttons beside it stay where they are. */}
      <span className="grid">
        <span className={copied ? 'invisible col-start-1 row-start-1' : 'col-start-1 row-start-1'}>
          {label}
        </span>
        {copied ? (
          <span aria-hidden="true" className="col-start-1 row-start-1">
            Copied
          </span>
        ) : null}
      </span>
    </Button>
  );
}

/** Milliseconds. */
const SHOWN = 2_000;
