import { formatOf, formatsOf } from '../../../formats/built-in/format-of.ts';
import { announce } from '../../../ui/live-region.tsx';
import { Select } from '../../../ui/select.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { usePlanList } from '../context/use-plan-list.ts';

/** Shows the plan in another format. Nothing is lost by it. */
export function FormatSwitch() {
  const { store } = useEditor();
  const format = usePlan(formatOf);
  const all = usePlanList(formatsOf);
  return (
    <Select
      aria-label="Format"
      title={format.when}
      value={format.id}
      onChange={(event) => {
        const chosen = all.find(({ id }) => id === event.target.value) ?? format;
        store.setFormat(chosen.id);
        announce(`Shown as ${chosen.name}.`);
      }}
    >
      {all.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
