import { formatOf, formats } from '../../../formats/built-in/registry.ts';
import { announce } from '../../../ui/live-region.tsx';
import { Select } from '../../../ui/select.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';

/** Shows the plan in another format. Nothing is lost by it. */
export function FormatSwitch() {
  const { store } = useEditor();
  const format = usePlan((plan) => plan.format);
  return (
    <Select
      aria-label="Format"
      title={formatOf(format).when}
      value={format}
      onChange={(event) => {
        store.setFormat(event.target.value);
        announce(`Shown as ${formatOf(event.target.value).name}.`);
      }}
    >
      {formats.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
