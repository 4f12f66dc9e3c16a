import { memo, useLayoutEffect, useRef } from 'react';
import type { PrintedBlock } from '../../formats/chunks.ts';
import { LINE, rendered } from './rendered.ts';

/** Which block an element of the preview shows. */
export const shownBlocks = new WeakMap<Element, PrintedBlock>();

interface BlockViewProps {
  readonly block: PrintedBlock;
  readonly as: 'ticket' | 'source';
}

/** A block of the print: as a ticket shows it, or its Markdown. */
export const BlockView = memo(function BlockView({ block, as }: BlockViewProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    shownBlocks.set(box.current, block);
    if (as === 'ticket') box.current.replaceChildren(rendered(block.text));
  }, [block, as]);
  if (as === 'ticket') return <div ref={box} data-block="" dir="auto" className="ticket" />;
  let line = 0;
  return (
    <div ref={box} data-block="" className="font-mono text-sm whitespace-pre-wrap">
      {block.pieces.map(({ text }) => {
        const first = line;
        line += text.split('\n').length - 1;
        return (
          <div key={first} dir="auto" {...{ [LINE]: first }}>
            {text === '\n' ? <br /> : text}
          </div>
        );
      })}
      <br />
    </div>
  );
});
