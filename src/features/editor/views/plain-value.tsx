import type { ReactNode } from 'react';
import { textsIn } from './plain-texts.ts';

/**
 * The texts of a value as they were typed, in the room that they take in the view of its kind: it
 * stands for the view until that is there.
 */
export function PlainValue({ value }: { readonly value: unknown }): ReactNode {
  if (typeof value === 'string') return <Paragraphs text={value} />;
  if (isTable(value)) return <Rows rows={[value.columns, ...value.rows]} />;
  if (!Array.isArray(value)) return <Paragraphs text={textsIn(value).join('\n')} />;
  const [first] = value;
  return isItem(first) ? <Items items={value} /> : <Rows rows={value} />;
}

function Paragraphs({ text }: { readonly text: string }) {
  return text.split(/\n{2,}/).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has nothing but its place
    <p key={at} dir="auto" className={at === 0 ? TEXT : `mt-1.5 ${TEXT}`}>
      {paragraph}
    </p>
  ));
}

function isTable(
  value: unknown,
): value is { columns: readonly string[]; rows: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'columns' in value;
}

interface PlainItem {
  readonly text: string;
  readonly children: readonly PlainItem[];
}

function isItem(entry: unknown): entry is PlainItem {
  return typeof entry === 'object' && entry !== null && 'children' in entry;
}

function Items({ items }: { readonly items: readonly PlainItem[] }) {
  return (
    <ul className="leading-6">
      {items.map(({ text, children }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have nothing but their place
        <li key={at} className="ps-6">
          <p dir="auto" className={TEXT}>
            {text}
          </p>
          {children.length === 0 ? null : <Items items={children} />}
        </li>
      ))}
    </ul>
  );
}

/** Entries of some parts, beside each other as those of pairs are. */
function Rows({ rows }: { readonly rows: readonly unknown[] }) {
  return (
    <ul className="flex flex-col gap-1.5 sm:gap-0.5">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
        <li key={at} className="flex flex-col gap-x-3 sm:flex-row">
          {textsIn(row).map((text, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same
            <p key={column} dir="auto" className={`${TEXT} flex-2 last:not-first:flex-3`}>
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

const TEXT = 'min-w-0 wrap-anywhere whitespace-pre-wrap';
