import { Fragment, type ReactNode } from 'react';

/**
 * Text with its line breaks, and with the inline marks that people write: code, bold, italic,
 * struck words and links. What is not surely a mark stays as it was typed.
 */
export function InlineText({ text }: { readonly text: string }): ReactNode {
  if (!SIGN.test(text)) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const { index, groups = {} } = match;
    if (index > end) parts.push(<Fragment key={end}>{text.slice(end, index)}</Fragment>);
    parts.push(<Fragment key={index}>{marked(groups, match[0])}</Fragment>);
    end = index + match[0].length;
  }
  if (end < text.length) parts.push(<Fragment key={end}>{text.slice(end)}</Fragment>);
  return parts;
}

/** Most texts have none of these, and cost one look. */
const SIGN = /[`*_~[]/;

/** A mark ends on its line and within some hundred characters: no text makes it search for long. */
const MARK = new RegExp(
  [
    '(?<!`)`(?<code>[^`\\n]{1,400})`(?!`)',
    '(?<!\\*)\\*\\*(?=\\S)(?<bold>[^*\\n]{1,400})(?<=\\S)\\*\\*(?!\\*)',
    '(?<![*\\w])\\*(?=\\S)(?<italic>[^*\\n]{1,400})(?<=\\S)\\*(?![*\\w])',
    '(?<!\\w)_(?=\\S)(?<slanted>[^_\\n]{1,400})(?<=\\S)_(?!\\w)',
    '~~(?=\\S)(?<struck>[^~\\n]{1,400})(?<=\\S)~~',
    '(?<!!)\\[(?<words>[^[\\]\\n]{1,400})\\]\\((?<address>https?:\\/\\/[^\\s()]{1,400})\\)',
  ].join('|'),
  'g',
);

function marked(groups: Readonly<Record<string, string | undefined>>, whole: string): ReactNode {
  const { code, bold, italic, slanted, struck, words, address } = groups;
  if (code !== undefined) {
    return <code className="rounded-sm bg-sunken px-1 font-mono text-sm">{code}</code>;
  }
  if (bold !== undefined) return <strong>{<InlineText text={bold} />}</strong>;
  const slant = italic ?? slanted;
  if (slant !== undefined) return <em>{<InlineText text={slant} />}</em>;
  if (struck !== undefined) return <s>{<InlineText text={struck} />}</s>;
  if (words === undefined) return whole;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className="text-accent underline">
      <InlineText text={words} />
    </a>
  );
}
