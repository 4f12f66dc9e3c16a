import { memo } from 'react';
import { type OtherPlace, otherPath } from '../../../store/others.ts';
import { InlineText } from '../views/inline-text.tsx';
import { type FixedLine, type KeyLine, keyLinesOf } from './key-lines.ts';
import { OTHER, otherName } from './other-name.ts';
import { OtherTools } from './other-tools.tsx';

interface OtherTextProps extends OtherPlace {
  readonly text: string;
  /** The title of the card says it already. */
  readonly labelHidden: boolean;
}

/** A piece of other content in a closed card. */
export const OtherText = memo(function OtherText({ text, labelHidden, ...piece }: OtherTextProps) {
  const lines = keyLinesOf(text);
  return (
    <div data-field={otherPath(piece.at)} className="group/row">
      <dt className="flex items-center gap-2 text-xs text-ink-faint">
        <span className={labelHidden ? 'sr-only' : undefined}>{OTHER}</span>
        <OtherTools {...piece} name={otherName(text)} isQuiet />
      </dt>
      {lines ? (
        <dd>
          <KeyTexts lines={lines} />
        </dd>
      ) : (
        <dd dir="auto" className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">
          {text}
        </dd>
      )}
    </div>
  );
});

/** Lines with keys, as they read. */
function KeyTexts({ lines }: { readonly lines: readonly (KeyLine | FixedLine)[] }) {
  return lines.map((line, at) =>
    'key' in line ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <p key={at} dir="auto" className="wrap-anywhere">
        <span className="text-ink-soft">{line.key}:</span> <InlineText text={line.value} />
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <p key={at} dir="auto" className="font-mono text-sm wrap-anywhere">
        {line.fixed}
      </p>
    ),
  );
}
