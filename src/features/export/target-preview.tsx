import '../../ui/ticket.css';
import { type ReactNode, useMemo, useState } from 'react';
import type { DocumentBlock, DocumentItem, Inline, TableBlock } from '../../targets/document.ts';
import { Button } from '../../ui/button.tsx';

interface TargetPreviewProps {
  /** The name of the target. */
  readonly of: string;
  readonly blocks: readonly DocumentBlock[];
}

/** What a target shows of a plan, drawn from the tree that it is written from. */
export function TargetPreview({ of, blocks }: TargetPreviewProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = useMemo(() => (isWhole ? blocks : blocks.slice(0, MOST)), [blocks, isWhole]);
  return (
    <section
      aria-label={`As ${of} shows it`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="h-[min(26rem,50dvh)] w-full overflow-y-auto rounded-md border border-line bg-canvas px-4 py-3"
    >
      <div className="ticket [&>:first-child]:mt-0!">
        <BlocksShown blocks={shown} />
      </div>
      {shown.length < blocks.length ? (
        <Button size="small" onClick={() => setWhole(true)}>
          Show all of it
        </Button>
      ) : null}
    </section>
  );
}

/** Blocks that are drawn at once: a plan of 1,000 steps would be waited for. */
const MOST = 400;

/** Blocks as they are drawn, one below the other. */
export function BlocksShown({ blocks }: { readonly blocks: readonly DocumentBlock[] }): ReactNode {
  return keyed(blocks, (block) => <BlockShown block={block} />);
}

/** What is drawn never moves: its place is its key. */
function keyed<T>(all: readonly T[], shown: (each: T, at: number) => ReactNode): ReactNode {
  return all.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Keyed key={at}>{shown(each, at)}</Keyed>
  ));
}

function Keyed({ children }: { readonly children: ReactNode }) {
  return children;
}

function BlockShown({ block }: { readonly block: DocumentBlock }) {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h1';
      return <Heading dir="auto">{words(block.inline)}</Heading>;
    }
    case 'paragraph':
    case 'html':
      return <p dir="auto">{words(block.inline)}</p>;
    case 'quote':
      return (
        <blockquote>
          <BlocksShown blocks={block.blocks} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'code':
    case 'front-matter':
      return <CodeShown text={block.text} isDrawn={block.type === 'code' && block.isDrawn} />;
    case 'list': {
      const items = keyed(block.items, (item) => <ItemShown item={item} isTight={block.isTight} />);
      return block.isOrdered ? <ol start={block.first}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <TableShown table={block} />;
    case 'details':
      return (
        <details>
          <summary>{block.summary}</summary>
          <BlocksShown blocks={block.blocks} />
        </details>
      );
    case 'tagged':
      return <BlocksShown blocks={block.blocks} />;
    case 'comment':
      return null;
  }
}

interface CodeShownProps {
  readonly text: string;
  readonly isDrawn: boolean | undefined;
}

function CodeShown({ text, isDrawn }: CodeShownProps) {
  return (
    <pre>
      {isDrawn ? <span className="block text-xs text-ink-faint">A diagram, from:</span> : null}
      <code>{text}</code>
    </pre>
  );
}

interface ItemShownProps {
  readonly item: DocumentItem;
  readonly isTight: boolean;
}

function ItemShown({ item: { box, blocks }, isTight }: ItemShownProps) {
  const [first, ...rest] = blocks;
  const drawn = box ? (
    <input
      type="checkbox"
      disabled
      checked={box.isDone}
      aria-label={box.isDone ? 'done' : 'open'}
    />
  ) : null;
  const hasWords = first?.type === 'paragraph';
  const attributes = box ? { 'data-box': '' } : {};
  return (
    <li {...attributes}>
      {hasWords && isTight ? (
        <>
          {drawn}
          {words(first.inline)}
          <BlocksShown blocks={rest} />
        </>
      ) : (
        <>
          {hasWords ? (
            <p dir="auto">
              {drawn}
              {words(first.inline)}
            </p>
          ) : (
            drawn
          )}
          <BlocksShown blocks={hasWords ? rest : blocks} />
        </>
      )}
    </li>
  );
}

function TableShown({ table: { sides, head, rows } }: { readonly table: TableBlock }) {
  const side = (at: number) => sides[at] || undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself
    <div data-scroll="" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {keyed(head, (cell, at) => (
              <th align={side(at)}>{words(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, (row) => (
            <tr>
              {keyed(row, (cell, at) => (
                <td align={side(at)}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function words(inline: readonly Inline[]): ReactNode {
  return keyed(inline, (each) => <WordShown word={each} />);
}

function WordShown({ word }: { readonly word: Inline }): ReactNode {
  switch (word.type) {
    case 'text':
      return word.text;
    case 'code':
      return <code>{word.text}</code>;
    case 'strong':
      return <strong>{words(word.inline)}</strong>;
    case 'em':
      return <em>{words(word.inline)}</em>;
    case 'strike':
      return <s>{words(word.inline)}</s>;
    case 'link':
      return <u title={word.to}>{words(word.inline)}</u>;
    case 'picture':
      // Nothing is loaded from anywhere.
      return <u title={word.from}>{word.text || word.from}</u>;
    case 'break':
      return <br />;
    case 'element':
      return <ElementShown name={word.name}>{words(word.inline)}</ElementShown>;
    case 'html':
    case 'comment':
      return null;
  }
}

function ElementShown({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (name === 'kbd') return <kbd>{children}</kbd>;
  if (name === 'sub') return <sub>{children}</sub>;
  if (name === 'sup') return <sup>{children}</sup>;
  if (name === 'mark') return <mark>{children}</mark>;
  if (name === 'u' || name === 'ins') return <ins>{children}</ins>;
  return <span>{children}</span>;
}
