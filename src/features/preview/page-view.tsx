import { memo, useLayoutEffect, useRef, useState } from 'react';
import { BlockView } from './block-view.tsx';
import type { Page } from './pages.ts';

interface PageViewProps {
  readonly page: Page;
  readonly as: 'ticket' | 'source';
}

/**
 * Some blocks of the preview: in the page while they are near what is to be seen. Whoever looks
 * for words finds them in the form, where everything is.
 */
export const PageView = memo(function PageView({ page, as }: PageViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState<number | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // It keeps its height when it goes.
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { root: element.closest('[data-preview]'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} data-page="" style={isNear ? undefined : { minHeight: height ?? guessed(page) }}>
      {isNear ? page.map((block) => <BlockView key={keyOf(block)} block={block} as={as} />) : null}
    </div>
  );
});

const MARGIN = '1000px 0px';

function keyOf({ pieces }: Page[number]): string {
  return `${pieces[0]?.path} ${pieces.at(-1)?.path}`;
}

/** CSS pixels. */
function guessed(page: Page): number {
  return page.reduce((sum, { pieces }) => sum + pieces.length * 24 + 16, 0);
}
