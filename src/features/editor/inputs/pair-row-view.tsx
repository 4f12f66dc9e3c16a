import { memo, useRef } from 'react';
import type { KeyPress } from '../../../ui/key-press.ts';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import type { PairRow } from '../rows/pair-rows.ts';
import { TextBox } from '../text/text-box.tsx';
import { type PairCommand, type PairPart, pairKey } from './pair-keys.ts';
import { RowMenu } from './row-menu.tsx';

interface PairRowViewProps {
  readonly rowKey: string;
  readonly label: string;
  readonly number: number;
  readonly firstName: string;
  readonly secondName: string;
  readonly codeFirst: boolean;
  readonly first: string;
  readonly second: string;
  readonly run: (key: string, command: PairCommand, part: PairPart) => boolean;
  readonly change: (key: string, part: Partial<PairRow>) => void;
}

/** One pair: two texts side by side, below each other where there is no room. */
export const PairRowView = memo(function PairRowView(props: PairRowViewProps) {
  const { rowKey, label, number, firstName, secondName, codeFirst, first, second } = props;
  const item = useRef<HTMLLIElement>(null);

  const handleKey = (part: PairPart) => (press: KeyPress) => {
    const command = pairKey(press, { first, second });
    if (!command) return;
    if (command === 'next' && part === 'first') {
      press.preventDefault();
      if (item.current) ROW_PART.find(item.current, 'second')?.focus();
      return;
    }
    if (props.run(rowKey, command, part)) press.preventDefault();
  };

  return (
    <li ref={item} className="group/row flex items-start gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1 sm:flex-row">
        <TextBox
          aria-label={`${firstName} ${number}`}
          placeholder={firstName}
          {...ROW.attributes(rowKey)}
          {...ROW_PART.attributes('first')}
          value={first}
          onText={(text) => props.change(rowKey, { first: text })}
          onKey={handleKey('first')}
          markdown={!codeFirst}
          {...(codeFirst ? CODE : {})}
          className={codeFirst ? 'min-w-0 sm:flex-2 font-mono text-sm' : 'min-w-0 sm:flex-2'}
        />
        <TextBox
          aria-label={`${secondName} ${number}`}
          placeholder={secondName}
          {...ROW.attributes(rowKey)}
          {...ROW_PART.attributes('second')}
          value={second}
          onText={(text) => props.change(rowKey, { second: text })}
          onKey={handleKey('second')}
          className="min-w-0 sm:flex-3"
        />
      </div>
      <RowMenu
        name={`${label}, row ${number}`}
        hasKeys
        onMove={(by) => props.run(rowKey, by < 0 ? 'up' : 'down', 'first')}
        onRemove={() => props.run(rowKey, 'remove', 'first')}
      />
    </li>
  );
});

/** A path or a package: no spell check, no capitals; it wraps like text. */
const CODE = { dir: 'ltr', spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' } as const;
