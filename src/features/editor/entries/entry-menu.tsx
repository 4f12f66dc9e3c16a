import Ellipsis from 'lucide-react/icons/ellipsis';
import type { EntryPlace } from '../../../store/place.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { withLate } from '../../../ui/late.ts';
import { Menu } from '../../../ui/menu.tsx';
import { type Editor, useEditor } from '../context/editor-context.ts';
import { focusHeading } from './entry-card.ts';
import { lateEntryTools } from './late-entry-tools.ts';

/** The same element for all menus: React does not look into it again. */
const ELLIPSIS = <Ellipsis />;

interface EntryMenuProps {
  readonly place: EntryPlace;
  /** Which one: `Step 2`. */
  readonly name: string;
}

/** What can be done with a task or a step as a whole. */
export function EntryMenu({ place, name }: EntryMenuProps) {
  const editor = useEditor();
  return (
    <Menu
      label={`Change ${name}`}
      items={() => lateEntryTools.now()?.cardItems(editor, place) ?? []}
      needs={lateEntryTools}
      trigger={(wiring) => (
        <IconButton
          {...wiring}
          label={`Change ${name}`}
          icon={ELLIPSIS}
          size="small"
          className="text-ink-faint"
        />
      )}
    />
  );
}

/** What keys on the heading of a task or step do: the same as the menu. */
export function headingKey(editor: Editor, place: EntryPlace, press: KeyPress): void {
  const key = pressed(press, KEYS.heading);
  // A button is pressed by Enter without our doing.
  if (key === null || key === 'open') return;
  press.preventDefault();
  withLate(lateEntryTools, ({ runEntryKey }) => runEntryKey(editor, place, key, focusHeading));
}
