import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Problem } from '../../checks/check.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type KeyPress, onKeyPress } from '../../ui/key-press.ts';
import { Menu } from '../../ui/menu.tsx';
import type { RuleState } from './check-edits.ts';

interface FindingRowProps {
  readonly problem: Problem;
  /** The one that Tab leads to, with its buttons. */
  readonly isTabbable: boolean;
  readonly button: (element: HTMLButtonElement | null) => void;
  /** A key on what leads to the field. */
  readonly onKey: (press: KeyPress) => void;
  readonly onFocus: () => void;
  readonly onShow: () => void;
  readonly onFix: () => void;
  readonly onRule: (to: RuleState) => void;
}

/** A finding: what it says leads to the field; beside that, its fix, and how to hear no more of it. */
export function FindingRow(props: FindingRowProps) {
  const { problem, isTabbable, onRule } = props;
  const { message, rule, fix } = problem;
  const tabIndex = isTabbable ? 0 : -1;
  return (
    <li onFocus={props.onFocus} className="flex flex-wrap items-start gap-x-2 px-2 hover:bg-hover">
      <button
        type="button"
        ref={props.button}
        tabIndex={tabIndex}
        onClick={props.onShow}
        onKeyDown={onKeyPress(props.onKey)}
        dir="auto"
        className="min-w-60 flex-1 rounded-sm px-2 py-1 text-start text-sm -outline-offset-2 break-words"
      >
        {message}
      </button>
      <span className="ms-auto flex items-center gap-1">
        {fix ? (
          <Button size="small" tabIndex={tabIndex} onClick={props.onFix}>
            <span className="max-w-64 truncate">{fix.label}</span>
          </Button>
        ) : null}
        <Menu
          label={`Rule: ${rule.title}`}
          items={() => [
            {
              label: 'Switch off in this plan',
              hint: rule.title,
              onSelect: () => onRule('off here'),
            },
            { label: 'Switch off in all plans', hint: rule.title, onSelect: () => onRule('off') },
          ]}
          trigger={(wiring) => (
            <IconButton
              {...wiring}
              label={`Rule: ${rule.title}`}
              icon={<Ellipsis />}
              size="small"
              tabIndex={tabIndex}
            />
          )}
        />
      </span>
    </li>
  );
}
