import { formatOf } from '../../../formats/built-in/format-of.ts';
import { OWN_FORMAT } from '../../../plan/own-format.ts';
import { shortened } from '../../../plan/shortened.ts';
import { Button } from '../../../ui/button.tsx';
import { focusMain } from '../../../ui/focus-main.ts';
import { announce } from '../../../ui/live-region.tsx';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { NOTICE_LINE } from './notice-line.ts';

/**
 * One line above a plan whose format is not there: which one that is, and which one it is shown in. The plan
 * goes on saying its own until the person takes the one shown, or chooses another.
 */
export function MissingFormat() {
  const { store } = useEditor();
  const missing = usePlan(({ format }) => format);
  const { id, name } = usePlan(formatOf);
  if (id === missing) return null;
  const take = () => {
    const { plan } = store.state.getState();
    store.commit({ ...plan, format: id }, { what: `switch to ${name}`, place: {}, field: null });
    announce(`Shown as ${name}.`);
    // The button that had the focus is gone.
    focusMain();
  };
  return (
    <div role="status" className={NOTICE_LINE}>
      <p className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        {missing === OWN_FORMAT ? (
          'This plan is in a format of its own, which is not there.'
        ) : (
          <>
            This plan is in the format “<bdi>{shortened(missing)}</bdi>”, which is not there.
          </>
        )}{' '}
        It is shown as “<bdi>{name}</bdi>”, and nothing of it is lost: what that lacks stands under
        “Not in this format”.
      </p>
      <Button size="small" onClick={take}>
        Use “{name}”
      </Button>
    </div>
  );
}
