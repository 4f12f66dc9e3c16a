import { TextBox } from '../text/text-box.tsx';
import { EstimateRows } from './estimate-rows.tsx';
import type { InputProps } from './kind-input.ts';
import { PairsEditor } from './pairs-editor.tsx';

/** The estimates of the steps, rows of its own, and the total. */
export function TimelineInput({ label, draft, onDraft, place }: InputProps<'timeline'>) {
  return (
    <div className="flex flex-col gap-2">
      <EstimateRows task={place.task ?? ''} />
      <PairsEditor
        label={label}
        names={NAMES}
        codeFirst={false}
        noun="Row"
        rows={draft.rows}
        onRows={(rows) => onDraft({ ...draft, rows })}
      />
      <div className="flex items-start gap-1">
        <div className="flex min-w-0 flex-1 gap-1">
          <span aria-hidden="true" className="flex-2 py-1.5 ps-2.5 text-ink-soft">
            Total
          </span>
          <div className="flex-3">
            <TextBox
              aria-label="Total"
              single
              value={draft.total}
              onText={(total) => onDraft({ ...draft, total })}
            />
          </div>
        </div>
        <span className="w-control-sm" />
      </div>
    </div>
  );
}

const NAMES = ['What', 'How long'] as const;
