import { useMemo } from 'react';
import { firstWords } from '../../../markdown/first-words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { type Block, blocksOf, type ItemBlock, mayHaveBlocks, withBox } from './blocks.ts';
import { Code } from './code-view.tsx';
import { InlineText } from './inline-text.tsx';
import { BULLET, ItemMark } from './item-mark.tsx';
import { CellTable } from './table-view.tsx';

interface MarkdownViewProps {
  readonly text: string;
  /** Takes the whole text when a box is set or cleared. */
  readonly onText: (text: string) => void;
  /** A heading that stands above it already: where it begins with the same, that is not shown. */
  readonly title?: string | undefined;
}

/** Markdown as it reads; its boxes can be set right here. */
export function MarkdownView({ text, onText, title }: MarkdownViewProps) {
  const isPlain = text.length > LONG || !mayHaveBlocks(text);
  const blocks = useMemo(() => (isPlain ? [] : blocksOf(text)), [text, isPlain]);
  if (isPlain) return <Words text={text} />;
  return blocks.map((block, at) => {
    const isTitle = at === 0 && block.type === 'heading' && firstWords(block.text) === title;
    if (isTitle && !title?.endsWith('…')) return null;
    const above = blocks[at - 1]?.type;
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has nothing but its place
        key={at}
        className={classNames(INDENTS.at(block.depth) ?? 'ms-24', gapBelow(above, block.type))}
      >
        {block.type === 'item' ? (
          <Item item={block} onBox={(isDone) => onText(withBox(text, block, isDone))} />
        ) : (
          <BlockView block={block} />
        )}
      </div>
    );
  });
}

function gapBelow(above: Block['type'] | undefined, type: Block['type']): string {
  if (!above || (above === 'item' && type === 'item')) return '';
  return above === 'heading' ? 'mt-0.5' : type === 'heading' ? 'mt-3' : 'mt-1.5';
}

/** Characters up to which a text is taken apart: each of its blocks has elements of its own. */
const LONG = 20_000;

/** By depth. */
const INDENTS = ['', 'ms-6', 'ms-12', 'ms-18'];

interface ItemProps {
  readonly item: ItemBlock;
  readonly onBox: (isDone: boolean) => void;
}

function Item({ item, onBox }: ItemProps) {
  const { sign, box, text } = item;
  // A box that stands alone says how far that is to which it belongs.
  const words = sign === '' ? 'Done' : text;
  return (
    <div className="flex items-start gap-2 leading-6">
      <ItemMark
        box={box}
        sign={/\d/.test(sign) ? sign : BULLET}
        label={sign === '' ? words : `${firstWords(text)}, done`}
        onBox={onBox}
      />
      <Words text={words} isDone={box === 'done'} />
    </div>
  );
}

function BlockView({ block }: { readonly block: Exclude<Block, ItemBlock> }) {
  switch (block.type) {
    case 'break':
      return <hr className="border-line" />;
    case 'code':
      return <Code text={block.text} />;
    case 'table':
      return <CellTable head={block.head} rows={block.rows} />;
    case 'heading':
      return (
        <p dir="auto" className="font-semibold">
          <InlineText text={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="border-s-2 border-line ps-3 text-ink-soft">
          <Words text={block.text} />
        </blockquote>
      );
    case 'text':
      return <Words text={block.text} />;
  }
}

interface WordsProps {
  readonly text: string;
  readonly isDone?: boolean;
}

function Words({ text, isDone = false }: WordsProps) {
  return (
    <p
      dir="auto"
      className={classNames('min-w-0 wrap-anywhere whitespace-pre-wrap', isDone && 'text-ink-soft')}
    >
      <InlineText text={text} />
    </p>
  );
}
