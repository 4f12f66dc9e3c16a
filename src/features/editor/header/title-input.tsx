import { planName } from '../../../plan/name.ts';
import { TITLE } from '../../../ui/screen-address.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { useStoredText } from '../text/use-stored-text.ts';

/** The plan's name in the library. Without one it goes by its first task's. */
export function TitleInput() {
  const { store } = useEditor();
  const title = usePlan((plan) => plan.title);
  const name = usePlan((plan) => planName({ ...plan, title: '' }));
  const box = useStoredText(title, (text) => store.setTitle(text));
  return (
    <div {...TITLE.attributes()} className="min-w-32 flex-1 sm:max-w-md">
      <TextInput
        variant="plain"
        aria-label="Title of the plan"
        placeholder={name}
        value={box.value}
        onChange={(event) => box.onText(event.target.value)}
        className="text-ellipsis font-semibold placeholder:text-ellipsis"
      />
    </div>
  );
}
