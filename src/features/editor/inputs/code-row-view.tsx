import { memo } from 'react';
import { onKeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import type { CodeRow } from '../rows/code-rows.ts';
import { CodeBox } from '../text/code-box.tsx';
import { RowMenu } from './row-menu.tsx';

interface CodeRowViewProps {
  readonly rowKey: string;
  readonly label: string;
  readonly number: number;
  readonly named: boolean;
  /** Id of the list of suggested languages. */
  readonly languages: string;
  readonly name: string;
  readonly language: string;
  readonly code: string;
  readonly change: (key: string, part: Partial<CodeRow>) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly remove: (key: string) => void;
}

/** One piece of code. */
export const CodeRowView = memo(function CodeRowView(props: CodeRowViewProps) {
  const { rowKey, label, number, named, change } = props;
  const title = `${label} ${number}`;

  const handleKeyDown = onKeyPress((press) => {
    const key = pressed(press, LATE_KEYS.row);
    if (key !== 'up' && key !== 'down') return;
    press.preventDefault();
    props.move(rowKey, key === 'up' ? -1 : 1);
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own
    <div
      role="group"
      aria-label={title}
      className="group/row grid grid-cols-[minmax(0,1fr)_auto] gap-1"
    >
      <div className="flex items-center gap-1">
        {named ? (
          <TextInput
            aria-label={`${title}, name`}
            placeholder="Name"
            {...ROW.attributes(rowKey)}
            {...ROW_PART.attributes('name')}
            value={props.name}
            onChange={(event) => change(rowKey, { name: event.target.value })}
            onKeyDown={handleKeyDown}
          />
        ) : null}
        <TextInput
          aria-label={`${title}, language`}
          placeholder="Language"
          list={props.languages}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          {...ROW.attributes(rowKey)}
          {...ROW_PART.attributes('language')}
          value={props.language}
          onChange={(event) => change(rowKey, { language: event.target.value })}
          onKeyDown={handleKeyDown}
          className="max-w-44"
        />
      </div>
      <CodeBox
        aria-label={`${title}, code`}
        {...ROW.attributes(rowKey)}
        {...ROW_PART.attributes('code')}
        value={props.code}
        onText={(code) => change(rowKey, { code })}
        className="col-span-2"
      />
      {/* Tab goes from the language to the code, and to the menu last. */}
      <div className="col-start-2 row-start-1">
        <RowMenu
          name={title}
          rowKey={rowKey}
          isStop
          hasKeys
          onMove={(by) => props.move(rowKey, by)}
          onRemove={() => props.remove(rowKey)}
        />
      </div>
    </div>
  );
});
