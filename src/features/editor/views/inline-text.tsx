import { Fragment, type ReactNode } from 'react';

/** Text with its line breaks, and what stands in backticks as code. */
export function InlineText({ text }: { readonly text: string }): ReactNode {
  if (!text.includes('`')) return text;
  return text.split(CODE).map((part, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
    if (at % 2 === 0) return <Fragment key={at}>{part}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
      <code key={at} className="rounded-sm bg-sunken px-1 font-mono text-sm">
        {part}
      </code>
    );
  });
}

const CODE = /(?<!`)`([^`\n]+)`(?!`)/;
