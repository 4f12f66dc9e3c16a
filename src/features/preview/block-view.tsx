import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { PrintedBlock } from '../../formats/print/chunks.ts';
import type { Definitions } from '../../markdown/link-definitions.ts';
import { canBeUnderlined, hashHeadingIn, underlineIn } from '../../markdown/marks/heading.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { BLOCK, CURRENT, LINE } from '../../ui/screen-address.ts';
import type { LineRange } from './lines.ts';
import { linesOfPaths } from './lines.ts';
import { rendered } from './rendered.ts';

/** As a ticket shows it, or its Markdown. */
export type ShownAs = 'ticket' | 'source';

/** Which block an element of the preview shows. */
export const shownBlocks = new WeakMap<Element, PrintedBlock>();

/** The attribute of elements that show what has the focus in the form. */

interface BlockViewProps {
  readonly block: PrintedBlock;
  readonly as: ShownAs;
  readonly definitions: Definitions;
  /** The paths of what has the focus; null where the block has nothing of it. */
  readonly current: readonly string[] | null;
}

/** A block of the print. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, as, definitions, current } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) shownBlocks.set(box.current, block);
  }, [block]);
  const isNew = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what comes and is shown anew
  useLayoutEffect(() => {
    isNew.current = true;
  }, [current, as]);
  useLayoutEffect(() => {
    if (!box.current || !current) return;
    const elements = elementsIn(box.current, linesOfPaths(block, current));
    for (const element of elements) element.setAttribute(CURRENT.attribute, '');
    // Once: what the person closes while they type there stays closed.
    if (isNew.current && elements.length > 0) {
      isNew.current = false;
      unfold(elements);
    }
    return () => {
      for (const element of elements) element.removeAttribute(CURRENT.attribute);
    };
  });
  return (
    <div ref={box} {...BLOCK.attributes()}>
      {as === 'ticket' ? (
        <Ticket text={block.text} definitions={definitions} />
      ) : (
        <Source block={block} />
      )}
    </div>
  );
});

interface TicketProps {
  readonly text: string;
  readonly definitions: Definitions;
}

const Ticket = memo(function Ticket({ text, definitions }: TicketProps) {
  const box = useRef<HTMLDivElement>(null);
  // While rendering, which can be put off for what is more urgent.
  const nodes = useMemo(() => rendered(text, definitions), [text, definitions]);
  useLayoutEffect(() => {
    if (!box.current) return;
    const before = [...box.current.querySelectorAll('details')];
    box.current.replaceChildren();
    // One by one: a call takes only so many arguments.
    for (const node of nodes) box.current.append(node);
    // What was opened to be read stays open.
    box.current.querySelectorAll('details').forEach((details, at) => {
      details.open = before[at]?.open ?? details.open;
    });
  }, [nodes]);
  return <div ref={box} className="ticket" />;
});

const Source = memo(function Source({ block }: { readonly block: PrintedBlock }) {
  let line = 0;
  return (
    <div className="source pb-5 font-mono text-sm text-ink-soft whitespace-pre-wrap [unicode-bidi:plaintext]">
      {block.pieces.map(({ text }) => {
        const first = line;
        line += text.split('\n').length - 1;
        const end = markEnd(text);
        return (
          <span key={first} {...LINE.attributes(String(first))}>
            <span className="font-semibold text-ink">{text.slice(0, end)}</span>
            {text.slice(end)}
          </span>
        );
      })}
    </div>
  );
});

/** Where the heading, label or tag ends that a piece begins with; 0 for none. */
function markEnd(text: string): number {
  const [line = '', below] = text.split('\n', 2);
  const label = boldLabelIn(line);
  if (label?.colon) return label.end;
  if (hashHeadingIn(line)) return line.length;
  if (below === undefined) return 0;
  if (tagIn(line)) return line.length;
  const isUnderlined = underlineIn(below) !== null && /\S/.test(line) && canBeUnderlined(line);
  return isUnderlined ? line.length + 1 + below.length : 0;
}

/** The outermost elements that begin in these lines; where none does, the last one before them. */
function elementsIn(block: HTMLElement, ranges: readonly LineRange[]): readonly Element[] {
  const all = LINE.all(block);
  const lineOf = (element: Element) => Number(LINE.of(element));
  return ranges.flatMap(({ start, end }) => {
    const inside = all.filter((element) => lineOf(element) >= start && lineOf(element) < end);
    const outermost = inside.filter(
      (element) => !inside.some((other) => other !== element && other.contains(element)),
    );
    return outermost.length > 0 ? outermost : all.filter((each) => lineOf(each) < start).slice(-1);
  });
}

/** Opens the details that all of `elements` are in. */
function unfold(elements: readonly Element[]): void {
  let details = elements[0]?.closest('details');
  while (details) {
    const around = details;
    if (elements.every((element) => around.contains(element))) around.open = true;
    details = around.parentElement?.closest('details');
  }
}

/** The line of a block, from 0, that an element in it or a text of its shows. */
export function lineOf(block: Element, target: Element): number {
  const around = LINE.around(target);
  const shown =
    around && block.contains(around)
      ? around
      : LINE.all(block).findLast(
          (each) => each.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
  return Number(LINE.of(shown ?? null) ?? 0);
}
