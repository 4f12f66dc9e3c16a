import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Problem } from '../../checks/check.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { RuleState } from './check-edits.ts';

interface FindingButtonsProps {
  readonly problem: Problem;
  readonly tabIndex: 0 | -1;
  readonly onFix: () => void;
  readonly onRule: (to: RuleState) => void;
}

/** Beside a finding: its fix, and how to hear no more of it. */
export function FindingButtons({ problem, tabIndex, onFix, onRule }: FindingButtonsProps) {
  const { rule, fix } = problem;
  return (
    <>
      {fix ? (
        <Button size="small" tabIndex={tabIndex} onClick={onFix}>
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
    </>
  );
}
