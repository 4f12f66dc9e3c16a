import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Trash2 from 'lucide-react/icons/trash-2';
import type { OtherPlace } from '../../../store/other-place.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuItem } from '../../../ui/menu-list.tsx';
import { FIELD_TOOLS } from '../../../ui/screen-address.ts';
import { useEditor } from '../context/editor-context.ts';
import { moveInto, removeOther } from './other-actions.ts';
import { targetsFor } from './targets.ts';

interface OtherToolsProps extends OtherPlace {
  /** `Other content: Retrospective`. */
  readonly name: string;
  /** Out of sight until the row is pointed at, has the focus, or is under a finger. */
  readonly isQuiet?: boolean;
}

/** What can be done with a piece of other content as a whole. */
export function OtherTools({ place, at, name, isQuiet = false }: OtherToolsProps) {
  const editor = useEditor();
  const piece = { place, at };
  const items = (): readonly MenuItem[] => {
    const targets = targetsFor(editor.store.state.getState().plan, piece);
    if (targets.length === 0) return [{ ...NOWHERE, onSelect: () => undefined }];
    return targets.map((target) => ({
      label: target.label,
      apart: target.apart,
      onSelect: () => moveInto(editor, piece, target),
    }));
  };
  return (
    <span
      {...FIELD_TOOLS.attributes()}
      className={classNames('-my-1 ms-auto flex shrink-0 items-center', isQuiet && QUIET)}
    >
      <Menu
        label={`Move ${lower(name)} into`}
        items={items}
        trigger={(wiring) => (
          <Button {...wiring} size="small" variant="quiet" icon={<CornerDownRight />}>
            Move into…<span className="sr-only"> ({lower(name)})</span>
          </Button>
        )}
      />
      <IconButton
        label={`Remove ${lower(name)}`}
        icon={<Trash2 />}
        size="small"
        onClick={() => removeOther(editor, piece)}
      />
    </span>
  );
}

/** In the middle of a sentence. */
function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const NOWHERE = { label: 'No field here takes this text', disabled: true } as const;

const QUIET =
  'opacity-0 group-hover/row:opacity-100 focus-within:opacity-100 pointer-coarse:opacity-100 ' +
  'has-aria-expanded:opacity-100';
