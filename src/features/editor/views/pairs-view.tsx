import type { Pair } from '../../../plan/values.ts';
import { InlineText } from './inline-text.tsx';
import type { ViewProps } from './kind-view.ts';

export function PairsView({ options, value }: ViewProps<'pairs'>) {
  return <PairRows pairs={value} codeFirst={options.codeFirst} />;
}

interface PairRowsProps {
  readonly pairs: readonly Pair[];
  readonly codeFirst: boolean;
}

/** Pairs in two columns, below each other where there is no room. */
export function PairRows({ pairs, codeFirst }: PairRowsProps) {
  return (
    <ul className="flex flex-col gap-1.5 sm:gap-0.5">
      {pairs.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs have nothing but their place
        <li key={at} className="flex flex-col gap-x-3 sm:flex-row">
          <p
            dir={codeFirst ? 'ltr' : 'auto'}
            className={
              codeFirst ? `${CELL} font-mono text-sm leading-[inherit] flex-2` : `${CELL} flex-2`
            }
          >
            <InlineText text={pair.first} />
          </p>
          <p dir="auto" className={`${CELL} flex-3 text-ink-soft`}>
            <InlineText text={pair.second} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const CELL = 'min-w-0 whitespace-pre-wrap';
