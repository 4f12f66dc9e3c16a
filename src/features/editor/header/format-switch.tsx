import { CHOICE_GROUPS } from '../../../formats/derived/format-choices.ts';
import { Select } from '../../../ui/select.tsx';
import { useEditor } from '../context/editor-context.ts';
import { chooseFormat, useFormatChoices } from './use-format-choices.ts';

/** Shows the plan in another format or template. Nothing is lost by it. */
export function FormatSwitch() {
  const editor = useEditor();
  const { choices, unread } = useFormatChoices(editor);
  const now = choices.find(({ isNow }) => isNow);
  return (
    <Select
      aria-label="Format"
      title={now?.name}
      className="w-36 min-w-16 [&_select]:w-full"
      value={now?.id ?? ''}
      onChange={(event) => {
        const chosen = choices.find(({ id }) => id === event.target.value);
        if (chosen) chooseFormat(editor, chosen);
      }}
    >
      {GROUPS.map(([group, label]) => {
        const options = choices.filter((choice) => choice.group === group);
        return options.length === 0 ? null : (
          <optgroup key={group} label={label}>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        );
      })}
      {unread === '' ? null : <option disabled>{unread}</option>}
    </Select>
  );
}

const GROUPS = Object.entries(CHOICE_GROUPS);
