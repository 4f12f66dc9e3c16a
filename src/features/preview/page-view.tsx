import { memo } from 'react';
import type { Definitions } from '../../markdown/link-definitions.ts';
import { useFar } from '../../ui/far.ts';
import { BlockView, type ShownAs } from './block-view.tsx';
import { showsAny } from './lines.ts';
import { keysOf, type Page } from './pages.ts';

interface PageViewProps {
  readonly page: Page;
  readonly as: ShownAs;
  /** Those of all pages. */
  readonly definitions: Definitions;
  /** The paths of what has the focus; null where the page has nothing of it. */
  readonly current: readonly string[] | null;
  /** Whether it is out of sight at first. */
  readonly startsFar: boolean;
  /** Whether it is shown in full even there. */
  readonly inFull: boolean;
}

/**
 * Some blocks of the preview. Far out of sight, they are in the page, but not laid out, and
 * as plain text: 1,000 rendered steps would be felt at every key press.
 */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { page, as, definitions, current, startsFar, inFull } = props;
  const [isOutOfSight, ref] = useFar(startsFar);
  // What is gone to has to be there.
  const isFar = isOutOfSight && !inFull && !current;
  const keys = keysOf(page);
  return (
    <div
      ref={ref}
      style={{ containIntrinsicBlockSize: `auto ${guessedHeight(page)}px` }}
      className="-mx-5 px-5 [content-visibility:auto]"
      data-page=""
    >
      {isFar ? (
        <p className="whitespace-pre-wrap">{page.map(({ text }) => text).join('\n')}</p>
      ) : (
        page.map((block, at) => (
          <BlockView
            key={keys[at]}
            block={block}
            as={as}
            definitions={definitions}
            current={current && showsAny(block, current) ? current : null}
          />
        ))
      )}
    </div>
  );
});

/** In CSS pixels, for as long as it was never laid out. */
function guessedHeight(page: Page): number {
  return page.reduce((sum, { pieces }) => sum + pieces.length * 24 + 16, 0);
}
