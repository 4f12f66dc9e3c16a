import { type OtherPlace, otherPath } from '../../../store/others.ts';
import { OtherTools } from './other-tools.tsx';

interface OtherTextProps extends OtherPlace {
  readonly text: string;
  /** The title of the card says it already. */
  readonly labelHidden: boolean;
}

/** A piece of other content in a closed card. */
export function OtherText({ text, labelHidden, ...piece }: OtherTextProps) {
  return (
    <div data-field={otherPath(piece.at)} className="group/row">
      <dt className="flex items-center gap-2 text-xs text-ink-faint">
        <span className={labelHidden ? 'sr-only' : undefined}>Other content</span>
        <OtherTools {...piece} isQuiet />
      </dt>
      <dd dir="auto" className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {text}
      </dd>
    </div>
  );
}
