import './print-page.css';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { pageBlocks } from '../../targets/html-file.ts';
import { BlocksShown } from './target-preview.tsx';

interface PrintPageProps {
  readonly markdown: string;
  /** The names of the format's own tags. */
  readonly tags: readonly string[];
  readonly onPrinted: () => void;
}

/**
 * A plan on paper: all of the page while the browser prints, and nothing of it on screen. A frame or a
 * window of its own would have no styles under the policy of the site.
 */
export function PrintPage({ markdown, tags, onPrinted }: PrintPageProps) {
  const blocks = useMemo(() => pageBlocks(markdown, tags), [markdown, tags]);
  const printed = useEffectEvent(onPrinted);
  useEffect(() => {
    const handle = () => printed();
    addEventListener('afterprint', handle);
    print();
    return () => removeEventListener('afterprint', handle);
  }, []);
  return createPortal(
    <main className="print-page ticket" dir="auto">
      <BlocksShown blocks={blocks} />
    </main>,
    document.body,
  );
}
