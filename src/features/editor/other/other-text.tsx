import { memo } from 'react';
import { isLoneBox } from '../../../plan/lone-box.ts';
import { type OtherPlace, otherPath } from '../../../store/other-place.ts';
import * as edits from '../../../store/structure.ts';
import { classNames } from '../../../ui/class-names.ts';
import { FIELD } from '../../../ui/screen-address.ts';
import { useEditor } from '../context/editor-context.ts';
import { InlineText } from '../views/inline-text.tsx';
import { MarkdownView } from '../views/markdown-view.tsx';
import { type FixedLine, type KeyLine, keyLinesOf } from './key-lines.ts';
import { OTHER } from './other.ts';
import { otherName } from './other-name.ts';
import { OtherTools } from './other-tools.tsx';

interface OtherTextProps extends OtherPlace {
  readonly text: string;
  /** The title of the card says what it is already. */
  readonly labelHidden: boolean;
  /** Of the card. */
  readonly title: string;
}

/** A piece of other content in a closed card. */
export const OtherText = memo(function OtherText(props: OtherTextProps) {
  const { text, labelHidden, title, ...piece } = props;
  const { store } = useEditor();
  const lines = keyLinesOf(text);
  const isBox = isLoneBox({ text });
  return (
    <div
      {...FIELD.attributes(otherPath(piece.at))}
      className={classNames('group/row', isBox && 'flex flex-row-reverse justify-between')}
    >
      <dt className="flex items-center gap-2 text-xs text-ink-faint">
        <span className={labelHidden || isBox ? 'sr-only' : undefined}>{OTHER}</span>
        <OtherTools {...piece} name={otherName(text)} isQuiet />
      </dt>
      {lines ? (
        <dd>
          <KeyTexts lines={lines} />
        </dd>
      ) : (
        <dd>
          <MarkdownView
            text={text}
            onText={(changed) => edits.editOther(store, piece, changed)}
            title={title}
          />
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
      <p key={at} dir="auto" className="wrap-anywhere whitespace-pre-line">
        <span className="text-ink-soft">{line.key}:</span> <InlineText text={line.value} />
      </p>
    ) : line.isCode ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <p key={at} dir="auto" className="font-mono text-sm wrap-anywhere text-ink-faint">
        {line.fixed}
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <MarkdownView key={at} text={line.fixed} onText={NOTHING} />
    ),
  );
}

/** A heading or a break has no box. */
const NOTHING = () => undefined;
